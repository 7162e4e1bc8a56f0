package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.concurrent.Executor;

import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The turn of one shard to identify: asked for, given, and then used or given back.
 */
final class IdentifyTurn {

	private static final Logger logger = LoggerFactory.getLogger(IdentifyTurn.class);

	private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

	private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

	private final ShardId shard;

	private final IdentifyLimiter limiter;

	private final Executor executor;

	/** Counts what was asked for, as an answer may come after it was given up. */
	private int request;

	private @Nullable Disposable waiting;

	private @Nullable IdentifyPermit permit;

	/**
	 * Makes the turn, not asked for yet.
	 * @param executor what methods are called on, one at a time
	 */
	IdentifyTurn(ShardId shard, IdentifyLimiter limiter, Executor executor) {
		this.shard = shard;
		this.limiter = limiter;
		this.executor = executor;
	}

	/**
	 * Asks for it.
	 * @param granted is run when it is there
	 */
	void request(Runnable granted) {
		int current = ++this.request;
		this.waiting = Mono.defer(() -> this.limiter.acquire(this.shard))
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("The identify limiter gave no answer")))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_RETRY)
				.maxBackoff(LONGEST_RETRY)
				.doBeforeRetry((signal) -> logger.warn("Shard {} gets no turn to identify; it asks again", this.shard,
						signal.failure())))
			.subscribe((permit) -> this.executor.execute(() -> accept(current, permit, granted)));
	}

	private void accept(int request, IdentifyPermit permit, Runnable granted) {
		if (request != this.request) {
			permit.release();
			return;
		}
		this.permit = permit;
		granted.run();
	}

	/**
	 * Notes that identify was sent.
	 */
	void used() {
		if (this.permit != null) {
			this.permit.identified();
			this.permit = null;
		}
	}

	/**
	 * Gives it back, or the place in the queue; nothing if there is neither.
	 */
	void giveUp() {
		this.request++;
		if (this.waiting != null) {
			this.waiting.dispose();
			this.waiting = null;
		}
		if (this.permit != null) {
			this.permit.release();
			this.permit = null;
		}
	}

}
