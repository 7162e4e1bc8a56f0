package io.github.discordspring.bot.handler;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

import io.github.discordspring.rest.MadeCalls;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One call of a handler method, from the call to the end of what came of it. It goes
 * through phases; what a phase started may end during the phase, which then goes on in
 * the same loop, or later on any thread, which then brings the rest back to the executor.
 */
final class Invocation implements HandlerExecutor.Losable {

	private static final Logger logger = LoggerFactory.getLogger(HandlerMethod.class);

	private static final AtomicIntegerFieldUpdater<Invocation> STATE = AtomicIntegerFieldUpdater
		.newUpdater(Invocation.class, "state");

	private static final int STARTING = 0;

	private static final int AWAITING = 1;

	private static final int ENDED = 2;

	private final HandlerMethod handler;

	private final EventContext context;

	private final ResultHandler results;

	private final Executor executor;

	private final Runnable end;

	private Phase phase = Phase.CALL;

	/** How far the current phase is; decides who goes on: its starter or its end. */
	@SuppressWarnings("UnusedVariable") // read through the updater
	private volatile int state;

	/** What the current phase ended with; written before the state is. */
	private @Nullable Throwable signalled;

	/** What the exception method or the error handler is told. */
	private @Nullable Throwable failure;

	/** What is awaited, for a call that can be cancelled. */
	private volatile @Nullable Disposable awaited;

	private volatile boolean cancelled;

	/** What the method asked of Discord. */
	private @Nullable MadeCalls calls;

	Invocation(HandlerMethod handler, EventContext context, ResultHandler results, Executor executor, Runnable end) {
		this.handler = handler;
		this.context = context;
		this.results = results;
		this.executor = executor;
		this.end = end;
	}

	/**
	 * Begins where the method has failed.
	 */
	static Invocation failed(HandlerMethod handler, EventContext context, ResultHandler results, Executor executor,
			Runnable end, Throwable exception) {
		Invocation invocation = new Invocation(handler, context, results, executor, end);
		invocation.phase = invocation.failed(exception);
		return invocation;
	}

	/**
	 * Lets nothing come of it any more. Whoever is in the method's code goes on, but what
	 * comes of that is dropped.
	 */
	void cancel() {
		this.cancelled = true;
		Disposable current = this.awaited;
		if (current != null) {
			current.dispose();
		}
	}

	boolean isCancelled() {
		return this.cancelled;
	}

	/**
	 * Goes on until something must be awaited or all is over.
	 * @return whether all is over
	 */
	boolean proceed() {
		while (this.phase != Phase.OVER) {
			this.signalled = null;
			this.state = STARTING;
			start();
			if (STATE.compareAndSet(this, STARTING, AWAITING)) {
				return false;
			}
			this.phase = next();
		}
		return true;
	}

	@Override
	public void run() {
		this.phase = next();
		if (proceed()) {
			this.end.run();
		}
	}

	/**
	 * No thread takes the rest, so there is none: whoever waits for the end must not do
	 * so forever.
	 */
	@Override
	public void lost() {
		Throwable signal = this.signalled;
		if (signal != null) {
			logger.error("{} failed, and no thread was there to do something about it", this.handler, signal);
		}
		this.end.run();
	}

	private void start() {
		try {
			switch (this.phase) {
				case CALL -> call();
				case RECOVER -> recover(failure());
				case REPORT -> report(failure());
				case OVER -> throw new IllegalStateException("The call is over");
			}
		}
		catch (Throwable ex) {
			// Errors too: nothing that a handler throws may keep the next event waiting
			ended(ex);
		}
	}

	private void call() throws Throwable {
		if (!this.handler.accepts(this.context)) {
			ended(null);
			return;
		}
		if (this.handler.isForgetfulnessReported()) {
			follow(this.handler, this.handler.invoke(this.context, null));
			return;
		}
		MadeCalls calls = MadeCalls.begin();
		Object result;
		try {
			result = this.handler.invoke(this.context, null);
		}
		finally {
			calls.end();
		}
		this.calls = calls.isEmpty() ? null : calls;
		follow(this.handler, result);
	}

	@SuppressWarnings("ReferenceEquality") // is it the same exception, thrown on?
	private Phase next() {
		Throwable signal = this.signalled;
		if (signal == null || this.cancelled) {
			if (this.calls != null && this.phase == Phase.CALL && !this.cancelled) {
				this.handler.reportForgotten(this.calls);
			}
			return Phase.OVER;
		}
		switch (this.phase) {
			case CALL -> {
				return failed(signal);
			}
			case RECOVER -> {
				if (signal != this.failure) {
					signal.addSuppressed(failure());
					this.failure = signal;
				}
				return Phase.REPORT;
			}
			default -> {
				logger.warn("What had to be done after {} failed could not be done", this.handler, signal);
				return Phase.OVER;
			}
		}
	}

	private Phase failed(Throwable signal) {
		RefusedException refusal = RefusedException.in(signal);
		Throwable exception = (refusal != null) ? refusal : signal;
		this.failure = exception;
		return (this.handler.exceptionMethods().of(exception) != null) ? Phase.RECOVER : Phase.REPORT;
	}

	private Throwable failure() {
		if (this.failure == null) {
			throw new IllegalStateException("Nothing has failed");
		}
		return this.failure;
	}

	private void recover(Throwable exception) throws Throwable {
		HandlerMethod method = this.handler.exceptionMethods().of(exception);
		if (method == null) {
			throw exception;
		}
		follow(method, method.invoke(this.context, exception));
	}

	private void report(Throwable exception) {
		RefusedException refusal = RefusedException.in(exception);
		if (refusal != null) {
			logger.debug("{} was refused: {}", this.handler, refusal.getMessage());
			await(this.results.handleRefusal(this.context, this.handler.messages().text(refusal, this.context)));
			return;
		}
		try {
			this.handler.errorHandler().handleError(exception, this.context, this.handler);
		}
		catch (RuntimeException ex) {
			logger.error("{} failed, and so did its error handler", this.handler, exception);
			logger.error("The error handler failed with", ex);
		}
		await(this.results.handleFailure(this.context, exception));
	}

	private void follow(HandlerMethod method, @Nullable Object result) {
		Publisher<?> publisher = method.toPublisher(result);
		if (publisher != null) {
			long limit = this.results.limit();
			Flux<?> values = Flux.from(publisher);
			await(((limit != Long.MAX_VALUE) ? values.take(limit) : values).concatMap(this::handleValue));
			return;
		}
		Object value = (result instanceof Optional<?> optional) ? optional.orElse(null) : result;
		if (value == null) {
			ended(null);
		}
		else {
			await(this.results.handleResult(this.context, value));
		}
	}

	private Publisher<Void> handleValue(Object value) {
		Object present = (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
		return (present != null) ? this.results.handleResult(this.context, present) : Mono.empty();
	}

	private void await(Publisher<Void> publisher) {
		Disposable subscription = Flux.from(publisher).subscribe(null, this::ended, () -> ended(null));
		this.awaited = subscription;
		if (this.cancelled) {
			subscription.dispose();
		}
	}

	private void ended(@Nullable Throwable exception) {
		this.signalled = exception;
		if (STATE.getAndSet(this, ENDED) == AWAITING) {
			this.executor.execute(this);
		}
	}

	private enum Phase {

		/** The method itself. */
		CALL,

		/** The exception method of its bean. */
		RECOVER,

		/** The error handler. */
		REPORT,

		/** Nothing is left to do. */
		OVER

	}

}
