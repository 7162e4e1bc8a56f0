package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The shards of this process from one start to the stop: asks where the gateway is, until
 * there is an answer, and starts them.
 */
final class ShardSet {

	private static final Logger logger = LoggerFactory.getLogger(ShardSet.class);

	private final Collaborators collaborators;

	private final GatewayOptions options;

	private final ShardSelection selection;

	/** What these take over from, and leave alone until then. */
	private final @Nullable ShardSet former;

	private final SinkSwitch sink;

	private final KeepAlive keepAlive = new KeepAlive();

	private final Sinks.Empty<Void> ready = Sinks.empty();

	private final AtomicInteger failures = new AtomicInteger();

	/** Changed under the lock of this. */
	private volatile List<LocalShard> shards = List.of();

	/** Where the shards connect to, once it is known. Guarded by this. */
	private @Nullable URI url;

	/** Guarded by this. */
	private @Nullable Disposable question;

	/** Guarded by this. */
	private @Nullable Future<?> retry;

	/** Asks for the limits again. Guarded by this. */
	private @Nullable IdentifyBudget budget;

	/** How many shards Discord recommended last. Guarded by this. */
	private int recommended;

	/** Guarded by this. */
	private boolean stopped;

	/**
	 * Makes it, not started yet.
	 * @param collaborators what shards share
	 * @param sink gets the events
	 * @param selection which shards these are
	 * @param former what these take over from, if anything. Stored sessions are not
	 * resumed then: of as many shards they are those that are connected
	 */
	ShardSet(Collaborators collaborators, DispatchSink sink, ShardSelection selection, @Nullable ShardSet former) {
		this.former = former;
		this.sink = new SinkSwitch(sink);
		this.collaborators = collaborators;
		this.options = collaborators.options();
		this.selection = selection;
	}

	/**
	 * Lets events go elsewhere from now on.
	 */
	void deliverTo(DispatchSink sink) {
		this.sink.target(sink);
	}

	void start() {
		this.keepAlive.begin();
		ask(1);
	}

	private synchronized void ask(int attempt) {
		if (!this.stopped) {
			this.question = Mono.defer(this.collaborators.infoSource()::get)
				.timeout(this.options.connectTimeout())
				.switchIfEmpty(Mono.error(() -> new IllegalStateException("There was no answer")))
				.subscribe(this::start, (ex) -> askAgain(attempt, ex));
		}
	}

	private synchronized void askAgain(int attempt, Throwable failure) {
		if (failure instanceof GatewayClosedException) {
			fail(failure);
			return;
		}
		long delay = Backoff.delay(attempt, ThreadLocalRandom.current());
		logger.warn("The gateway's address could not be had: {}; asking again in {} ms", Connection.describe(failure),
				TimeUnit.NANOSECONDS.toMillis(delay));
		logger.debug("The gateway's address could not be had", failure);
		if (!this.stopped) {
			this.retry = this.collaborators.scheduler().schedule(() -> ask(attempt + 1), delay, TimeUnit.NANOSECONDS);
		}
	}

	private synchronized void start(GatewayInfo info) {
		if (this.stopped) {
			return;
		}
		IdentifyBudget budget;
		try {
			int count = this.selection.count(info);
			List<Integer> ids = this.selection.ids(count);
			budget = new IdentifyBudget(this.collaborators.identifyLimiter(), ids.size(),
					this.collaborators.scheduler(), this.collaborators.clock(), this::refresh);
			this.budget = budget;
			this.shards = create(info, count, ids);
		}
		catch (IllegalArgumentException ex) {
			fail(ex);
			return;
		}
		budget.update(info);
		if (info.sessionStartRemaining() < this.shards.size()) {
			logger.warn("Only {} sessions can be started until {} from now, but there are {} shards",
					info.sessionStartRemaining(), info.sessionStartResetAfter(), this.shards.size());
		}
		Mono.when(this.shards.stream().map(LocalShard::ready).toList())
			.subscribe(null, this.ready::tryEmitError, this.ready::tryEmitEmpty);
		ShardSet former = this.former;
		if (former == null) {
			this.shards.forEach(LocalShard::start);
		}
		else {
			this.shards.forEach((shard) -> startAfter(former.shards, shard));
		}
		this.recommended = info.shards();
	}

	/**
	 * Of two numbers of shards where one divides the other, they have the same guilds.
	 */
	private static void startAfter(List<LocalShard> former, LocalShard shard) {
		if (!former.isEmpty()) {
			shard.presenceOf(former.get(shard.id().id() % former.size()));
		}
		shard.startBeside();
	}

	/**
	 * Keeps the sessions of these shards in the store in place of those of the former. Of
	 * as many shards they have the same places there.
	 * @param former what these take over from
	 * @see #saveSessions()
	 */
	void keepSessions(ShardSet former) {
		for (LocalShard shard : this.shards) {
			shard.keepSession(
					former.shards.stream().filter((other) -> other.id().equals(shard.id())).findFirst().orElse(null));
		}
	}

	void saveSessions() {
		this.shards.forEach(LocalShard::saveSession);
	}

	/**
	 * Asks for the limits again: other processes use them up too, and Discord changes
	 * them.
	 */
	private synchronized void refresh() {
		if (!this.stopped) {
			this.question = Mono.defer(this.collaborators.infoSource()::get)
				.timeout(this.options.connectTimeout())
				.switchIfEmpty(Mono.error(() -> new IllegalStateException("There was no answer")))
				.subscribe(this::refreshed, this::notRefreshed);
		}
	}

