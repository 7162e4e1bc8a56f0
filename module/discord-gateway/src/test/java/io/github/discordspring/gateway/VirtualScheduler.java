package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks when its clock is moved, on the thread that moves it; one that should have
 * run before, at once. May be used by any thread.
 */
final class VirtualScheduler extends ScheduledThreadPoolExecutor {

	private final PriorityQueue<Task> tasks = new PriorityQueue<>();

	private long now;

	VirtualScheduler() {
		super(0);
	}

	synchronized long now() {
		return this.now;
	}

	synchronized void pass(Duration time) {
		long end = this.now + time.toNanos();
		while (!this.tasks.isEmpty() && this.tasks.peek().time <= end) {
			Task task = this.tasks.poll();
			this.now = Math.max(this.now, task.time);
			if (!task.cancelled) {
				task.command.run();
			}
		}
		this.now = end;
	}

	@Override
	public synchronized ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
		Task task = new Task(command, this.now + unit.toNanos(delay));
		if (delay <= 0) {
			command.run();
		}
		else {
			this.tasks.add(task);
		}
		return task;
	}

	private final class Task implements RunnableScheduledFuture<Void> {

		private final Runnable command;

		private final long time;

		private boolean cancelled;

		Task(Runnable command, long time) {
			this.command = command;
			this.time = time;
		}

		@Override
		public boolean isPeriodic() {
			return false;
		}

		@Override
		public long getDelay(TimeUnit unit) {
			return unit.convert(this.time - VirtualScheduler.this.now, TimeUnit.NANOSECONDS);
		}

		@Override
		public int compareTo(Delayed other) {
			return Long.compare(this.time, ((Task) other).time);
		}

		@Override
		public void run() {
			this.command.run();
		}

		@Override
		public boolean cancel(boolean mayInterruptIfRunning) {
			this.cancelled = true;
			return true;
		}

		@Override
		public boolean isCancelled() {
			return this.cancelled;
		}

		@Override
		public boolean isDone() {
			return this.cancelled;
		}

		@Override
		public Void get() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Void get(long timeout, TimeUnit unit) {
			throw new UnsupportedOperationException();
		}

	}

}
