package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import org.jspecify.annotations.Nullable;

/**
 * Message that another one answers, forwards or follows.
 *
 * @param type how it refers to it
 * @param messageId message, 0 if none
 * @param channelId channel, 0 if absent
 * @param guildId guild, 0 if absent
 * @param failIfNotExists when sent: whether to fail if there is no such message, true by
 * default
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-reference-structure">Message
 * reference</a>
 */
@DiscordObject(builder = true)
public record MessageReference(@WhenAbsent(0) MessageReferenceType type, long messageId, long channelId, long guildId,
		@Nullable Boolean failIfNotExists) {

	/**
	 * Starts a reference.
	 * @return a builder without anything
	 */
	public static MessageReferenceBuilder builder() {
		return new MessageReferenceBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MessageReferenceBuilder toBuilder() {
		return MessageReferenceBuilder.from(this);
	}

}
