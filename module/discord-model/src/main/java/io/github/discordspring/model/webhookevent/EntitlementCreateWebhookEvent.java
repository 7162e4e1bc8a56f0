package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.monetization.Entitlement;

/**
 * An entitlement was made.
 *
 * @param entitlement the entitlement
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#entitlement-create">Entitlement
 * create</a>
 */
@DiscordObject
public record EntitlementCreateWebhookEvent(@Inline Entitlement entitlement) implements WebhookEvent {

}
