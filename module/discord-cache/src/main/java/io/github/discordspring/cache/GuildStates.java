package io.github.discordspring.cache;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The guilds that the bot is in, whether or not anything is kept of them. Events tell of
 * them: the cache need not have seen READY.
 */
final class GuildStates {

	/** Stands for all that is in no guild. Has the id 0 and is never left. */
	private final GuildState outside = new GuildState(0);

	private final StripedLongMap<GuildState> guilds = new StripedLongMap<>();

	GuildState outside() {
		return this.outside;
	}

	/**
	 * Locks a guild. If it is not known it becomes so.
	 * @param guildId the guild, 0 for what is in none
	 * @return the guild, to be unlocked by the caller
	 */
	GuildState lock(long guildId) {
		while (true) {
			GuildState guild = lockKnown(guildId);
			if (guild != null) {
				return guild;
			}
			LongMap<GuildState> stripe = this.guilds.stripe(guildId);
			synchronized (stripe) {
				if (stripe.get(guildId) == null) {
					stripe.put(guildId, new GuildState(guildId));
				}
			}
		}
	}

	/**
	 * Locks a guild.
	 * @param guildId the guild, 0 for what is in none
	 * @return the guild, to be unlocked by the caller, or {@code null} if it is not known
	 */
	@Nullable GuildState lockKnown(long guildId) {
		GuildState guild = (guildId != 0) ? this.guilds.get(guildId) : this.outside;
		while (guild != null) {
			guild.lock();
			if (!guild.isLeft()) {
				return guild;
			}
			guild.unlock();
			guild = this.guilds.get(guildId);
		}
		return null;
	}

	/**
	 * Forgets a guild. The caller holds its lock.
	 * @param guild the guild
	 */
	void forget(GuildState guild) {
		this.guilds.remove(guild.id);
		guild.leave();
	}

	/**
	 * Goes through all guilds that are known, without what is in none.
	 * @param action gets each guild, not locked
	 */
	void forEach(Consumer<GuildState> action) {
		this.guilds.forEach((id, guild) -> {
			action.accept(guild);
			return true;
		});
	}

	/**
	 * Waits until all who hold a lock now have let go of it.
	 */
	void awaitWriters() {
		this.outside.lock();
		this.outside.unlock();
		forEach((guild) -> {
			guild.lock();
			guild.unlock();
		});
	}

}
