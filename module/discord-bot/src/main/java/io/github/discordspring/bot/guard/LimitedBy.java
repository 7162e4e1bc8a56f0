package io.github.discordspring.bot.guard;

import io.github.discordspring.model.event.DispatchEvent;

/**
 * Whose calls a limit counts together.
 */
public enum LimitedBy {

	/** Those of a user, everywhere. */
	USER,

	/** Those of a user in a guild. */
	MEMBER,

	/** Those in a channel. */
	CHANNEL,

	/** Those in a guild; those of a user in direct messages. */
	GUILD,

	/** All. */
	EVERYBODY;

	String key(DispatchEvent event) {
		return switch (this) {
			case USER -> "u" + event.userId();
			case MEMBER -> "m" + event.guildId() + ":" + event.userId();
			case CHANNEL -> "c" + event.channelId();
			case GUILD -> (event.guildId() != 0) ? "g" + event.guildId() : "u" + event.userId();
			case EVERYBODY -> "all";
		};
	}

}
