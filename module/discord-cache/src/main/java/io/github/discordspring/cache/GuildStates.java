package io.github.discordspring.cache;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The guilds that the bot is in, whether or not anything is kept of them. Events tell of
 * them: the cache need not have seen READY.
 */
final class GuildStates {

	/** Stands for all that is in no guild. Has the id 0 and is never left. */
	private final GuildState outside = new GuildState(0);

	private final LongMap<GuildState> guilds = new LongMap<>();

	/** Is told of each change, if there is one. Set before there are any. */
	@Nullable Listener listener;

	GuildState outside() {
		return this.outside;
	}

	/**
	 * Tells whether a guild is known.
	 * @param guildId the guild, 0 for what is in none
	 * @return whether it is
	 */
	boolean contains(long guildId) {
		return find(guildId) != null;
	}

	GuildPhase phase(long guildId) {
		GuildState guild = find(guildId);
		return (guild != null) ? guild.phase : GuildPhase.UNKNOWN;
	}

	/**
	 * Looks a guild up.
	 * @param guildId the guild, 0 for what is in none
	 * @return the guild, {@code null} if it is not known
	 */
	@Nullable GuildState find(long guildId) {
		return (guildId != 0) ? this.guilds.get(guildId) : this.outside;
	}

	/**
	 * Makes a guild known.
	 * @param guildId the guild, 0 for what is in none
	 * @return the guild
	 */
	GuildState add(long guildId) {
		GuildState guild = find(guildId);
		if (guild != null) {
			return guild;
		}
		synchronized (this.guilds) {
			guild = this.guilds.get(guildId);
			if (guild == null) {
				guild = new GuildState(guildId);
				this.guilds.put(guildId, guild);
				if (this.listener != null) {
					this.listener.entered(guild, guild.phase);
				}
			}
			return guild;
		}
	}

	/**
	 * Notes how far a guild is.
	 */
	void enter(GuildState guild, GuildPhase phase) {
		guild.phase = phase;
		if (this.listener != null) {
			this.listener.entered(guild, phase);
		}
	}

	/**
	 * Notes how many members a guild has, under its lock.
	 * @param count how many, -1 if that is not known
	 */
	void count(GuildState guild, int count) {
		if (count != guild.memberCount) {
			guild.memberCount = count;
			if (this.listener != null) {
				this.listener.counted(guild, count);
			}
		}
	}

	int memberCount(long guildId) {
		GuildState guild = find(guildId);
		return (guild != null) ? guild.memberCount : -1;
	}

	/**
	 * Notes that an event of a guild was dropped. Does not wait for the guild's lock,
	 * whose holder may wait for a store.
	 * @param number of the last change that was asked for before
	 */
	void dropped(long guildId, long number) {
		GuildState guild = add(guildId);
		synchronized (guild.alone) {
			guild.droppedAfter = number;
			guild.stale = true;
		}
	}

	/**
	 * Notes that all of a guild was sent again, unless something of it was dropped later.
	 */
	void refreshed(GuildState guild) {
		Listener listener = this.listener;
		synchronized (guild.alone) {
			if (!guild.stale || (listener != null && !listener.isAfterDrop(guild))) {
				return;
			}
			guild.stale = false;
		}
		if (listener != null) {
			listener.refreshed(guild);
		}
	}

	/**
	 * Changes something under the lock of a guild. If it is not known it becomes so.
	 * @param <R> the type of the result
	 * @param guildId the guild, 0 for what is in none
	 * @param change what is done
	 * @return its result
	 */
	<R extends @Nullable Object> R change(long guildId, Function<GuildState, R> change) {
		while (true) {
			GuildState guild = add(guildId);
			synchronized (guild) {
				if (!guild.isLeft()) {
					return change.apply(guild);
				}
			}
		}
	}

	/**
	 * Does something under the lock of a guild. If it is not known it becomes so.
	 * @param guildId the guild, 0 for what is in none
	 * @param change what is done
	 */
	void run(long guildId, Consumer<GuildState> change) {
		while (true) {
			GuildState guild = add(guildId);
			synchronized (guild) {
				if (!guild.isLeft()) {
					change.accept(guild);
					return;
				}
			}
		}
	}

	/**
	 * Forgets a guild, under its lock.
	 * @param guild the guild
	 */
	void forget(GuildState guild) {
		synchronized (this.guilds) {
			this.guilds.remove(guild.id);
		}
		guild.leave();
		refreshed(guild);
		if (this.listener != null) {
			this.listener.left(guild);
		}
		if (guild.stale) {
			// What was dropped came later, and may have told that the bot is back
			dropped(guild.id, guild.droppedAfter);
		}
	}

	/**
	 * Goes through all guilds that are known, without what is in none.
	 * @param action gets each guild
	 */
	void forEach(Consumer<GuildState> action) {
		this.guilds.forEach((id, guild) -> {
			action.accept(guild);
			return true;
		});
	}

	/**
	 * Tells whether a guild is known, and something of it was lost.
	 */
	boolean isStale(long guildId) {
		GuildState guild = find(guildId);
		return guild != null && guild.stale;
	}

	int countStale() {
		int[] count = new int[1];
		forEach((guild) -> count[0] += guild.stale ? 1 : 0);
		return count[0];
	}

	/**
	 * Waits until all changes that go on now are over.
	 */
	void awaitChanges() {
		this.outside.awaitChange();
		forEach(GuildState::awaitChange);
	}

	/** Is told what becomes of guilds, under the lock of each. */
	interface Listener {

		void entered(GuildState guild, GuildPhase phase);

		void counted(GuildState guild, int members);

		void refreshed(GuildState guild);

		/** Tells whether what is made now was asked for after events were dropped. */
		boolean isAfterDrop(GuildState guild);

		void left(GuildState guild);

	}

}
