package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link RemoteStore} is to change.
 */
public sealed interface RemoteChange {

	/**
	 * Adds or replaces an entity. One with the same id under another parent goes, where
	 * an id occurs once.
	 *
	 * @param type the type
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param id the entity's id
	 * @param value the entity
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Put(EntityType<?> type, long parentId, long id, byte[] value) implements RemoteChange {

	}

	/**
	 * Removes an entity; of a user also who holds it.
	 *
	 * @param type the type
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param id the entity's id
	 */
	record Remove(EntityType<?> type, long parentId, long id) implements RemoteChange {

	}

	/**
	 * Removes the entities of a parent.
	 *
	 * @param type the type
	 * @param parentId guild or channel
	 */
	record Clear(EntityType<?> type, long parentId) implements RemoteChange {

	}

	/**
	 * Says that a guild holds a user. Guilds of one user may be written by different
	 * processes.
	 *
	 * @param guildId the guild
	 * @param userId the user
	 */
	record Hold(long guildId, long userId) implements RemoteChange {

	}

	/**
	 * Says that a guild holds a user no more. With the last one the user goes.
	 *
	 * @param guildId the guild
	 * @param userId the user
	 */
	record Release(long guildId, long userId) implements RemoteChange {

	}

	/**
	 * Says that a guild holds no user any more.
	 *
	 * @param guildId the guild
	 */
	record ReleaseAll(long guildId) implements RemoteChange {

	}

	/**
	 * Notes something beside the entities.
	 *
	 * @param kind what it is about
	 * @param name its name, {@code null} to remove all notes of the kind
	 * @param text what is noted, {@code null} to remove it
	 */
	record Note(String kind, @Nullable String name, @Nullable String text) implements RemoteChange {

	}

}
