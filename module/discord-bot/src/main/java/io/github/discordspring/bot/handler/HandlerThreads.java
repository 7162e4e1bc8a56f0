package io.github.discordspring.bot.handler;

import java.io.Serial;
import java.util.ArrayDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
		// The last of the busy threads may have ended meanwhile
		if (threads.getPoolSize() == 0 && waiting.remove(task)) {
			threads.execute(task);
		}
	}

	/**
	 * Tasks that wait for a thread, and threads that wait for a task. The pool makes one
	 * more thread for each task that is not taken here. What is idle for the shortest
	 * time comes first: its stack is still in the processor's caches, and threads that
	 * are too many can end.
	 */
	private static final class Waiting extends LinkedBlockingQueue<Runnable> {

		@Serial
		private static final long serialVersionUID = 1;

		/** Guarded by itself, and so is that no task waits while a thread does. */
		private final transient ArrayDeque<IdleThread> idle = new ArrayDeque<>();

		/**
		 * Takes a task if there is an idle thread for it.
		 */
		@Override
		public boolean offer(Runnable task) {
			return give(task, false);
		}

		/**
		 * Takes a task in any case.
		 */
		@Override
		public void put(Runnable task) {
			give(task, true);
		}

		private boolean give(Runnable task, boolean mayWait) {
			IdleThread thread;
			synchronized (this.idle) {
				thread = this.idle.pollLast();
				if (thread == null) {
					return mayWait && super.offer(task);
				}
				thread.task = task;
			}
			LockSupport.unpark(thread.thread);
			return true;
		}

		@Override
		public Runnable take() throws InterruptedException {
			Runnable task;
			do {
				task = poll(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
			}
			while (task == null);
			return task;
		}

		@Override
		public @Nullable Runnable poll(long timeout, TimeUnit unit) throws InterruptedException {
			IdleThread current = new IdleThread();
			synchronized (this.idle) {
				Runnable task = poll();
				if (task != null) {
					return task;
				}
				this.idle.addLast(current);
			}
			long since = System.nanoTime();
			long nanos = unit.toNanos(timeout);
			boolean interrupted = false;
			for (long left = nanos; left > 0 && current.task == null
					&& !interrupted; left = nanos - (System.nanoTime() - since)) {
				LockSupport.parkNanos(this, left);
				interrupted = Thread.interrupted();
			}
			return end(current, interrupted);
		}

		/** Who has a task on its way cannot leave. */
		private @Nullable Runnable end(IdleThread current, boolean interrupted) throws InterruptedException {
			if (current.task == null) {
				synchronized (this.idle) {
					this.idle.removeLastOccurrence(current);
				}
			}
			if (interrupted) {
				if (current.task == null) {
					throw new InterruptedException();
				}
				Thread.currentThread().interrupt();
			}
			return current.task;
		}

	}

	/**
	 * A thread that waits for a task.
	 */
	private static final class IdleThread {

		private final Thread thread = Thread.currentThread();

		/** Given once, while the thread is known to be idle. */
		private volatile @Nullable Runnable task;

	}

}
