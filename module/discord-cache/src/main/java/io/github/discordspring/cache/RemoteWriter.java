package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.discordspring.cache.RemoteRetry.ClosedException;
import io.github.discordspring.model.event.DispatchEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Applies events and other changes behind those who ask for them: one thread, in order,
 * many in one unit. A unit reads what its events need in one go, applies them to what it
 * knows, and writes what they changed as numbered batches. A batch is tried until the
 * store confirms it, and the number keeps it from being made twice.
 * <p>
 * While the store does not answer, events wait here. What finds no room is dropped, and
 * its guild is stale from then on.
 */
final class RemoteWriter {

	private static final Logger logger = LoggerFactory.getLogger(RemoteWriter.class);

	private final Duration timeout;

	private final Listener listener;

	private final RemoteQueue queue;

	private final RemoteRetry retry;

	private final RemoteBatches batches;

	/** Guards the life of the worker. */
	private final Object monitor = new Object();

	/** Guarded by the monitor. */
	private @Nullable Thread worker;

	private volatile @Nullable Thread running;

	private volatile boolean started;

	/** Whether the worker ended although nobody closed it. */
	private volatile boolean broken;

	/** The number of what is made now, in the order of taking. */
	private volatile long making;

	/** What is being made. Only for the worker. */
	private List<RemoteTask> unit = List.of();

	RemoteWriter(RemoteStore remote, Duration timeout, int capacity, LongSupplier nanos, Listener listener) {
		this.timeout = timeout;
		this.listener = listener;
		this.queue = new RemoteQueue(capacity, nanos);
		this.retry = new RemoteRetry(timeout, this.queue);
		this.batches = new RemoteBatches(remote, this.retry, listener::lost);
	}

	/**
	 * Tells whether the calling thread applies changes.
	 */
	boolean isWorker() {
		return Thread.currentThread().equals(this.running);
	}

	/**
	 * Tells how long an answer may take.
	 */
	Duration timeout() {
		return this.timeout;
	}

	/**
	 * Tells whether there was an event to apply, so that this process knows the guilds.
	 * One that only reads and changes by hand knows them as they were when it began.
	 */
	boolean isStarted() {
		return this.started;
	}

	/**
	 * Takes a change, to be made after those that came before.
	 * @param change makes it
	 * @param event what it is about, {@code null} if it is no event
	 * @param outcome is told when the store confirmed it
	 * @return whether there was room
	 */
	boolean submit(Runnable change, @Nullable DispatchEvent event, RemoteTask.Outcome outcome) {
		return submit(change, event, outcome, false);
	}

	/**
	 * Takes a change that is no event even if too many wait.
	 */
	boolean submitAlways(Runnable change, RemoteTask.Outcome outcome) {
		return submit(change, null, outcome, true);
	}

	private boolean submit(Runnable change, @Nullable DispatchEvent event, RemoteTask.Outcome outcome, boolean always) {
		synchronized (this.monitor) {
			boolean accepted = this.queue.offer(change, event, outcome, always);
			if (accepted && this.worker == null) {
				this.worker = new Thread(this::run, "discord-cache-writer");
				this.worker.setDaemon(true);
				this.worker.start();
			}
			return accepted;
		}
	}

	/**
	 * Makes a change in its turn.
	 * @return what it returned, when the store confirmed it
	 */
	<R> CompletableFuture<R> submit(Supplier<? extends @Nullable R> change, @Nullable DispatchEvent event) {
		CompletableFuture<R> result = new CompletableFuture<>();
		List<@Nullable R> value = new ArrayList<>(1);
		boolean accepted = submit(() -> value.add(change.get()), event, (failure) -> {
			if (failure != null) {
				result.completeExceptionally(failure);
			}
			else {
				result.complete(value.get(0));
			}
		});
		if (!accepted) {
			result.completeExceptionally(
					new CacheUnavailableException(
							this.broken ? "The cache failed, see the log" : this.queue.isClosed()
									? "The cache is closed" : "Too many events and changes wait for the cache's store",
							null));
		}
		return result;
	}

	/**
	 * Makes a change in its turn and waits for it. The worker makes it at once.
	 */
	<R extends @Nullable Object> R call(Supplier<R> change) {
		return call(change, null);
	}

	/**
	 * Makes a change in its turn and waits for it. The worker makes it at once.
	 * @param event what the change is about, {@code null} if it is no event
	 */
	<R extends @Nullable Object> R call(Supplier<R> change, @Nullable DispatchEvent event) {
		if (isWorker()) {
			return change.get();
		}
		RemoteCacheStore.checkMayBlock();
		return await(submit(change, event));
	}

	/**
	 * Gives the number of the change that was taken last.
	 */
	long taken() {
		return this.queue.latest();
	}

	/**
	 * Gives the number of the change that is made now. For the worker.
	 */
	long making() {
		return this.making;
	}

