package io.github.discordspring.model.webhook;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A webhook: a way to write messages into a channel without a bot.
 *
 * @param id id
 * @param type what kind
 * @param guildId guild, 0 if none
 * @param channelId channel, 0 if none
 * @param user who made it
 * @param name name of its messages' author
 * @param avatar hash of the picture
 * @param token token, of those that have one
 * @param applicationId application that made it, 0 if none
 * @param sourceGuild guild that is followed; {@code null} if its maker lost access
 * @param sourceChannel channel that is followed; {@code null} if its maker lost access
 * @param url address that it is called at, with the token
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#webhook-object">Webhook
 * object</a>
 */
@DiscordObject(builder = true)
public record Webhook(long id, WebhookType type, long guildId, long channelId, @Nullable User user,
		@Nullable String name, @Nullable String avatar, @Nullable Secret token, long applicationId,
		@Nullable WebhookSourceGuild sourceGuild, @Nullable WebhookSourceChannel sourceChannel, @Nullable Secret url) {

	/**
	 * Starts a webhook.
	 * @return a builder without anything
	 */
	public static WebhookBuilder builder() {
		return new WebhookBuilder();
	}

	/**
	 * Starts a webhook like this one.
	 * @return a builder with all that this one has
	 */
	public WebhookBuilder toBuilder() {
		return WebhookBuilder.from(this);
	}

}
