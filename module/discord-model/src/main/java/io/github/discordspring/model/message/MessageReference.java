package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
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
		@Nullable Boolean failIfNotExists) implements Validated {

	/**
	 * Starts a reference.
	 * @return a builder without anything
	 */
	public static MessageReferenceBuilder builder() {
		return new MessageReferenceBuilder();
	}

	/**
	 * Answers a message of the same channel.
	 * @param messageId the message
	 * @return the reference
	 */
	public static MessageReference reply(long messageId) {
		return new MessageReference(MessageReferenceType.DEFAULT, messageId, 0, 0, null);
	}

	/**
	 * Forwards a message.
	 * @param channelId where it is
	 * @param messageId the message
	 * @return the reference
	 */
	public static MessageReference forward(long channelId, long messageId) {
		return new MessageReference(MessageReferenceType.FORWARD, messageId, channelId, 0, null);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.messageId != 0, "message_id", "is missing");
		faults.check(!isForward() || this.channelId != 0, "channel_id", "is missing, but needed to forward a message");
	}

	/**
	 * Tells whether the message is forwarded, not answered.
	 * @return whether it is
	 */
	public boolean isForward() {
		return this.type.equals(MessageReferenceType.FORWARD);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MessageReferenceBuilder toBuilder() {
		return MessageReferenceBuilder.from(this);
	}

}
