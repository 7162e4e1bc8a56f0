package io.github.discordspring.rest.ratelimit;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/**
 * A timer that rings at the earliest moment asked for. Guarded by the limiter's lock.
 */
final class Alarm {

	private @Nullable Disposable timer;

	private long at;

	/**
	 * Rings at a moment, unless it rings before.
	 * @param moment when
	 * @param start starts a timer for the moment
	 */
	void set(long moment, Supplier<Disposable> start) {
		if (this.timer != null) {
			if (this.at <= moment) {
				return;
			}
			this.timer.dispose();
		}
		this.at = moment;
		this.timer = start.get();
	}

	void rang() {
		this.timer = null;
	}

}
