package io.github.discordspring.cache;

import io.github.discordspring.model.event.DispatchEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event or another change that waits for the worker of a cache, see
 * {@link RemoteWriter}.
 */
final class RemoteTask {

	private final Runnable change;

	private final @Nullable DispatchEvent event;

	private final Outcome outcome;

	private final long number;

	private final long since;

	/** Only for the worker. */
	private @Nullable RuntimeException failure;

	/**
	 * Makes a task.
	 * @param change makes the change
	 * @param event what it is about, {@code null} if it is no event
	 * @param outcome is told when the store confirmed it
	 * @param number its place in the order of all tasks
	 * @param since when it came, in nanoseconds
	 */
	RemoteTask(Runnable change, @Nullable DispatchEvent event, Outcome outcome, long number, long since) {
		this.change = change;
		this.event = event;
		this.outcome = outcome;
		this.number = number;
		this.since = since;
	}

	/**
	 * Gives what it is about.
	 * @return the event, {@code null} if it is about none
	 */
	@Nullable DispatchEvent event() {
		return this.event;
	}

	long number() {
		return this.number;
	}

	long since() {
		return this.since;
	}

	void run() {
		this.change.run();
	}

	/**
	 * Notes that the change could not be made.
	 */
	void failed(RuntimeException failure) {
		this.failure = failure;
	}

	/**
	 * Tells that the store confirmed it, or that it could not be made.
	 */
	void done() {
		this.outcome.done(this.failure);
	}

	/**
	 * Tells that it is not made any more.
	 */
	void abandoned() {
		this.outcome.done(new CacheUnavailableException("The cache was closed", null));
	}

	/** Is told what became of a change. */
	@FunctionalInterface
	interface Outcome {

		void done(@Nullable RuntimeException failure);

	}

}
