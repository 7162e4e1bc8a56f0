package io.github.discordspring.gateway;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one thread at a time work on a shard. The socket's thread enters and leaves, which
 * costs little as it is nearly always alone. Others leave a task, which they run
 * themselves if nobody is inside; otherwise whoever is inside runs it on leaving. So
 * nobody but the socket's thread ever waits, and that only while a task runs.
 */
final class SerialExecutor implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(SerialExecutor.class);

	private final ReentrantLock lock = new ReentrantLock();

	private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

	/**
	 * Waits to be alone. May be called by a thread that is inside already.
	 */
	void enter() {
		this.lock.lock();
	}

	/**
	 * Runs the tasks that were left meanwhile, and makes room for others.
	 */
	void leave() {
		if (this.lock.getHoldCount() > 1) {
			this.lock.unlock();
			return;
		}
		// A task that is left after the last look at the queue finds the lock taken: look
		// again
		do {
			try {
				runTasks();
			}
			finally {
				this.lock.unlock();
			}
		}
		while (!this.tasks.isEmpty() && this.lock.tryLock());
	}

	/**
	 * Leaves a task. A thread that is inside already runs it when it leaves.
	 */
	@Override
	public void execute(Runnable task) {
		this.tasks.add(task);
		if (!this.lock.isHeldByCurrentThread() && this.lock.tryLock()) {
			leave();
		}
	}

	/**
	 * Runs the tasks that were left meanwhile. To be called by who is inside, for whom it
	 * is not yet time to leave.
	 */
	void runTasks() {
		for (Runnable task = this.tasks.poll(); task != null; task = this.tasks.poll()) {
			try {
				task.run();
			}
			catch (RuntimeException ex) {
				// Whoever happens to run the task is not to blame for it
				logger.error("A task of a shard failed", ex);
			}
		}
	}

}
