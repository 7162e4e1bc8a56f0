package io.github.discordspring.model.webhook;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The guild whose channel is followed.
 *
 * @param id id
 * @param icon hash of the icon
 * @param name name
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#webhook-object">Webhook
 * object</a>
 */
@DiscordObject
public record WebhookSourceGuild(long id, @Nullable String icon, String name) {

}
