package io.github.discordspring.bot.interaction;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How interactions are handled.
 *
 * @param autoDefer after which time a handler that is not done is deferred for it: under
 * three seconds, which is what Discord gives, less the way there and back; {@code null}
 * for never
 * @param failureMessage what a user is told, privately, when the handler failed: 1 to
 * 2000 characters
 */
public record InteractionOptions(@Nullable Duration autoDefer, String failureMessage) {

	/** What Discord gives a first answer. */
	static final Duration LIMIT = Duration.ofSeconds(3);

	/**
	 * Checks the bounds.
	 * @throws IllegalArgumentException if the time is not within Discord's, or the
	 * message is empty
	 */
	public InteractionOptions {
		if (autoDefer != null && (autoDefer.isNegative() || autoDefer.compareTo(LIMIT) >= 0)) {
			throw new IllegalArgumentException("Handlers can be deferred after 0 to 3 seconds, not after " + autoDefer);
		}
		if (failureMessage.isBlank()) {
			throw new IllegalArgumentException("The message on a failure must not be empty");
		}
	}

	/**
	 * Gives the defaults: deferred after two seconds.
	 * @return the options
	 */
	public static InteractionOptions defaults() {
		return new InteractionOptions(Duration.ofSeconds(2), "Something went wrong, and this could not be done.");
	}

}
