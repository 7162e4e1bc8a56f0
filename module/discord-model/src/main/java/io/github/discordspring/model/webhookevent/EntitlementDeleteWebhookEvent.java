package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.monetization.Entitlement;

/**
 * An entitlement was deleted.
 *
 * @param entitlement the entitlement
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#entitlement-delete">Entitlement
 * delete</a>
 */
@DiscordObject
public record EntitlementDeleteWebhookEvent(@Inline Entitlement entitlement) implements WebhookEvent {

}