	private synchronized void notRefreshed(Throwable failure) {
		logger.debug("The limits of identifying could not be asked for", failure);
		if (this.budget != null) {
			this.budget.unknown();
		}
	}

	private synchronized void refreshed(GatewayInfo info) {
		if (this.budget != null) {
			this.budget.update(info);
		}
		int count = this.shards.isEmpty() ? 0 : this.shards.get(0).id().count();
		if (info.shards() > this.recommended && info.shards() > count) {
			logger.warn("Discord recommends {} shards now; there are {}. See Shards.reshard, or start anew",
					info.shards(), count);
		}
		this.recommended = info.shards();
	}

	private List<LocalShard> create(GatewayInfo info, int count, List<Integer> ids) {
		URI override = this.options.url();
		URI url = (override != null) ? override : info.url();
		GatewayUrl.of(url, this.options.encoding(), this.options.compression());
		this.url = url;
		logger.debug("Starting shards {} of {} at {}", ids, count, url);
		return ids.stream().map((id) -> create(new ShardId(id, count), url)).toList();
	}

	private synchronized LocalShard create(ShardId id, URI url) {
		IdentifyLimiter limiter = (this.budget != null) ? this.budget : this.collaborators.identifyLimiter();
		return new LocalShard(id, url, this.collaborators, limiter, this.sink, this::shardFailed);
	}

	/**
	 * Stops one shard, which stays in its place.
	 * @throws IllegalArgumentException if it is none of these
	 */
	Mono<Void> stop(int id, CloseOnStop closeOnStop) {
		return find(id).stop(closeOnStop);
	}

	/**
	 * Starts a shard that was stopped or has failed, by another in its place.
	 * @param session what to resume, or {@code null} for what is stored
	 * @throws IllegalArgumentException if it is none of these
	 * @throws IllegalStateException if it runs
	 */
	synchronized void start(int id, @Nullable StoredSession session) {
		LocalShard former = find(id);
		URI url = this.url;
		if (url == null || this.stopped || !former.isOver()) {
			throw new IllegalStateException("Shard " + former.id() + " is " + former.state() + "; stop it first");
		}
		LocalShard next = create(former.id(), url);
		next.presenceOf(former);
		this.shards = this.shards.stream().map((shard) -> (shard == former) ? next : shard).toList();
		former.whenStopped().subscribe(null, null, () -> next.restart(session));
	}

	private LocalShard find(int id) {
		for (LocalShard shard : this.shards) {
			if (shard.id().id() == id) {
				return shard;
			}
		}
		throw new IllegalArgumentException("There is no shard " + id + " in this process");
	}

	/**
	 * Makes those fail too that are not connected, as the reason is nearly always one for
	 * all, and each further attempt counts against the bot.
	 */
	private void shardFailed(GatewayClosedException failure) {
		int failed = this.failures.incrementAndGet();
		if (failed == 1) {
			this.collaborators.scheduler().execute(() -> failOthers(failure));
		}
		if (this.shards.stream().allMatch((shard) -> shard.state() == ShardState.FAILED)) {
			this.keepAlive.end();
		}
	}

	private void failOthers(GatewayClosedException failure) {
		for (LocalShard shard : this.shards) {
			// One that was started in its place meanwhile has a try of its own
			if (!shard.id().equals(failure.shard())) {
				shard.failWith(failure);
			}
		}
	}

	private void fail(Throwable failure) {
		logger.error("The shards cannot be started: {}", failure.getMessage());
		this.ready.tryEmitError(failure);
		this.keepAlive.end();
	}

	/**
	 * Waits, for each shard, until its guilds have come.
	 */
	Mono<Snowflakes> guilds(@Nullable Duration timeout) {
		return this.ready.asMono()
			.thenMany(Flux.defer(() -> Flux.fromIterable(this.shards)))
			.flatMap((shard) -> shard.guilds().await(timeout), Integer.MAX_VALUE)
			.flatMapIterable((missing) -> missing.stream().boxed().toList())
			.collectList()
			.map(Snowflakes::of);
	}

	/**
	 * Completes when the last shard is connected for the first time; fails if one fails.
	 */
	Mono<Void> ready() {
		return this.ready.asMono();
	}

	List<LocalShard> shards() {
		return this.shards;
	}

	/**
	 * Stops for good, at once.
	 * @return completes when all shards are stopped
	 */
	Mono<Void> stop(CloseOnStop closeOnStop) {
		return stop(closeOnStop, true);
	}

	/**
	 * Ends the sessions of a set that others replace, at once. What it delivered is
	 * handled though nobody waits for it, as the process goes on.
	 * @return completes when all shards are stopped
	 */
	Mono<Void> end() {
		return stop(CloseOnStop.END, false);
	}

	private Mono<Void> stop(CloseOnStop closeOnStop, boolean waits) {
		synchronized (this) {
			this.stopped = true;
			if (this.question != null) {
				this.question.dispose();
			}
			if (this.retry != null) {
				this.retry.cancel(false);
			}
			if (this.budget != null) {
				this.budget.stop();
			}
		}
		Duration limit = this.options.stopTimeout().plusNanos(2 * ShardLifecycle.CLOSE_TIMEOUT);
		Mono<Void> done = Mono.when(this.shards.stream().map((shard) -> shard.stop(closeOnStop, waits)).toList())
			.timeout(limit)
			.onErrorResume((ex) -> {
				logger.warn("Not all shards could be stopped within {}", limit);
				return Mono.empty();
			})
			.doFinally((signal) -> this.keepAlive.end())
			.cache();
		done.subscribe();
		return done;
	}

}
