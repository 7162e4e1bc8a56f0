package io.github.discordspring.model.gateway;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Groups of events that a bot asks for when it identifies. A set of intents is an
 * {@code int}.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#gateway-intents">Gateway
 * intents</a>
 */
public enum Intent {

	/** Guilds, roles, channels, threads, stages. */
	GUILDS(0),

	/** Members joining, changing, leaving. Privileged. */
	GUILD_MEMBERS(1),

	/** Bans and the audit log. */
	GUILD_MODERATION(2),

	/** Emojis, stickers, sounds. */
	GUILD_EXPRESSIONS(3),

	/** Integrations. */
	GUILD_INTEGRATIONS(4),

	/** Webhooks. */
	GUILD_WEBHOOKS(5),

	/** Invites. */
	GUILD_INVITES(6),

	/** Who is in voice. */
	GUILD_VOICE_STATES(7),

	/** Who is online, doing what. Privileged. */
	GUILD_PRESENCES(8),

	/** Messages in guilds. */
	GUILD_MESSAGES(9),

	/** Reactions in guilds. */
	GUILD_MESSAGE_REACTIONS(10),

	/** Typing in guilds. */
	GUILD_MESSAGE_TYPING(11),

	/** Direct messages. */
	DIRECT_MESSAGES(12),

	/** Reactions to direct messages. */
	DIRECT_MESSAGE_REACTIONS(13),

	/** Typing in direct messages. */
	DIRECT_MESSAGE_TYPING(14),

	/**
	 * No event: fills content, embeds, attachments, components and poll of messages.
	 * Privileged.
	 */
	MESSAGE_CONTENT(15),

	/** Scheduled events. */
	GUILD_SCHEDULED_EVENTS(16),

	/** Rules of auto-moderation. */
	AUTO_MODERATION_CONFIGURATION(20),

	/** What auto-moderation did. */
	AUTO_MODERATION_EXECUTION(21),

	/** Votes in guilds. */
	GUILD_MESSAGE_POLLS(24),

	/** Votes in direct messages. */
	DIRECT_MESSAGE_POLLS(25);

	private static final int PRIVILEGED = GUILD_MEMBERS.mask | GUILD_PRESENCES.mask | MESSAGE_CONTENT.mask;

	private static final int DIRECT = DIRECT_MESSAGES.mask | DIRECT_MESSAGE_REACTIONS.mask | DIRECT_MESSAGE_TYPING.mask
			| DIRECT_MESSAGE_POLLS.mask;

	private final int mask;

	Intent(int bit) {
		this.mask = 1 << bit;
	}

	/**
	 * Gives the bit.
	 * @return a number with one bit set
	 */
	public int mask() {
		return this.mask;
	}

	/**
	 * Tells whether the intent must be switched on in the developer portal.
	 * @return whether it is privileged
	 */
	public boolean isPrivileged() {
		return (this.mask & PRIVILEGED) != 0;
	}

	/**
	 * Tells whether the intent is about direct messages. All others are about guilds, or
	 * about both.
	 * @return whether it is for direct messages alone
	 */
	public boolean isForDirectMessages() {
		return (this.mask & DIRECT) != 0;
	}

	/**
	 * Tells whether the bit is in a set.
	 * @param intents the set
	 * @return whether it is there
	 */
	public boolean in(int intents) {
		return (intents & this.mask) != 0;
	}

	/**
	 * Gives every intent.
	 * @return an immutable set in the order of the bits
	 */
	public static Set<Intent> all() {
		return Collections.unmodifiableSet(EnumSet.allOf(Intent.class));
	}

	/**
	 * Gives the intents that must be switched on in the developer portal.
	 * @return an immutable set in the order of the bits
	 */
	public static Set<Intent> privileged() {
		return Collections.unmodifiableSet(setOf(PRIVILEGED));
	}

	/**
	 * Gives the intents that any bot may ask for.
	 * @return an immutable set in the order of the bits
	 */
	public static Set<Intent> nonPrivileged() {
		return Collections.unmodifiableSet(setOf(~PRIVILEGED));
	}

	/**
	 * Makes a set.
	 * @param intents what is in it
	 * @return the bits
	 */
	public static int of(Collection<Intent> intents) {
		int bits = 0;
		for (Intent intent : intents) {
			bits |= intent.mask;
		}
		return bits;
	}

	/**
	 * Takes a set apart. Bits that are not known are left out.
	 * @param intents the bits
	 * @return the intents, in the order of their bits
	 */
	public static Set<Intent> setOf(int intents) {
		EnumSet<Intent> result = EnumSet.noneOf(Intent.class);
		for (Intent intent : values()) {
			if (intent.in(intents)) {
				result.add(intent);
			}
		}
		return result;
	}

}
