package io.github.discordspring.model.webhook;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.MessageFlag;
import org.jspecify.annotations.Nullable;

/**
 * A message to be written with a webhook. One of content, embeds or components is needed.
 *
 * @param content text, up to 2000 characters
 * @param username name to show in place of the webhook's, up to 80 characters
 * @param avatarUrl picture to show in place of the webhook's
 * @param tts whether it is read out
 * @param embeds up to 10
 * @param allowedMentions whom it may notify; without it, only users
 * @param components buttons and the like
 * @param flags see {@link MessageFlag}; SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS and
 * IS_COMPONENTS_V2 may be set
 * @param threadName title of the post to start, in forums only
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute
 * webhook</a>
 */
@DiscordObject(builder = true)
public record WebhookExecuteRequest(@Nullable String content, @Nullable String username, @Nullable String avatarUrl,
		boolean tts, @Nullable List<Embed> embeds, @Nullable AllowedMentions allowedMentions,
		@Nullable List<Component> components, int flags, @Nullable String threadName) {

	/**
	 * Starts a message.
	 * @return a builder without anything
	 */
	public static WebhookExecuteRequestBuilder builder() {
		return new WebhookExecuteRequestBuilder();
	}

}
