package io.github.discordspring.bot.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prefixes in memory, which can be changed while the bot runs: for all, and for single
 * guilds. Safe for use by several threads.
 */
public final class MutableTextCommandPrefixes implements TextCommandPrefixes {

	private final Map<Long, List<String>> byGuild = new ConcurrentHashMap<>();

	private volatile List<String> common;

	/**
	 * Starts with prefixes for all.
	 * @param prefixes the prefixes
	 */
	public MutableTextCommandPrefixes(Collection<String> prefixes) {
		this.common = List.copyOf(prefixes);
	}

	@Override
	public Collection<String> prefixes(long guildId) {
		List<String> own = this.byGuild.get(guildId);
		return (own != null) ? own : this.common;
	}

	/**
	 * Gives the prefixes where a guild has none of its own.
	 * @return the prefixes
	 */
	public List<String> prefixes() {
		return this.common;
	}

	/**
	 * Sets the prefixes for where a guild has none of its own.
	 * @param prefixes the prefixes
	 */
	public void setPrefixes(Collection<String> prefixes) {
		this.common = List.copyOf(prefixes);
	}

	/**
	 * Sets the prefixes of a guild, in place of the common ones.
	 * @param guildId the guild, 0 for direct messages
	 * @param prefixes the prefixes
	 */
	public void setPrefixes(long guildId, Collection<String> prefixes) {
		this.byGuild.put(guildId, List.copyOf(prefixes));
	}

	/**
	 * Adds a prefix for where a guild has none of its own.
	 * @param prefix the prefix
	 */
	public synchronized void add(String prefix) {
		Set<String> more = new LinkedHashSet<>(this.common);
		more.add(prefix);
		this.common = List.copyOf(more);
	}

	/**
	 * Removes a prefix that was for where a guild has none of its own.
	 * @param prefix the prefix
	 * @return whether it was there
	 */
	public synchronized boolean remove(String prefix) {
		Set<String> fewer = new LinkedHashSet<>(this.common);
		boolean removed = fewer.remove(prefix);
		this.common = List.copyOf(fewer);
		return removed;
	}

	/**
	 * Lets a guild have the common prefixes again.
	 * @param guildId the guild, 0 for direct messages
	 */
	public void reset(long guildId) {
		this.byGuild.remove(guildId);
	}

}
