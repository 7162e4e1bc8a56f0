package io.github.discordspring.rest.ratelimit;

import java.util.TreeSet;

/**
 * A limit within a bucket's, for one variant of a route on one resource, such as that of
 * renaming a channel. The headers tell of the bucket only, so it is known by a 429 alone:
 * its calls wait here, and those of the bucket go on. Guarded by the limiter's lock.
 */
final class SubLimit {

	final Resource resource;

	final TreeSet<Ticket> waiting = new TreeSet<>();

	final Alarm alarm = new Alarm();

	long until;

	SubLimit(Resource resource) {
		this.resource = resource;
	}

	long pause(long now) {
		return Math.max(0, this.until - now);
	}

}
