package io.github.discordspring.emulator.error;

/**
 * What Discord may not know.
 */
public enum Unknown {

	/** Application. */
	APPLICATION(10002, "Application"),

	/** Channel. */
	CHANNEL(10003, "Channel"),

	/** Guild. */
	GUILD(10004, "Guild"),

	/** Member. */
	MEMBER(10007, "Member"),

	/** Message. */
	MESSAGE(10008, "Message"),

	/** User. */
	USER(10013, "User"),

	/** Emoji. */
	EMOJI(10014, "Emoji"),

	/** Webhook. */
	WEBHOOK(10015, "Webhook"),

	/** Interaction, or its three seconds are over. */
	INTERACTION(10062, "interaction"),

	/** Command. */
	COMMAND(10063, "application command");

	private final int code;

	private final String text;

	Unknown(int code, String text) {
		this.code = code;
		this.text = text;
	}

	int code() {
		return this.code;
	}

	String text() {
		return this.text;
	}

}
