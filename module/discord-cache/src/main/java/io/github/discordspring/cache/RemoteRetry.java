package io.github.discordspring.cache;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * Asks a remote store until it answers, with pauses that grow, and knows whether it did
 * when it was asked last. For the worker of a cache only, but for {@link #isFailing()}.
 */
final class RemoteRetry {

	private static final Logger logger = LoggerFactory.getLogger(RemoteRetry.class);

	private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

	private final Duration timeout;

	private final RemoteQueue queue;

	private volatile boolean failing;

	/**
	 * Makes one.
	 * @param timeout how long an answer may take
	 * @param queue whose end ends the trying
	 */
	RemoteRetry(Duration timeout, RemoteQueue queue) {
		this.timeout = timeout;
		this.queue = queue;
	}

	/**
	 * Asks the store, however long it does not answer.
	 * @return the answer, {@code null} if it is empty
	 * @throws JacksonException if the store answered what cannot be read, which does not
	 * become better by asking again
	 * @throws IllegalArgumentException likewise
	 * @throws ClosedException if the cache was closed, and its patience is at its end
	 */
	<R> @Nullable R ask(Mono<R> question) {
		long pause = SHORTEST_PAUSE;
		while (true) {
			try {
				R answer = question.block(this.timeout);
				answered();
				return answer;
			}
			catch (JacksonException | IllegalArgumentException ex) {
				answered();
				throw ex;
			}
			catch (RuntimeException ex) {
				failed(ex);
				if (!this.queue.pause(pause)) {
					throw new ClosedException(ex);
				}
				pause = Math.min(2 * pause, LONGEST_PAUSE);
			}
		}
	}

	/**
	 * Asks the store what may as well be asked later.
	 * @return the answer, {@code null} if there was none in time
	 */
	<R> @Nullable R askOnce(Mono<R> question) {
		try {
			R answer = question.block(this.timeout);
			answered();
			return answer;
		}
		catch (RuntimeException ex) {
			logger.debug("The cache's store did not answer what can wait", ex);
			return null;
		}
	}

	private void answered() {
		if (this.failing) {
			this.failing = false;
			logger.info("The cache's store answers again; {} events and changes wait for it", this.queue.pending());
		}
	}

	/**
	 * Notes that the store does not answer.
	 */
	void failed(RuntimeException failure) {
		if (!this.failing) {
			this.failing = true;
			logger.warn("The cache's store does not answer: events go on, the cache is behind. {}", failure.toString());
			logger.debug("The failure", failure);
		}
	}

	/**
	 * Tells whether the last that the store was asked for failed. For any thread.
	 */
	boolean isFailing() {
		return this.failing;
	}

	/** The cache was closed while its store did not answer. */
	static final class ClosedException extends RuntimeException {

		ClosedException(Throwable cause) {
			super(cause);
		}

	}

}
