package io.github.discordspring.bot.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Counts events that wait for handlers or are being handled, so that a stop can wait for
 * them.
 */
public final class PendingHandlers {

	private final AtomicInteger count = new AtomicInteger();

	/** Those who wait; guarded by itself. */
	private final List<Sinks.Empty<Void>> waiting = new ArrayList<>();

	/** Counts one more. */
	public void begin() {
		this.count.incrementAndGet();
	}

	/** Counts one less. */
	public void end() {
		if (this.count.decrementAndGet() == 0) {
			release();
		}
	}

	/**
	 * Gives the number.
	 * @return how many have begun and not ended
	 */
	public int count() {
		return this.count.get();
	}

	/**
	 * Waits for a moment in which there are none.
	 * @return completes then
	 */
	public Mono<Void> none() {
		return Mono.defer(() -> {
			Sinks.Empty<Void> sink = Sinks.empty();
			synchronized (this.waiting) {
				this.waiting.add(sink);
			}
			// The last one may have ended before this one waited
			release();
			return sink.asMono();
		});
	}

	private void release() {
		List<Sinks.Empty<Void>> released = List.of();
		synchronized (this.waiting) {
			// Asked again, as another may have begun, and those who wait now wait for
			// that
			if (this.count.get() == 0 && !this.waiting.isEmpty()) {
				released = List.copyOf(this.waiting);
				this.waiting.clear();
			}
		}
		released.forEach(Sinks.Empty::tryEmitEmpty);
	}

}
