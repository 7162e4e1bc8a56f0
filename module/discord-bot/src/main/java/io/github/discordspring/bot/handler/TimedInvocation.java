package io.github.discordspring.bot.handler;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Schedulers;

/**
 * A call that is given up when it is not over in time: its thread is interrupted and what
 * is awaited is cancelled, the exception goes where others go, and whoever waits for the
 * end does not wait longer.
 */
final class TimedInvocation {

	private final HandlerMethod handler;

	private final EventContext context;

	private final ResultHandler results;

	private final Executor executor;

	private final Runnable end;

	private final Duration timeout;

	private final Invocation invocation;

	/** Set once, by the end or by the clock, whichever is first. */
	private final AtomicBoolean settled = new AtomicBoolean();

	private Disposable timer = Disposables.disposed();

	/** The one that is in the application's code; guarded by this. */
	private @Nullable Thread thread;

	TimedInvocation(HandlerMethod handler, EventContext context, ResultHandler results, Executor executor, Runnable end,
			Duration timeout) {
		this.handler = handler;
		this.context = context;
		this.results = results;
		this.executor = executor;
		this.end = end;
		this.timeout = timeout;
		this.invocation = new Invocation(handler, context, results, executor, this::over);
	}

	/**
	 * Makes the call.
	 * @return whether all is over already
	 */
	boolean proceed() {
		synchronized (this) {
			this.thread = Thread.currentThread();
			this.timer = Schedulers.parallel().schedule(this::expire, this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		boolean over = this.invocation.proceed();
		synchronized (this) {
			this.thread = null;
			this.timer = over ? stop() : this.timer;
		}
		if (over && this.settled.compareAndSet(false, true)) {
			return true;
		}
		if (this.invocation.isCancelled()) {
			// It may have come too late for the application's code to see it
			Thread.interrupted();
		}
		return false;
	}

	private Disposable stop() {
		this.timer.dispose();
		return Disposables.disposed();
	}

	private void over() {
		if (this.settled.compareAndSet(false, true)) {
			synchronized (this) {
				this.timer.dispose();
			}
			this.end.run();
		}
	}

	private void expire() {
		if (!this.settled.compareAndSet(false, true)) {
			return;
		}
		this.invocation.cancel();
		synchronized (this) {
			if (this.thread != null) {
				this.thread.interrupt();
			}
		}
		this.executor.execute(() -> {
			HandlerTimeoutException exception = new HandlerTimeoutException(this.handler, this.timeout);
			if (Invocation.failed(this.handler, this.context, this.results, this.executor, this.end, exception)
				.proceed()) {
				this.end.run();
			}
		});
	}

}