	/**
	 * Waits until a change is made.
	 */
	<R extends @Nullable Object> R await(CompletableFuture<R> result) {
		try {
			return result.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CacheUnavailableException("Interrupted; the change is made all the same", ex);
		}
		catch (TimeoutException ex) {
			throw new CacheUnavailableException("The cache's store did not confirm the change within "
					+ this.timeout.toMillis() + " ms; it is made when the store is back", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException(ex.getCause());
		}
	}

	CacheLag lag(int staleGuilds) {
		long delay = this.queue.delay();
		boolean behind = this.broken || this.retry.isFailing() || delay > this.timeout.toNanos();
		return new CacheLag(behind ? CacheLag.State.BEHIND : CacheLag.State.CURRENT, this.queue.pending(),
				Duration.ofNanos(delay), this.queue.dropped(), staleGuilds);
	}

	/**
	 * Tells whether the last that the store was asked for failed.
	 */
	boolean isFailing() {
		return this.retry.isFailing();
	}

	/**
	 * Notes that the store does not answer. For the worker.
	 */
	void failed(RuntimeException failure) {
		this.retry.failed(failure);
	}

	/**
	 * Reads something, however long the store does not answer. For the worker.
	 * @throws tools.jackson.core.JacksonException if the store answered what cannot be
	 * read
	 * @throws IllegalArgumentException likewise
	 */
	<R> @Nullable R read(Mono<R> reading) {
		return this.retry.ask(reading);
	}

	/**
	 * Reads something that may as well be read later. For the worker.
	 * @return it, {@code null} if the store did not answer in time
	 */
	<R> @Nullable R tryRead(Mono<R> reading) {
		return this.retry.askOnce(reading);
	}

	/**
	 * Notes a change of the unit. For the worker.
	 */
	void log(RemoteChange change) {
		this.batches.add(change);
	}

	/**
	 * Writes what the unit changed until now. For the worker.
	 */
	void commit() {
		this.batches.write();
	}

	private void run() {
		this.running = Thread.currentThread();
		try {
			this.listener.begin();
			this.batches.begin();
			for (List<RemoteTask> unit = this.queue.take(); unit != null; unit = this.queue.take()) {
				make(unit);
			}
		}
		catch (ClosedException ex) {
			logger.warn("The cache was closed while its store did not answer: {} events and changes are not in it",
					this.queue.pending());
		}
		catch (Throwable ex) {
			this.broken = true;
			logger.error("The cache can no longer follow the events: {} events and changes are not in it. "
					+ "Start the application anew, and report this", this.queue.pending(), ex);
		}
		finally {
			this.running = null;
			abandon();
		}
	}

	private void make(List<RemoteTask> unit) {
		this.unit = unit;
		List<DispatchEvent> events = new ArrayList<>(unit.size());
		unit.forEach((task) -> {
			if (task.event() != null) {
				events.add(task.event());
			}
		});
		if (!events.isEmpty()) {
			prefetch(events);
			this.started = true;
		}
		for (RemoteTask task : unit) {
			make(task);
			if (this.batches.isLarge()) {
				this.batches.write();
			}
		}
		if (unit.isEmpty()) {
			this.batches.check();
		}
		this.batches.write();
		this.listener.ended();
		this.unit = List.of();
		for (RemoteTask task : unit) {
			this.queue.confirmed();
			task.done();
		}
	}

	/**
	 * Reads ahead. When that fails, each change reads what it needs.
	 */
	private void prefetch(List<DispatchEvent> events) {
		try {
			this.listener.prefetch(events);
		}
		catch (ClosedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.warn("What events need could not be read ahead from the cache's store", ex);
		}
	}

	private void make(RemoteTask task) {
		this.making = task.number();
		try {
			task.run();
		}
		catch (ClosedException ex) {
			throw ex;
		}
		catch (RuntimeException | StackOverflowError ex) {
			task.failed((ex instanceof RuntimeException failure) ? failure : new IllegalStateException(ex));
			if (task.event() != null) {
				logger.error("An event could not be applied to the cache", ex);
			}
		}
	}

	/**
	 * Ends what can no longer be made.
	 */
	private void abandon() {
		List<RemoteTask> left = new ArrayList<>(this.unit);
		left.addAll(this.queue.abandon());
		this.unit = List.of();
		this.batches.clear();
		left.forEach(RemoteTask::abandoned);
	}

	/**
	 * Takes changes again after it was closed.
	 */
	void open() {
		synchronized (this.monitor) {
			Thread thread = this.worker;
			if (this.queue.isClosed() && (thread == null || !thread.isAlive())) {
				this.worker = null;
				this.queue.open();
			}
		}
	}

	/**
	 * Makes what was asked for before, and ends.
	 * @param patience how long the store may not answer meanwhile
	 */
	void close(Duration patience) {
		Thread thread;
		synchronized (this.monitor) {
			this.queue.close(patience);
			thread = this.worker;
		}
		if (thread != null && !thread.equals(Thread.currentThread())) {
			try {
				thread.join(patience.toMillis() + this.timeout.toMillis() + 1000);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * What the cache does for its worker, on the worker's thread.
	 */
	interface Listener {

		/** Reads what is needed before the first change. */
		void begin();

		/** Reads what changes will look at. */
		void prefetch(List<DispatchEvent> events);

		/** Forgets what the unit knew. */
		void ended();

		/**
		 * Takes note that the store lost something.
		 * @return what is to be written anew
		 */
		List<RemoteChange> lost();

	}

}
