package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.poll.PollCreateRequest;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * The first message of a post in a forum. One of content, embeds, components, files,
 * sticker ids, poll and shared theme is needed.
 *
 * @param content text, up to 2000 characters
 * @param embeds up to 10, with 6000 characters together
 * @param allowedMentions whom it may notify
 * @param components buttons and the like
 * @param stickerIds up to 3
 * @param attachments files, up to 10
 * @param flags see {@link MessageFlag}; SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS and
 * IS_COMPONENTS_V2 may be set
 * @param poll poll, which cannot be changed later
 * @param sharedClientTheme theme of the client to share
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel-forum-and-media-thread-message-params-object">Forum
 * and media thread message params object</a>
 */
@DiscordObject(builder = true)
public record ForumThreadMessageRequest(@Length(max = 2000) @Nullable String content,
		@Count(max = 10) @Nullable List<Embed> embeds, @Nullable AllowedMentions allowedMentions,
		@Nullable List<Component> components, @Count(max = 3) @Nullable Snowflakes stickerIds,
		@Count(max = 10) @Nullable List<AttachmentRequest> attachments, int flags, @Nullable PollCreateRequest poll,
		@Nullable SharedClientThemeRequest sharedClientTheme) implements MessageBody {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static ForumThreadMessageRequestBuilder builder() {
		return new ForumThreadMessageRequestBuilder();
	}

	/**
	 * Numbers the files.
	 */
	public ForumThreadMessageRequest {
		attachments = (attachments != null) ? AttachmentRequest.numbered(attachments) : null;
	}

	/**
	 * Makes a message of text alone.
	 * @param content up to 2000 characters
	 * @return the message
	 */
	public static ForumThreadMessageRequest of(String content) {
		return builder().content(content).build();
	}

	/**
	 * Makes a message of embeds alone.
	 * @param embeds up to 10
	 * @return the message
	 */
	public static ForumThreadMessageRequest of(Embed... embeds) {
		return builder().embeds(embeds).build();
	}

	/**
	 * Makes a message of components alone, with the flag IS_COMPONENTS_V2.
	 * @param components up to 40, with those in others
	 * @return the message
	 */
	public static ForumThreadMessageRequest of(Component... components) {
		return builder().components(components).flags(MessageFlag.IS_COMPONENTS_V2).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ForumThreadMessageRequestBuilder toBuilder() {
		return ForumThreadMessageRequestBuilder.from(this);
	}

}
