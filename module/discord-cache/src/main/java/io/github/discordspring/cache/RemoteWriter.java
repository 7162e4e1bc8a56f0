package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.discordspring.cache.RemoteStore.RemoteBatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

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

	private static final int UNIT = 256;

	/** So many changes that are no events may wait. */
	private static final int CHANGES = 10_000;

	private static final int BATCH = 1000;

	private static final int BATCH_BYTES = 1 << 20;

	private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

	/** So often an idle writer looks whether the store still has what it wrote. */
	private static final long IDLE = TimeUnit.SECONDS.toNanos(2);

	private final RemoteStore remote;

	private final Duration timeout;

	private final int capacity;

	private final LongSupplier nanos;

	private final String id = UUID.randomUUID().toString();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	/** Guarded by the lock. */
	private final ArrayDeque<Task> queue = new ArrayDeque<>();

	/** How many in the queue are no events. Guarded by the lock. */
	private int changes;

	/** How many were taken. Guarded by the lock. */
	private long taken;

	/** The number of what is made now, in the order of taking. */
	private volatile long making;

	/** Guarded by the lock. */
	private @Nullable Thread worker;

	private volatile @Nullable Thread running;

	private volatile boolean started;

	private volatile boolean closing;

	/** After which nothing more is tried; only meaningful while closing. */
	private volatile long deadline;

	private volatile boolean failing;

	/** Whether the worker ended although nobody closed it. */
	private volatile boolean broken;

	private volatile long oldest;

	private final AtomicLong pending = new AtomicLong();

	private final AtomicLong dropped = new AtomicLong();

	/** Of the unit that is being made. Only for the worker. */
	private final List<RemoteChange> log = new ArrayList<>();

	private long logBytes;

	private long number;

	/** What is being made. Only for the worker. */
	private List<Task> unit = List.of();

	private final Listener listener;

	RemoteWriter(RemoteStore remote, Duration timeout, int capacity, LongSupplier nanos, Listener listener) {
		this.remote = remote;
		this.timeout = timeout;
		this.capacity = capacity;
		this.nanos = nanos;
		this.listener = listener;
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
	 * @param subject what it is about, for the reading ahead
	 * @param outcome is told when the store confirmed it
	 * @return whether there was room
	 */
	boolean submit(Runnable change, @Nullable Object subject, Outcome outcome) {
		return submit(change, subject, outcome, false);
	}

	/**
	 * Takes a change that is no event even if too many wait.
	 */
	boolean submitAlways(Runnable change, Outcome outcome) {
		return submit(change, null, outcome, true);
	}

	private boolean submit(Runnable change, @Nullable Object subject, Outcome outcome, boolean always) {
		this.lock.lock();
		try {
			if (this.closing) {
				return false;
			}
			if (subject != null && this.queue.size() - this.changes >= this.capacity) {
				this.dropped.incrementAndGet();
				return false;
			}
			if (subject == null && !always && this.changes >= CHANGES) {
				return false;
			}
			Task task = new Task(change, subject, outcome, this.nanos.getAsLong(), ++this.taken);
			if (this.pending.getAndIncrement() == 0) {
				this.oldest = task.since;
			}
			this.queue.add(task);
			this.changes += (subject == null) ? 1 : 0;
			if (this.worker == null) {
				this.worker = new Thread(this::run, "discord-cache-writer");
				this.worker.setDaemon(true);
				this.worker.start();
			}
			this.changed.signalAll();
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Makes a change in its turn.
	 * @return what it returned, when the store confirmed it
	 */
	<R> CompletableFuture<R> submit(Supplier<? extends @Nullable R> change, @Nullable Object subject) {
		CompletableFuture<R> result = new CompletableFuture<>();
		List<@Nullable R> value = new ArrayList<>(1);
		boolean accepted = submit(() -> value.add(change.get()), subject, (failure) -> {
			if (failure != null) {
				result.completeExceptionally(failure);
			}
			else {
				result.complete(value.get(0));
			}
		});
		if (!accepted) {
			result.completeExceptionally(new CacheUnavailableException(this.broken ? "The cache failed, see the log"
					: this.closing ? "The cache is closed" : "Too many events and changes wait for the cache's store",
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
	 * @param subject the event that the change is about
	 */
	<R extends @Nullable Object> R call(Supplier<R> change, @Nullable Object subject) {
		if (isWorker()) {
			return change.get();
		}
		RemoteCacheStore.checkMayBlock();
		return await(submit(change, subject));
	}

	/**
	 * Gives the number of the change that was taken last.
	 */
	long taken() {
		this.lock.lock();
		try {
			return this.taken;
		}
		finally {
			this.lock.unlock();
		}
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
		long waiting = this.pending.get();
		long since = (waiting > 0) ? Math.max(0, this.nanos.getAsLong() - this.oldest) : 0;
		boolean behind = this.broken || this.failing || since > this.timeout.toNanos();
		return new CacheLag(behind ? CacheLag.State.BEHIND : CacheLag.State.CURRENT, waiting, Duration.ofNanos(since),
				this.dropped.get(), staleGuilds);
	}

	/**
	 * Notes a change of the unit. For the worker.
	 */
	void log(RemoteChange change) {
		this.log.add(change);
		this.logBytes += (change instanceof RemoteChange.Put put) ? put.value().length : 0;
	}

	/**
	 * Reads something, however long the store does not answer. For the worker.
	 * @throws JacksonException if the store answered what cannot be read, which does not
	 * become better by asking again
	 * @throws IllegalArgumentException likewise
	 */
	<R> @Nullable R read(Mono<R> reading) {
		long pause = SHORTEST_PAUSE;
		while (true) {
			try {
				R value = reading.block(this.timeout);
				answered();
				return value;
			}
			catch (JacksonException | IllegalArgumentException ex) {
				answered();
				throw ex;
			}
			catch (RuntimeException ex) {
				pause = pause(ex, pause);
			}
		}
	}

	/**
	 * Reads something that may as well be read later. For the worker.
	 * @return it, {@code null} if the store did not answer in time
	 */
	<R> @Nullable R tryRead(Mono<R> reading) {
		try {
			R value = reading.block(this.timeout);
			answered();
			return value;
		}
		catch (RuntimeException ex) {
			logger.debug("The cache's store did not answer what can wait", ex);
			return null;
		}
	}

	/**
	 * Writes what the unit changed until now. For the worker.
	 */
	void commit() {
		int begin = 0;
		while (begin < this.log.size()) {
			int end = end(begin);
			write(this.log.subList(begin, end));
			begin = end;
		}
		this.log.clear();
		this.logBytes = 0;
	}

	private int end(int begin) {
		int end = begin;
		long bytes = 0;
		while (end < this.log.size() && end - begin < BATCH && (bytes < BATCH_BYTES || end == begin)) {
			bytes += (this.log.get(end) instanceof RemoteChange.Put put) ? put.value().length : 0;
			end++;
		}
		return end;
	}

	private void write(List<RemoteChange> changes) {
		this.number++;
		while (!Boolean.TRUE.equals(read(this.remote.write(batch(false, changes))))) {
			logger.warn("What was written of the cache is no longer in its store: it came back empty, or without its "
					+ "latest changes. Guilds are stale until they are sent again");
			List<RemoteChange> anew = new ArrayList<>(this.listener.lost());
			anew.addAll(changes);
			if (Boolean.TRUE.equals(read(this.remote.write(batch(true, anew))))) {
				return;
			}
		}
	}

	private RemoteBatch batch(boolean first, List<RemoteChange> changes) {
		return new RemoteBatch(this.id, this.number, first, List.copyOf(changes));
	}

	private void answered() {
		if (this.failing) {
			this.failing = false;
			logger.info("The cache's store answers again; {} events and changes wait for it", this.pending.get());
		}
	}

	/**
	 * Tells whether the last that the store was asked for failed.
	 */
	boolean isFailing() {
		return this.failing;
	}

	/**
	 * Notes that the store does not answer. For the worker.
	 */
	void failed(RuntimeException failure) {
		if (!this.failing) {
			this.failing = true;
			logger.warn("The cache's store does not answer: events go on, the cache is behind. {}", failure.toString());
			logger.debug("The failure", failure);
		}
	}

	private long pause(RuntimeException failure, long pause) {
		failed(failure);
		this.lock.lock();
		try {
			long left = pause;
			while (left > 0) {
				if (this.closing && this.nanos.getAsLong() - this.deadline >= 0) {
					throw new ClosedException(failure);
				}
				left = this.changed.awaitNanos(left);
			}
		}
		catch (InterruptedException ex) {
			throw new ClosedException(failure);
		}
		finally {
			this.lock.unlock();
		}
		return Math.min(2 * pause, LONGEST_PAUSE);
	}

	private void run() {
		this.running = Thread.currentThread();
		try {
			begin();
			for (List<Task> unit = next(); unit != null; unit = next()) {
				make(unit);
			}
		}
		catch (ClosedException ex) {
			logger.warn("The cache was closed while its store did not answer: {} events and changes are not in it",
					this.pending.get());
		}
		catch (Throwable ex) {
			this.broken = true;
			logger.error("The cache can no longer follow the events: {} events and changes are not in it. "
					+ "Start the application anew, and report this", this.pending.get(), ex);
		}
		finally {
			this.running = null;
			abandon();
		}
	}

	private void begin() {
		this.listener.begin();
		read(this.remote.write(batch(true, List.of())));
	}

	/**
	 * Waits for what is to be made next.
	 * @return it, empty after some time without; {@code null} at the end
	 */
	private @Nullable List<Task> next() {
		this.lock.lock();
		try {
			long left = IDLE;
			while (this.queue.isEmpty() && !this.closing && left > 0) {
				left = this.changed.awaitNanos(left);
			}
			if (this.queue.isEmpty() && this.closing) {
				return null;
			}
			List<Task> unit = new ArrayList<>(Math.min(UNIT, this.queue.size()));
			while (!this.queue.isEmpty() && unit.size() < UNIT) {
				Task task = this.queue.remove();
				this.changes -= (task.subject == null) ? 1 : 0;
				unit.add(task);
			}
			return unit;
		}
		catch (InterruptedException ex) {
			return null;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void make(List<Task> unit) {
		this.unit = unit;
		List<Object> subjects = new ArrayList<>(unit.size());
		unit.forEach((task) -> {
			if (task.subject != null) {
				subjects.add(task.subject);
			}
		});
		if (!subjects.isEmpty()) {
			prefetch(subjects);
			this.started = true;
		}
		for (Task task : unit) {
			this.making = task.number;
			try {
				task.change.run();
			}
			catch (ClosedException ex) {
				throw ex;
			}
			catch (RuntimeException | StackOverflowError ex) {
				task.failure = (ex instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
				if (task.subject != null) {
					logger.error("An event could not be applied to the cache", ex);
				}
			}
			if (this.log.size() >= 4 * BATCH || this.logBytes >= 4 * BATCH_BYTES) {
				commit();
			}
		}
		if (unit.isEmpty()) {
			// Asks the store whether it still knows what was written
			write(List.of());
		}
		commit();
		this.listener.ended();
		this.unit = List.of();
		for (Task task : unit) {
			done(task);
		}
	}

	/**
	 * Reads ahead. When that fails, each change reads what it needs.
	 */
	private void prefetch(List<Object> subjects) {
		try {
			this.listener.prefetch(subjects);
		}
		catch (ClosedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.warn("What events need could not be read ahead from the cache's store", ex);
		}
	}

	private void done(Task task) {
		this.lock.lock();
		try {
			this.pending.decrementAndGet();
			Task next = this.queue.peek();
			this.oldest = (next != null) ? next.since : this.nanos.getAsLong();
		}
		finally {
			this.lock.unlock();
		}
		task.outcome.done(task.failure);
	}

	/**
	 * Ends what can no longer be made.
	 */
	private void abandon() {
		List<Task> left;
		this.lock.lock();
		try {
			this.closing = true;
			left = new ArrayList<>(this.unit);
			left.addAll(this.queue);
			this.queue.clear();
			this.changes = 0;
		}
		finally {
			this.lock.unlock();
		}
		this.unit = List.of();
		this.log.clear();
		this.logBytes = 0;
		this.pending.set(0);
		left.forEach((task) -> task.outcome.done(new CacheUnavailableException("The cache was closed", null)));
	}

	/**
	 * Takes changes again after it was closed.
	 */
	void open() {
		this.lock.lock();
		try {
			Thread thread = this.worker;
			if (this.closing && (thread == null || !thread.isAlive())) {
				this.closing = false;
				this.worker = null;
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Makes what was asked for before, and ends.
	 * @param patience how long the store may not answer meanwhile
	 */
	void close(Duration patience) {
		Thread thread;
		this.lock.lock();
		try {
			this.deadline = this.nanos.getAsLong() + patience.toNanos();
			this.closing = true;
			this.changed.signalAll();
			thread = this.worker;
		}
		finally {
			this.lock.unlock();
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
		void prefetch(List<Object> subjects);

		/** Forgets what the unit knew. */
		void ended();

		/**
		 * Takes note that the store lost something.
		 * @return what is to be written anew
		 */
		List<RemoteChange> lost();

	}

	/** Is told what became of a change. */
	@FunctionalInterface
	interface Outcome {

		void done(@Nullable RuntimeException failure);

	}

	private static final class Task {

		private final Runnable change;

		private final @Nullable Object subject;

		private final Outcome outcome;

		private final long since;

		private final long number;

		private @Nullable RuntimeException failure;

		Task(Runnable change, @Nullable Object subject, Outcome outcome, long since, long number) {
			this.change = change;
			this.subject = subject;
			this.outcome = outcome;
			this.since = since;
			this.number = number;
		}

	}

	private static final class ClosedException extends RuntimeException {

		ClosedException(Throwable cause) {
			super(cause);
		}

	}

}
