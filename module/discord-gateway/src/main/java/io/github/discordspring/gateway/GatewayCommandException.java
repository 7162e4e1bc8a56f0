package io.github.discordspring.gateway;

/**
 * A command was not sent, or was not answered. Nothing of it reached Discord, but for
 * {@link Reason#NO_ANSWER}.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#send-events">Send events</a>
 */
public final class GatewayCommandException extends RuntimeException {

	private final Reason reason;

	GatewayCommandException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	/**
	 * Tells why.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why a command failed.
	 */
	public enum Reason {

		/** It is over 4096 bytes; Discord would close the connection. */
		TOO_LONG,

		/** Its opcode is received only, or sent by the session itself. */
		OPCODE_NOT_ALLOWED,

		/** Its data is no JSON. */
		MALFORMED,

		/** The guild belongs to another shard. */
		WRONG_SHARD,

		/** The session lacks the intent that it needs. */
		MISSING_INTENT,

		/** The shard is not connected, and the call was not to wait. */
		NOT_CONNECTED,

		/** The shard was stopped, or failed for good, while the command waited. */
		STOPPED,

		/** Too many commands wait already. */
		TOO_MANY_WAITING,

		/** Discord did not answer. */
		NO_ANSWER

	}

}
