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
 * A message to be sent. One of content, embeds, components, files, sticker ids, poll and
 * shared theme is needed, or a message to forward.
 *
 * @param content text, up to 2000 characters
 * @param nonce up to 25 characters, comes back with the message
 * @param enforceNonce whether a second message with the nonce gives the first one
 * @param tts whether it is read out
 * @param embeds up to 10, with 6000 characters together
 * @param allowedMentions whom it may notify
 * @param messageReference message it answers or forwards
 * @param components buttons and the like
 * @param stickerIds up to 3
 * @param attachments files, up to 10
 * @param flags see {@link MessageFlag}; SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS,
 * IS_VOICE_MESSAGE and IS_COMPONENTS_V2 may be set, EPHEMERAL in interactions
 * @param poll poll, which cannot be changed later
 * @param sharedClientTheme theme of the client to share
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#create-message">Create
 * message</a>
 */
@DiscordObject(builder = true)
public record MessageCreateRequest(@Length(max = 2000) @Nullable String content,
		@Length(max = 25) @Nullable String nonce, boolean enforceNonce, boolean tts,
		@Count(max = 10) @Nullable List<Embed> embeds, @Nullable AllowedMentions allowedMentions,
		@Nullable MessageReference messageReference, @Nullable List<Component> components,
		@Count(max = 3) @Nullable Snowflakes stickerIds, @Count(max = 10) @Nullable List<AttachmentRequest> attachments,
		int flags, @Nullable PollCreateRequest poll,
		@Nullable SharedClientThemeRequest sharedClientTheme) implements MessageBody {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static MessageCreateRequestBuilder builder() {
		return new MessageCreateRequestBuilder();
	}

	/**
	 * Numbers the files.
	 */
	public MessageCreateRequest {
		attachments = (attachments != null) ? AttachmentRequest.numbered(attachments) : null;
	}

	/**
	 * Makes a message of text alone.
	 * @param content up to 2000 characters
	 * @return the message
	 */
	public static MessageCreateRequest of(String content) {
		return builder().content(content).build();
	}

	/**
	 * Makes a message of embeds alone.
	 * @param embeds up to 10
	 * @return the message
	 */
	public static MessageCreateRequest of(Embed... embeds) {
		return builder().embeds(embeds).build();
	}

	/**
	 * Makes a message of components alone, with the flag IS_COMPONENTS_V2.
	 * @param components up to 40, with those in others
	 * @return the message
	 */
	public static MessageCreateRequest of(Component... components) {
		return builder().components(components).flags(MessageFlag.IS_COMPONENTS_V2).build();
	}

	/**
	 * Forwards a message.
	 * @param channelId where the message is
	 * @param messageId the message
	 * @return the message
	 */
	public static MessageCreateRequest forward(long channelId, long messageId) {
		return builder().messageReference(MessageReference.forward(channelId, messageId)).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MessageCreateRequestBuilder toBuilder() {
		return MessageCreateRequestBuilder.from(this);
	}

}
