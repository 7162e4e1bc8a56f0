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
	COMMAND(10063, "application command"),

	/** Integration. */
	INTEGRATION(10005, "Integration"),

	/** Invite, or it is over. */
	INVITE(10006, "Invite"),

	/** Overwrite of a channel. */
	OVERWRITE(10009, "Overwrite"),

	/** Role. */
	ROLE(10011, "Role"),

	/** Ban. */
	BAN(10026, "Ban"),

	/** SKU. */
	SKU(10027, "SKU"),

	/** Entitlement. */
	ENTITLEMENT(10029, "Entitlement"),

	/** Lobby. */
	LOBBY(10031, "Lobby"),

	/** Template of a guild. */
	TEMPLATE(10057, "server template"),

	/** Sticker. */
	STICKER(10060, "Sticker"),

	/** Pack of stickers. */
	STICKER_PACK(10061, "Sticker Pack"),

	/** State of a user in voice. */
	VOICE_STATE(10065, "Voice State"),

	/** Permissions of a command. */
	COMMAND_PERMISSIONS(10066, "application command permissions"),

	/** Stage instance. */
	STAGE_INSTANCE(10067, "Stage Instance"),

	/** Welcome screen. */
	WELCOME_SCREEN(10069, "Guild Welcome Screen"),

	/** Scheduled event. */
	SCHEDULED_EVENT(10070, "Guild Scheduled Event"),

	/** Sound of a soundboard. */
	SOUND(10097, "sound");

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
