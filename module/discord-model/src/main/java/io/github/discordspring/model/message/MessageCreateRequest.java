package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.Component;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent. One of content, embeds, components or sticker ids is needed.
 *
 * @param content text, up to 2000 characters
 * @param nonce up to 25 characters, comes back with the message
 * @param enforceNonce whether a second message with the nonce gives the first one
 * @param tts whether it is read out
 * @param embeds up to 10
 * @param allowedMentions whom it may notify
 * @param messageReference message it answers or forwards
 * @param components buttons and the like
 * @param stickerIds up to 3
 * @param flags see {@link MessageFlag}; SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS,
 * IS_VOICE_MESSAGE and IS_COMPONENTS_V2 may be set, EPHEMERAL in interactions
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#create-message">Create
 * message</a>
 */
@DiscordObject(builder = true)
public record MessageCreateRequest(@Nullable String content, @Nullable String nonce, boolean enforceNonce, boolean tts,
		@Nullable List<Embed> embeds, @Nullable AllowedMentions allowedMentions,
		@Nullable MessageReference messageReference, @Nullable List<Component> components,
		@Nullable Snowflakes stickerIds, int flags) {

	/**
	 * Starts a message.
	 * @return a builder without anything
	 */
	public static MessageCreateRequestBuilder builder() {
		return new MessageCreateRequestBuilder();
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
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MessageCreateRequestBuilder toBuilder() {
		return MessageCreateRequestBuilder.from(this);
	}

}
