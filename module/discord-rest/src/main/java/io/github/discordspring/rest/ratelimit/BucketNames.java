package io.github.discordspring.rest.ratelimit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The buckets that the answers of one route named lately. A route that changes from one
 * to another has moved; one that changes back to a former one has several, by something
 * that its path does not show.
 */
final class BucketNames {

	/** When each was named last. */
	private final Map<String, Long> seen = new LinkedHashMap<>();

	private @Nullable String newest;

	private boolean several;

	/**
	 * Notes the name in an answer.
	 * @return whether it is another one than before
	 */
	boolean add(String name, long now) {
		boolean known = this.seen.put(name, now) != null;
		boolean other = !name.equals(this.newest);
		this.several |= known && other;
		this.newest = name;
		return other;
	}

	@Nullable String newest() {
		return this.newest;
	}

	boolean several() {
		return this.several;
	}

	Stream<String> all() {
		return this.seen.keySet().stream();
	}

	/**
	 * Forgets what was not named for a while, but for the newest.
	 */
	void forget(long idleSince) {
		this.seen.entrySet().removeIf((entry) -> entry.getValue() <= idleSince && !entry.getKey().equals(this.newest));
		this.several &= this.seen.size() > 1;
	}

}
