package io.github.discordspring.bot.http;

import java.time.Clock;
import java.time.Duration;

/**
 * Which requests an endpoint takes.
 *
 * @param verifier tells which are Discord's
 * @param maxBodySize bytes that a body may have, at least 1
 * @param timestampTolerance how far the time at which a request was signed may be from
 * now, in either direction; what is older is taken for one that somebody recorded and
 * sends again
 * @param clock tells what time it is
 */
public record EndpointOptions(SignatureVerifier verifier, int maxBodySize, Duration timestampTolerance, Clock clock) {

	/** Larger than what Discord sends. */
	public static final int DEFAULT_MAX_BODY_SIZE = 1024 * 1024;

	/** Forgives clocks that are a little wrong. */
	public static final Duration DEFAULT_TIMESTAMP_TOLERANCE = Duration.ofMinutes(5);

	/**
	 * Checks the bounds.
	 * @throws IllegalArgumentException if no request could pass
	 */
	public EndpointOptions {
		if (maxBodySize < 1) {
			throw new IllegalArgumentException("A body must be allowed a byte at least, not " + maxBodySize);
		}
		if (timestampTolerance.isNegative() || timestampTolerance.isZero()) {
			throw new IllegalArgumentException(
					"The tolerance for timestamps must be more than zero, not " + timestampTolerance);
		}
	}

	/**
	 * Gives the defaults.
	 * @param verifier tells which requests are Discord's
	 * @return bodies up to 1 MiB, signed within five minutes from now
	 */
	public static EndpointOptions of(SignatureVerifier verifier) {
		return new EndpointOptions(verifier, DEFAULT_MAX_BODY_SIZE, DEFAULT_TIMESTAMP_TOLERANCE, Clock.systemUTC());
	}

}
