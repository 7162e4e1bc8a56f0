package io.github.discordspring.cache;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;

/**
 * Ends reading when the store does not go on in time. Time counts only while somebody
 * waits for the store: who reads may take longer over what came, such as by a request for
 * each entity, and asks for more then.
 */
final class AnswerTimeout {

	/** How many are asked for that did not come. Guarded by this object's monitor. */
	private long waited;

	/** Tells when more is asked for. Guarded by this object's monitor. */
	private Sinks.Empty<Void> asked = Sinks.empty();

	private AnswerTimeout() {
	}

	/**
	 * Limits how long each of several may take.
	 */
	static <R> Flux<R> of(Flux<R> reading, Duration timeout) {
		return Flux.defer(() -> {
			AnswerTimeout state = new AnswerTimeout();
			Mono<Long> late = Mono.defer(state::waiting).then(Mono.delay(timeout));
			return reading.doOnRequest(state::ask).doOnNext((next) -> state.answered()).timeout(late, (next) -> late);
		});
	}

	private void ask(long count) {
		Sinks.Empty<Void> waiting;
		synchronized (this) {
			this.waited = Operators.addCap(this.waited, count);
			waiting = this.asked;
		}
		waiting.tryEmitEmpty();
	}

	private synchronized void answered() {
		if (this.waited != Long.MAX_VALUE) {
			this.waited--;
		}
	}

	/**
	 * Completes as soon as somebody waits.
	 */
	private synchronized Mono<Void> waiting() {
		if (this.waited > 0) {
			return Mono.empty();
		}
		this.asked = Sinks.empty();
		return this.asked.asMono();
	}

}
