package io.github.discordspring.model.gateway;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Why Discord closed a connection to the gateway. Other codes, and none at all, happen
 * too; a session can be resumed after them.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes">Gateway
 * close event codes</a>
 */
public final class CloseCode extends IntEnum {

	private static final Constants<CloseCode> CONSTANTS = new Constants<>(CloseCode::new);

	/** Something went wrong. */
	public static final CloseCode UNKNOWN_ERROR = CONSTANTS.add(4000, "UNKNOWN_ERROR");

	/** An opcode or payload was not understood. */
	public static final CloseCode UNKNOWN_OPCODE = CONSTANTS.add(4001, "UNKNOWN_OPCODE");

	/** A payload could not be decoded, or was over 4096 bytes. */
	public static final CloseCode DECODE_ERROR = CONSTANTS.add(4002, "DECODE_ERROR");

	/** A payload was sent before identifying, or the session was invalidated. */
	public static final CloseCode NOT_AUTHENTICATED = CONSTANTS.add(4003, "NOT_AUTHENTICATED");

	/** The token is wrong. */
	public static final CloseCode AUTHENTICATION_FAILED = CONSTANTS.add(4004, "AUTHENTICATION_FAILED");

	/** Identified twice. */
	public static final CloseCode ALREADY_AUTHENTICATED = CONSTANTS.add(4005, "ALREADY_AUTHENTICATED");

	/** Resumed with a wrong sequence. */
	public static final CloseCode INVALID_SEQ = CONSTANTS.add(4007, "INVALID_SEQ");

	/** Over 120 payloads were sent in 60 seconds. */
	public static final CloseCode RATE_LIMITED = CONSTANTS.add(4008, "RATE_LIMITED");

	/** The session timed out. */
	public static final CloseCode SESSION_TIMED_OUT = CONSTANTS.add(4009, "SESSION_TIMED_OUT");

	/** The shard is wrong. */
	public static final CloseCode INVALID_SHARD = CONSTANTS.add(4010, "INVALID_SHARD");

	/** The bot is in too many guilds for so few shards. */
	public static final CloseCode SHARDING_REQUIRED = CONSTANTS.add(4011, "SHARDING_REQUIRED");

	/** The version is wrong. */
	public static final CloseCode INVALID_API_VERSION = CONSTANTS.add(4012, "INVALID_API_VERSION");

	/** An intent does not exist. */
	public static final CloseCode INVALID_INTENTS = CONSTANTS.add(4013, "INVALID_INTENTS");

	/** A privileged intent is not switched on or not approved. */
	public static final CloseCode DISALLOWED_INTENTS = CONSTANTS.add(4014, "DISALLOWED_INTENTS");

	private CloseCode(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the code of the close frame
	 * @return the constant, or an element that keeps the number
	 */
	public static CloseCode of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<CloseCode> values() {
		return CONSTANTS.all();
	}

	/**
	 * Tells what is to be done, by Discord's documentation.
	 * @return what follows
	 */
	public CloseAction action() {
		return switch (value()) {
			case 4003, 4007, 4009 -> CloseAction.NEW_SESSION;
			case 4004, 4010, 4011, 4012, 4013, 4014 -> CloseAction.FATAL;
			default -> CloseAction.RESUME;
		};
	}

}
