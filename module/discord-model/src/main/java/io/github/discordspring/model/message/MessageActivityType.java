package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a message invites to.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object-message-activity-types">Message
 * activity types</a>
 */
public final class MessageActivityType extends IntEnum {

	private static final Constants<MessageActivityType> CONSTANTS = new Constants<>(MessageActivityType::new);

	/** Join a game. */
	public static final MessageActivityType JOIN = CONSTANTS.add(1, "JOIN");

	/** Watch a game. */
	public static final MessageActivityType SPECTATE = CONSTANTS.add(2, "SPECTATE");

	/** Listen together. */
	public static final MessageActivityType LISTEN = CONSTANTS.add(3, "LISTEN");

	/** Ask to join a game. */
	public static final MessageActivityType JOIN_REQUEST = CONSTANTS.add(5, "JOIN_REQUEST");

	/** Ask to see a stream. */
	public static final MessageActivityType STREAM_REQUEST = CONSTANTS.add(6, "STREAM_REQUEST");

	private MessageActivityType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static MessageActivityType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<MessageActivityType> values() {
		return CONSTANTS.all();
	}

}
