package io.github.discordspring.bot.handler;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Schedulers;

/**
 * Runs handlers on an executor of the application's, and hands a task over again after a
 * while if that executor refuses it: events must neither be lost nor run on the thread of
 * a shard.
 */
public final class HandlerExecutor implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(HandlerExecutor.class);

	private static final Duration FIRST_DELAY = Duration.ofMillis(20);

	private static final Duration LAST_DELAY = Duration.ofSeconds(10);

	private final Executor delegate;

	/**
	 * Wraps an executor.
	 * @param delegate what runs the tasks; should have no bound, neither by threads that
	 * wait nor by its queue
	 */
	public HandlerExecutor(Executor delegate) {
		this.delegate = delegate;
	}

	@Override
	public void execute(Runnable task) {
		execute(task, () -> {
		});
	}

	/**
	 * Runs a task.
	 * @param task what to run
	 * @param whenLost run instead, by another thread, when the executor has refused for
	 * too long
	 */
	public void execute(Runnable task, Runnable whenLost) {
		attempt(task, whenLost, FIRST_DELAY);
	}

	private void attempt(Runnable task, Runnable whenLost, Duration delay) {
		try {
			this.delegate.execute(task);
		}
		catch (RejectedExecutionException ex) {
			if (delay.compareTo(LAST_DELAY) > 0) {
				logger.error("The executor of the listeners refused events for too long, which may be lost. Give it an "
						+ "unbounded queue, or stop the gateway before it", ex);
				whenLost.run();
				return;
			}
			logger.debug("The executor of the listeners is full or was shut down; trying again in {}", delay);
			Schedulers.parallel()
				.schedule(() -> attempt(task, whenLost, delay.multipliedBy(2)), delay.toMillis(),
						TimeUnit.MILLISECONDS);
		}
	}

}
