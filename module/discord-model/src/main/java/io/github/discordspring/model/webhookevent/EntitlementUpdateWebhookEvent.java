package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.monetization.Entitlement;

/**
 * An entitlement changed.
 *
 * @param entitlement the entitlement
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#entitlement-update">Entitlement
 * update</a>
 */
@DiscordObject
public record EntitlementUpdateWebhookEvent(@Inline Entitlement entitlement) implements WebhookEvent {

}
