package io.github.discordspring.bot.handler;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs handlers on an executor of the application's, and hands a task over again after a
 * while if that executor refuses it or fails: events must neither be lost nor run on the
 * thread of a shard.
 */
public final class HandlerExecutor implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(HandlerExecutor.class);

	private static final Duration FIRST_DELAY = Duration.ofMillis(20);

	private static final Duration LAST_DELAY = Duration.ofSeconds(10);

	private final Executor delegate;

	private final Scheduler timer;

	/**
	 * Wraps an executor.
	 * @param delegate what runs the tasks; should have no bound, neither by threads that
	 * wait nor by its queue
	 */
	public HandlerExecutor(Executor delegate) {
		this(delegate, Schedulers.parallel());
	}

	/**
	 * Wraps an executor.
	 * @param delegate what runs the tasks; should have no bound, neither by threads that
	 * wait nor by its queue
	 * @param timer tells when to try again
	 */
	public HandlerExecutor(Executor delegate, Scheduler timer) {
		this.delegate = delegate;
		this.timer = timer;
	}

	@Override
	public void execute(Runnable task) {
		attempt(new Task(task), FIRST_DELAY);
	}

	private void attempt(Task task, Duration delay) {
		try {
			this.delegate.execute(task);
		}
		catch (RuntimeException | Error ex) {
			// Not only a refusal: there may be no memory for a thread, or what decorates
			// tasks may fail
			if (task.hasBegun()) {
				logger.error("The executor of the listeners failed, or what it ran on the calling thread", ex);
			}
			else {
				tryAgain(task, delay, ex);
			}
		}
	}

	private void tryAgain(Task task, Duration delay, Throwable cause) {
		if (delay.compareTo(LAST_DELAY) > 0) {
			logger.error("The executor of the listeners refused events for too long, which may be lost. Give it an "
					+ "unbounded queue, or stop the gateway before it", cause);
			task.lose();
			return;
		}
		if (cause instanceof RejectedExecutionException) {
			logger.debug("The executor of the listeners is full or was shut down; trying again in {}", delay);
		}
		else {
			logger.warn("The executor of the listeners failed; trying again in {}", delay, cause);
		}
		try {
			this.timer.schedule(() -> attempt(task, delay.multipliedBy(2)), delay.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RuntimeException | Error ex) {
			logger.error("Events could not be handed over to the executor of the listeners later, and may be lost", ex);
			task.lose();
		}
	}

	/**
	 * What runs once or is lost, also where an executor fails after it has put a task
	 * into its queue.
	 */
	@SuppressWarnings("serial") // is its own flag, as there is one for each event
	private static final class Task extends AtomicBoolean implements Runnable {

		private final transient Runnable task;

		Task(Runnable task) {
			this.task = task;
		}

		boolean hasBegun() {
			return get();
		}

		void lose() {
			if (compareAndSet(false, true) && this.task instanceof Losable losable) {
				losable.lost();
			}
		}

		@Override
		public void run() {
			if (compareAndSet(false, true)) {
				this.task.run();
			}
		}

	}

	/**
	 * A task that is told when it will not be run.
	 */
	public interface Losable extends Runnable {

		/**
		 * Called in place of {@link #run()}, by another thread, when the executor has
		 * refused for too long.
		 */
		void lost();

	}

}
