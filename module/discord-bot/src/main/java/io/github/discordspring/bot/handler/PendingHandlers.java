package io.github.discordspring.bot.handler;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Counts events that wait for handlers or are being handled, so that a stop can wait for
 * them.
 */
public final class PendingHandlers {

	private final AtomicInteger count = new AtomicInteger();

	private final Queue<Sinks.Empty<Void>> waiting = new ConcurrentLinkedQueue<>();

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
			this.waiting.add(sink);
			// Asked after adding: the last one may have ended in between
			if (this.count.get() == 0) {
				release();
			}
			return sink.asMono();
		});
	}

	private void release() {
		for (Sinks.Empty<Void> sink = this.waiting.poll(); sink != null; sink = this.waiting.poll()) {
			sink.tryEmitEmpty();
		}
	}

}
