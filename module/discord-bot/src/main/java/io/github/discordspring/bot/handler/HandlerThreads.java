package io.github.discordspring.bot.handler;

import java.io.Serial;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Platform threads for listeners and other handlers, which may block: a task goes to a
 * thread that is idle, and gets one of its own where all are busy. Only where there are
 * as many as may be, tasks wait.
 * <p>
 * So a bot whose handlers are quick has a few threads, whose stacks and caches are warm.
 * A {@link ThreadPoolExecutor} with an unbounded queue, as it comes, makes all of its
 * threads, one for each of the first tasks, or waits before it makes a second one.
 * <p>
 * The sizes of the pool, its queue and what becomes of tasks beyond it are not to be set.
 */
@SuppressWarnings("serial") // as what it extends, never written
public final class HandlerThreads extends ThreadPoolTaskExecutor {

	/**
	 * Makes the executor, without threads as yet.
	 * @param maxThreads how many threads there may be, at least 1
	 */
	public HandlerThreads(int maxThreads) {
		setCorePoolSize(0);
		setMaxPoolSize(maxThreads);
		setRejectedExecutionHandler(HandlerThreads::allAreBusy);
	}

	@Override
	protected BlockingQueue<Runnable> createQueue(int queueCapacity) {
		return new Waiting();
	}

	private static void allAreBusy(Runnable task, ThreadPoolExecutor threads) {
		if (threads.isShutdown() || !(threads.getQueue() instanceof Waiting waiting)) {
			throw new RejectedExecutionException("Handlers are not run any more: " + threads + " was shut down");
		}
		waiting.put(task);
		if (threads.isShutdown() && waiting.remove(task)) {
			throw new RejectedExecutionException("Handlers are not run any more: " + threads + " was shut down");
		}
	}

	/**
	 * Tasks that wait for a thread. The pool makes one more thread for each that is not
	 * taken here.
	 */
	private static final class Waiting extends LinkedBlockingQueue<Runnable> {

		@Serial
		private static final long serialVersionUID = 1;

		/** How many threads are idle, less the tasks that wait. */
		private final AtomicInteger idle = new AtomicInteger();

		/**
		 * Takes a task if there is an idle thread for it, or one that is about to be.
		 */
		@Override
		public boolean offer(Runnable task) {
			return claim() && super.offer(task);
		}

		/**
		 * Takes a task in any case.
		 */
		@Override
		public void put(Runnable task) {
			this.idle.decrementAndGet();
			super.offer(task);
		}

		private boolean claim() {
			for (int count = this.idle.get(); count > 0; count = this.idle.get()) {
				if (this.idle.compareAndSet(count, count - 1)) {
					return true;
				}
			}
			return false;
		}

		@Override
		public Runnable take() throws InterruptedException {
			this.idle.incrementAndGet();
			try {
				return super.take();
			}
			catch (InterruptedException ex) {
				this.idle.decrementAndGet();
				throw ex;
			}
		}

		@Override
		public @Nullable Runnable poll(long timeout, TimeUnit unit) throws InterruptedException {
			this.idle.incrementAndGet();
			try {
				Runnable task = super.poll(timeout, unit);
				// Who has been claimed by a task that is on its way cannot leave
				return (task != null || claim()) ? task : super.take();
			}
			catch (InterruptedException ex) {
				this.idle.decrementAndGet();
				throw ex;
			}
		}

		@Override
		public boolean remove(@Nullable Object task) {
			boolean removed = super.remove(task);
			if (removed) {
				this.idle.incrementAndGet();
			}
			return removed;
		}

	}

}
