package io.github.discordspring.rest.ratelimit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The limits of one token, or those of calls without any. Guarded by the limiter's lock.
 */
final class Account {

	final Gate gate;

	final Map<String, Resource> resources = new HashMap<>();

	/** What each route is known to be limited by, on whatever resource. */
	private final Map<RouteKey, BucketNames> names = new HashMap<>();

	/** Whether any route has several buckets, so that buckets wait for each other. */
	private boolean several;

	Account(Gate gate) {
		this.gate = gate;
	}

	Resource resource(String name) {
		return this.resources.computeIfAbsent(name, (key) -> new Resource());
	}

	/**
	 * Gives the bucket that a route had last.
	 */
	@Nullable String newest(RouteKey route) {
		BucketNames known = this.names.get(route);
		return (known != null) ? known.newest() : null;
	}

	/**
	 * Notes the bucket that an answer named.
	 * @return whether it is another one than before
	 */
	boolean named(RouteKey route, String name, long now) {
		BucketNames known = this.names.computeIfAbsent(route, (key) -> new BucketNames());
		boolean other = known.add(name, now);
		this.several |= known.several();
		return other;
	}

	/**
	 * Whether calls may wait for a place in another bucket than their own.
	 */
	boolean hasSeveralBuckets() {
		return this.several;
	}

	/**
	 * Whether calls of a route count for one bucket or another, nobody knows by what.
	 */
	boolean hasSeveralBuckets(RouteKey route) {
		BucketNames known = this.names.get(route);
		return known != null && known.several();
	}

	/**
	 * Gives the buckets that a request may count for besides the one it is taken for.
	 */
	List<Bucket> alternatives(Ticket ticket) {
		BucketNames known = this.names.get(ticket.route);
		if (known == null || !known.several()) {
			return List.of();
		}
		return known.all()
			.map(ticket.resource.buckets::get)
			.filter((bucket) -> bucket != null && bucket != ticket.bucket)
			.toList();
	}

	/**
	 * Drops what is not used any more.
	 * @return whether nothing is left
	 */
	boolean sweep(long idleSince, long now) {
		this.resources.values().removeIf((resource) -> resource.sweep(idleSince, now));
		this.several = false;
		for (BucketNames known : this.names.values()) {
			known.forget(idleSince);
			this.several |= known.several();
		}
		return this.resources.isEmpty() && this.gate.isIdle(now);
	}

}
