package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a message refers to another one.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-reference-types">Message
 * reference types</a>
 */
public final class MessageReferenceType extends IntEnum {

	private static final Constants<MessageReferenceType> CONSTANTS = new Constants<>(MessageReferenceType::new);

	/** It answers or follows it. */
	public static final MessageReferenceType DEFAULT = CONSTANTS.add(0, "DEFAULT");

	/** It holds a copy of it. */
	public static final MessageReferenceType FORWARD = CONSTANTS.add(1, "FORWARD");

	private MessageReferenceType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static MessageReferenceType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<MessageReferenceType> values() {
		return CONSTANTS.all();
	}

}
