package io.github.discordspring.gateway;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Real time that passes some times as fast, for shards and the emulator alike.
 */
final class FastScheduler extends ScheduledThreadPoolExecutor {

	private final int factor;

	private final long start = System.nanoTime();

	private final Scheduler workers = Schedulers.fromExecutorService(this);

	FastScheduler(int factor) {
		super(1);
		this.factor = factor;
		setRemoveOnCancelPolicy(true);
		setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	long nanoTime() {
		return (System.nanoTime() - this.start) * this.factor;
	}

	@Override
	public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
		// Rounded up, as nothing may come before its time
		return super.schedule(command, unit.toNanos(delay) / this.factor + 1, TimeUnit.NANOSECONDS);
	}

	/**
	 * Gives the same time as one of Reactor's schedulers.
	 */
	Scheduler reactor() {
		return new Scheduler() {

			@Override
			public Disposable schedule(Runnable task) {
				return FastScheduler.this.workers.schedule(task);
			}

			@Override
			public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
				ScheduledFuture<?> future = FastScheduler.this.schedule(task, delay, unit);
				return () -> future.cancel(false);
			}

			@Override
			public Disposable schedulePeriodically(Runnable task, long delay, long period, TimeUnit unit) {
				ScheduledFuture<?> future = scheduleAtFixedRate(task, unit.toNanos(delay) / FastScheduler.this.factor,
						unit.toNanos(period) / FastScheduler.this.factor, TimeUnit.NANOSECONDS);
				return () -> future.cancel(false);
			}

			@Override
			public long now(TimeUnit unit) {
				return unit.convert(nanoTime(), TimeUnit.NANOSECONDS);
			}

			@Override
			public Worker createWorker() {
				return FastScheduler.this.workers.createWorker();
			}

		};
	}

}
