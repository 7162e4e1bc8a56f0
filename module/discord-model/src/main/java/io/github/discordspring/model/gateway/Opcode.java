package io.github.discordspring.model.gateway;

/**
 * Operations of the gateway.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes">Gateway
 * opcodes</a>
 */
public final class Opcode {

	/** An event. Received. */
	public static final int DISPATCH = 0;

	/** Sign of life, or the request for one. Both ways. */
	public static final int HEARTBEAT = 1;

	/** Starts a session. Sent. */
	public static final int IDENTIFY = 2;

	/** Changes the bot's presence. Sent. */
	public static final int PRESENCE_UPDATE = 3;

	/** Joins, moves or leaves voice. Sent. */
	public static final int VOICE_STATE_UPDATE = 4;

	/** Goes on with a session. Sent. */
	public static final int RESUME = 6;

	/** Asks to connect anew and resume. Received. */
	public static final int RECONNECT = 7;

	/** Asks for members. Sent. */
	public static final int REQUEST_GUILD_MEMBERS = 8;

	/** Refuses or ends a session. Received. */
	public static final int INVALID_SESSION = 9;

	/** First message, with the interval of heartbeats. Received. */
	public static final int HELLO = 10;

	/** Answer to a heartbeat. Received. */
	public static final int HEARTBEAT_ACK = 11;

	/** Asks for sounds. Sent. */
	public static final int REQUEST_SOUNDBOARD_SOUNDS = 31;

	/** Asks for status and start of voice channels. Sent. */
	public static final int REQUEST_CHANNEL_INFO = 43;

	private Opcode() {
	}

}
