package io.github.discordspring.cache;

/**
 * How an entity is found: by its parent, where it has one, and an id. In place of a
 * parent that it does not have at times, such as the guild of a direct message, is 0.
 */
enum EntityKey {

	/** There is no parent. */
	ID,

	/** The id occurs once in all guilds. */
	GUILD_AND_ID,

	/** The id is that of the user, or of something else that several guilds may have. */
	GUILD_AND_USER,

	/** The id occurs once in all channels. */
	CHANNEL_AND_ID,

	/** The id is that of the user or role. */
	CHANNEL_AND_USER,

	/** The id occurs once in a message. */
	MESSAGE_AND_ID;

	boolean hasParent() {
		return this != ID;
	}

	boolean isInGuild() {
		return this == GUILD_AND_ID || this == GUILD_AND_USER;
	}

	/**
	 * Tells whether an id occurs once in all parents.
	 */
	boolean isFoundById() {
		return this == ID || this == GUILD_AND_ID || this == CHANNEL_AND_ID;
	}

}
