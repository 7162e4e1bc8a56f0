package io.github.discordspring.rest.ratelimit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A top-level resource, and the buckets that its routes are known to have.
 */
final class Resource {

	/** The bucket that answered last, by route. */
	final Map<RouteKey, Bucket> routes = new HashMap<>();

	/** The buckets that have a name, by name. */
	final Map<String, Bucket> buckets = new HashMap<>();

	/** The limits within the limits that were exceeded. */
	private final Map<RouteKey, SubLimit> subLimits = new HashMap<>();

	/**
	 * How many requests are on their way whose bucket is not known. Each of them may
	 * count for any bucket, so all of them leave a place for each.
	 */
	int probes;

	/**
	 * Gives the bucket of a route.
	 * @param route the route
	 * @param guess the name of its bucket on another resource, if it is known
	 */
	Bucket bucket(RouteKey route, @Nullable String guess) {
		Bucket bucket = this.routes.get(route);
		if (bucket == null) {
			bucket = (guess != null) ? named(guess) : new Bucket(this);
			this.routes.put(route, bucket);
		}
		return bucket;
	}

	/**
	 * Gives the bucket of a name.
	 */
	Bucket named(String name) {
		return this.buckets.computeIfAbsent(name, (key) -> {
			Bucket bucket = new Bucket(this);
			bucket.name = key;
			return bucket;
		});
	}

	/**
	 * Gives the pause of a route's own limit within its bucket's.
	 */
	@Nullable SubLimit subLimit(RouteKey route) {
		return this.subLimits.get(route);
	}

	SubLimit newSubLimit(RouteKey route) {
		return this.subLimits.computeIfAbsent(route, (key) -> new SubLimit(this));
	}

	Collection<SubLimit> subLimits() {
		return this.subLimits.values();
	}

	/**
	 * Gives the routes of a bucket.
	 */
	List<RouteKey> routesOf(Bucket bucket) {
		return this.routes.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == bucket)
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Calls for each bucket, which may change the resource.
	 */
	void forEachBucket(Consumer<Bucket> action) {
		Set<Bucket> all = new HashSet<>(this.buckets.values());
		all.addAll(this.routes.values());
		all.forEach(action);
	}

	/**
	 * Drops what is not used any more.
	 * @return whether nothing is left
	 */
	boolean sweep(long idleSince, long now) {
		this.routes.values().removeIf((bucket) -> bucket.isIdle(idleSince, now));
		this.buckets.values().removeIf((bucket) -> bucket.isIdle(idleSince, now));
		this.subLimits.values().removeIf((limit) -> limit.until <= now && limit.waiting.isEmpty());
		return this.routes.isEmpty() && this.buckets.isEmpty() && this.subLimits.isEmpty();
	}

}
