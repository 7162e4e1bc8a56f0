package io.github.discordspring.model.webhook;

import java.util.List;
import java.util.Locale;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.MessageBody;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.poll.PollCreateRequest;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * A message to be written with a webhook. One of content, embeds, components, files and
 * poll is needed.
 *
 * @param content text, up to 2000 characters
 * @param username name to show in place of the webhook's, 1 to 80 characters
 * @param avatarUrl picture to show in place of the webhook's
 * @param tts whether it is read out
 * @param embeds up to 10, with 6000 characters together
 * @param allowedMentions whom it may notify; without it, only users
 * @param components buttons and the like
 * @param attachments files, up to 10
 * @param flags see {@link MessageFlag}; SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS and
 * IS_COMPONENTS_V2 may be set
 * @param threadName title of the post to start, in forums only
 * @param appliedTags tags of the post, up to 5
 * @param poll poll, which cannot be changed later
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute
 * webhook</a>
 */
@DiscordObject(builder = true)
public record WebhookExecuteRequest(@Length(max = 2000) @Nullable String content,
		@Length(min = 1, max = 80) @Nullable String username, @Length(max = 2048) @Nullable String avatarUrl,
		boolean tts, @Count(max = 10) @Nullable List<Embed> embeds, @Nullable AllowedMentions allowedMentions,
		@Nullable List<Component> components, @Count(max = 10) @Nullable List<AttachmentRequest> attachments, int flags,
		@Length(min = 1, max = 100) @Nullable String threadName,
		@Count(max = 5, unique = true) @Nullable Snowflakes appliedTags,
		@Nullable PollCreateRequest poll) implements MessageBody {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static WebhookExecuteRequestBuilder builder() {
		return new WebhookExecuteRequestBuilder();
	}

	/**
	 * Numbers the files.
	 */
	public WebhookExecuteRequest {
		attachments = (attachments != null) ? AttachmentRequest.numbered(attachments) : null;
	}

	/**
	 * Makes a message of text alone.
	 * @param content up to 2000 characters
	 * @return the message
	 */
	public static WebhookExecuteRequest of(String content) {
		return builder().content(content).build();
	}

	/**
	 * Makes a message of embeds alone.
	 * @param embeds up to 10
	 * @return the message
	 */
	public static WebhookExecuteRequest of(Embed... embeds) {
		return builder().embeds(embeds).build();
	}

	/**
	 * Makes a message of components alone, with the flag IS_COMPONENTS_V2.
	 * @param components up to 40, with those in others
	 * @return the message
	 */
	public static WebhookExecuteRequest of(Component... components) {
		return builder().components(components).flags(MessageFlag.IS_COMPONENTS_V2).build();
	}

	@Override
	public void validate(Faults faults) {
		MessageBody.super.validate(faults);
		faults.check(this.appliedTags == null || this.threadName != null, "applied_tags",
				"is for a post to be started, with thread_name");
		if (this.username != null) {
			String name = this.username.toLowerCase(Locale.ROOT);
			faults.check(!name.contains("clyde") && !name.contains("discord"), "username",
					"must contain neither clyde nor discord");
		}
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public WebhookExecuteRequestBuilder toBuilder() {
		return WebhookExecuteRequestBuilder.from(this);
	}

}
