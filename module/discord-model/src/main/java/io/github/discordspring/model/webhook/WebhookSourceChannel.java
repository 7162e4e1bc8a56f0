package io.github.discordspring.model.webhook;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * The channel that is followed.
 *
 * @param id id
 * @param name name
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#webhook-object">Webhook
 * object</a>
 */
@DiscordObject
public record WebhookSourceChannel(long id, String name) {

}
