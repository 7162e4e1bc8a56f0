package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;

/**
 * A guild that the bot is in. What is kept of it is changed under its lock, which is the
 * monitor of this object: it takes no other place in memory.
 */
final class GuildState {

	private static final int PRESENCES = 0;

	private static final int MEMBERS = 1;

	private static final int VOICE_STATES = 2;

	private static final int CHANNELS = 3;

	/** So many types have fields of their own. */
	private static final int FIELDS = 4;

	final long id;

	/** This guild alone, shared by all users that are in no other one. */
	final GuildState[] alone = { this };

	/**
	 * What the stores have of the types that most events are of: beside what the event
	 * needs of this object anyway. Guarded by the lock.
	 */
	private @Nullable EntityMap<?> presences;

	private @Nullable EntityMap<?> members;

	private @Nullable EntityMap<?> voiceStates;

	private @Nullable EntityMap<?> channels;

	/** What the stores have of the other types. Guarded by the lock. */
	private final @Nullable Object[] others = new @Nullable Object[EntityType.values().size()];

	/**
	 * What was read ahead. Nobody needs it: it is written so that the JVM's compiler does
	 * not leave the reading out. Guarded by the lock.
	 */
	long ahead;

	volatile GuildPhase phase = GuildPhase.UNKNOWN;

	/**
	 * How many members it has by what events told, -1 if none did. Written under the
	 * lock.
	 */
	volatile int memberCount = -1;

	/** Whether a store lost something of it, which was not sent again since. */
	volatile boolean stale;

	/** Whether that is noted in the store. Only for its worker. */
	boolean staleNoted;

	/**
	 * The number of the last change that was asked for before an event of it was dropped:
	 * nothing up to this one sends the guild again.
	 */
	volatile long droppedAfter;

	/** Whether the bot left, so that this object is out of use. Guarded by the lock. */
	private boolean left;

	GuildState(long id) {
		this.id = id;
	}

	/**
	 * Gives the place of what the store of a type has of a guild.
	 */
	static int placeOf(EntityType<?> type) {
		if (type.equals(EntityType.PRESENCES)) {
			return PRESENCES;
		}
		if (type.equals(EntityType.MEMBERS)) {
			return MEMBERS;
		}
		if (type.equals(EntityType.VOICE_STATES)) {
			return VOICE_STATES;
		}
		return type.equals(EntityType.CHANNELS) ? CHANNELS : FIELDS + type.index();
	}

	/**
	 * Gives what a store has of this guild, which is locked.
	 * @return it, {@code null} if that was not noted
	 */
	@Nullable EntityMap<?> at(int place) {
		return switch (place) {
			case PRESENCES -> this.presences;
			case MEMBERS -> this.members;
			case VOICE_STATES -> this.voiceStates;
			case CHANNELS -> this.channels;
			default -> (EntityMap<?>) this.others[place - FIELDS];
		};
	}

	/**
	 * Notes what a store has of this guild, which is locked.
	 */
	void set(int place, @Nullable EntityMap<?> map) {
		switch (place) {
			case PRESENCES -> this.presences = map;
			case MEMBERS -> this.members = map;
			case VOICE_STATES -> this.voiceStates = map;
			case CHANNELS -> this.channels = map;
			default -> this.others[place - FIELDS] = map;
		}
	}

	/**
	 * Waits until a change that goes on now is over.
	 */
	synchronized void awaitChange() {
		// Whoever held the lock is done
	}

	boolean isLeft() {
		return this.left;
	}

	void leave() {
		this.left = true;
	}

}
