package io.github.discordspring.model.permission;

/**
 * What a member may be allowed to do, one bit each. A set of permissions is a
 * {@code long}; bits that are not known here stay in it.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions">Permissions</a>
 */
public enum Permission {

	/** Make invites. */
	CREATE_INSTANT_INVITE(0),

	/** Remove members. */
	KICK_MEMBERS(1),

	/** Ban members. */
	BAN_MEMBERS(2),

	/** Everything, everywhere. */
	ADMINISTRATOR(3),

	/** Change and delete channels. */
	MANAGE_CHANNELS(4),

	/** Change the guild. */
	MANAGE_GUILD(5),

	/** React with a new emoji. */
	ADD_REACTIONS(6),

	/** See the audit log. */
	VIEW_AUDIT_LOG(7),

	/** Be heard above others. */
	PRIORITY_SPEAKER(8),

	/** Share video. */
	STREAM(9),

	/** See channels. */
	VIEW_CHANNEL(10),

	/** Write messages, and start threads in forums. */
	SEND_MESSAGES(11),

	/** Have messages read out. */
	SEND_TTS_MESSAGES(12),

	/** Delete messages of others. */
	MANAGE_MESSAGES(13),

	/** Have links unfold. */
	EMBED_LINKS(14),

	/** Send files. */
	ATTACH_FILES(15),

	/** Read earlier messages. */
	READ_MESSAGE_HISTORY(16),

	/** Mention everyone and all roles. */
	MENTION_EVERYONE(17),

	/** Use emojis of other guilds. */
	USE_EXTERNAL_EMOJIS(18),

	/** See statistics. */
	VIEW_GUILD_INSIGHTS(19),

	/** Join voice. */
	CONNECT(20),

	/** Speak. */
	SPEAK(21),

	/** Mute members. */
	MUTE_MEMBERS(22),

	/** Deafen members. */
	DEAFEN_MEMBERS(23),

	/** Move members between voice channels. */
	MOVE_MEMBERS(24),

	/** Speak without a key. */
	USE_VAD(25),

	/** Change one's own name. */
	CHANGE_NICKNAME(26),

	/** Change the names of others. */
	MANAGE_NICKNAMES(27),

	/** Change lower roles. */
	MANAGE_ROLES(28),

	/** Change webhooks. */
	MANAGE_WEBHOOKS(29),

	/** Change emojis, stickers and sounds of others. */
	MANAGE_GUILD_EXPRESSIONS(30),

	/** Use commands. */
	USE_APPLICATION_COMMANDS(31),

	/** Ask to speak on a stage. */
	REQUEST_TO_SPEAK(32),

	/** Change events of others. */
	MANAGE_EVENTS(33),

	/** Change and delete threads. */
	MANAGE_THREADS(34),

	/** Start threads for all. */
	CREATE_PUBLIC_THREADS(35),

	/** Start threads for the invited. */
	CREATE_PRIVATE_THREADS(36),

	/** Use stickers of other guilds. */
	USE_EXTERNAL_STICKERS(37),

	/** Write in threads. */
	SEND_MESSAGES_IN_THREADS(38),

	/** Start activities. */
	USE_EMBEDDED_ACTIVITIES(39),

	/** Time members out. */
	MODERATE_MEMBERS(40),

	/** See what subscriptions earn. */
	VIEW_CREATOR_MONETIZATION_ANALYTICS(41),

	/** Use the soundboard. */
	USE_SOUNDBOARD(42),

	/** Add emojis, stickers and sounds. */
	CREATE_GUILD_EXPRESSIONS(43),

	/** Make events. */
	CREATE_EVENTS(44),

	/** Use sounds of other guilds. */
	USE_EXTERNAL_SOUNDS(45),

	/** Send voice messages. */
	SEND_VOICE_MESSAGES(46),

	/** Set the status of voice channels. */
	SET_VOICE_CHANNEL_STATUS(48),

	/** Start polls. */
	SEND_POLLS(49),

	/** Let user-installed applications answer for all. */
	USE_EXTERNAL_APPS(50),

	/** Pin messages. */
	PIN_MESSAGES(51),

	/** Write without regard to slow mode. */
	BYPASS_SLOWMODE(52);

	private final long mask;

	Permission(int bit) {
		this.mask = 1L << bit;
	}

	/**
	 * Gives the bit.
	 * @return a number with one bit set
	 */
	public long mask() {
		return this.mask;
	}

	/**
	 * Tells whether the bit is in a set. That an administrator may do everything is not
	 * regarded.
	 * @param permissions the set
	 * @return whether it is there
	 */
	public boolean in(long permissions) {
		return (permissions & this.mask) != 0;
	}

	/**
	 * Makes a set. {@link Permissions} has what else can be done with sets.
	 * @param permissions what is in it
	 * @return the bits
	 */
	public static long of(Permission... permissions) {
		long bits = 0;
		for (Permission permission : permissions) {
			bits |= permission.mask;
		}
		return bits;
	}

}
