package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.DispatchSource;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The shards of this process, and where their events come from. May be used by any
 * thread. While they run, they keep the process alive.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
public final class Shards implements DispatchSource {

	private final Collaborators collaborators;

	/** Guarded by this, as all below. */
	private @Nullable DispatchSink sink;

	private ShardSelection selection;

	private @Nullable ShardSet current;

	private @Nullable Resharding resharding;

	private Mono<Void> lastStop = Mono.empty();

	Shards(Collaborators collaborators) {
		this.collaborators = collaborators;
		this.selection = ShardSelection.of(collaborators.options());
	}

	/**
	 * Starts with what is built in.
	 * @param options how the shards connect and what they ask for
	 * @param infoSource tells where the gateway is
	 * @return a new builder
	 */
	public static ShardsBuilder builder(GatewayOptions options, GatewayInfoSource infoSource) {
		return new ShardsBuilder(options, infoSource);
	}

	@Override
	public synchronized void deliverTo(DispatchSink sink) {
		if (this.sink != null) {
			throw new IllegalStateException("The shards deliver to " + this.sink + " already");
		}
		this.sink = sink;
	}

	/**
	 * Starts the shards and returns at once. As long as Discord cannot be reached it is
	 * tried again, with growing delays. After a stop, they may be started again.
	 * @throws IllegalStateException if nobody takes their events
	 * @see #ready()
	 */
	public synchronized void start() {
		if (this.current != null) {
			return;
		}
		if (this.sink == null) {
			throw new IllegalStateException("Nobody takes the events of the shards: call deliverTo first");
		}
		ShardSet shards = new ShardSet(this.collaborators, filtered(this.sink), this.selection, null);
		this.current = shards;
		this.lastStop.subscribe(null, null, shards::start);
	}

	/**
	 * Replaces the shards by another number of them, without a gap. That begins at once,
	 * whether or not the result is subscribed to. The new ones start beside the former,
	 * each in its turn to identify, and take over when all are ready; some seconds later
	 * the sessions of the former are ended. Meanwhile each event comes in both and is
	 * delivered once, by whichever brings it first; one that Discord writes to both in
	 * different words comes twice. READY of the new ones is not delivered. Later starts
	 * keep the new number. Of processes that share a token each does the same.
	 * @param count the number of shards of all processes together, 0 for what Discord
	 * recommends
	 * @return completes when the former shards are stopped. Fails if the new ones cannot
	 * be started, as {@link #ready()} does; then the former go on
	 * @throws IllegalArgumentException if the number is negative
	 * @throws IllegalStateException if the shards are not started, or being replaced
	 * already
	 */
	public synchronized Mono<Void> reshard(int count) {
		if (count < 0) {
			throw new IllegalArgumentException("The number of shards must not be negative: " + count);
		}
		ShardSet former = running();
		if (this.resharding != null || this.sink == null) {
			throw new IllegalStateException("The shards are being replaced already");
		}
		ShardSelection selection = this.selection.withCount(count);
		DispatchSink filtered = filtered(this.sink);
		ShardSet next = new ShardSet(this.collaborators, filtered, selection, former);
		Resharding started = new Resharding(former, next, filtered, this.collaborators,
				() -> takeOver(former, next, selection));
		this.resharding = started;
		// Before it is told: who tries again at once must be able to
		Mono<Void> done = started.begin().doOnTerminate(() -> resharded(started)).cache();
		done.subscribe(null, (ex) -> {
			// Said in the log already, and to who subscribes
		});
		return done.publishOn(Schedulers.boundedElastic());
	}

	private synchronized void takeOver(ShardSet former, ShardSet next, ShardSelection selection) {
		if (this.resharding != null && this.resharding.next() == next) {
			next.keepSessions(former);
			this.current = next;
			this.selection = selection;
		}
	}

	private synchronized void resharded(Resharding ended) {
		if (this.resharding == ended) {
			this.resharding = null;
		}
	}

	private DispatchSink filtered(DispatchSink sink) {
		EventTypes included = this.collaborators.options().includedEvents();
		EventTypes excluded = this.collaborators.options().excludedEvents();
		return (included.equals(EventTypes.all()) && excluded.isEmpty()) ? sink
				: new EventFilter(sink, included, excluded);
	}

	/**
	 * Waits for the shards that were started last.
	 * @return completes, on a thread that may block, when the last of them has been
	 * connected; fails with a {@link GatewayClosedException} if Discord closes one for
	 * good before, and with an {@link IllegalArgumentException} if there are no such
	 * shards
	 * @throws IllegalStateException if they are not started
	 */
	public Mono<Void> ready() {
		return running().ready().publishOn(Schedulers.boundedElastic());
	}

	/**
	 * Stops the shards as the options say, see {@link GatewayOptions#closeOnStop()}.
	 * @return see {@link #stop(CloseOnStop)}
	 */
	public Mono<Void> stop() {
		return stop(this.collaborators.options().closeOnStop());
	}

	/**
	 * Stops the shards. That begins at once, whether or not the result is subscribed to.
	 * @param closeOnStop what becomes of the sessions
	 * @return completes when every close frame is sent and every event that was delivered
	 * is handled, or after {@link GatewayOptions#stopTimeout()}; never fails
	 */
	public synchronized Mono<Void> stop(CloseOnStop closeOnStop) {
		if (this.current != null) {
			Resharding replaced = this.resharding;
			this.resharding = null;
			Mono<Void> stop = (replaced != null) ? replaced.stop(this.current, closeOnStop)
					: this.current.stop(closeOnStop);
			// Those that were to start after it may not have, and then have nothing to
			// wait for
			this.lastStop = Mono.when(this.lastStop, stop).cache();
			this.current = null;
		}
		return this.lastStop;
	}

	/**
	 * Tells whether they are started and not stopped.
	 * @return whether they run, connected or not
	 */
	public boolean isRunning() {
		return current() != null;
	}

	/**
	 * Gives the shards of this process.
	 * @return an immutable list in the order of their ids; empty while they are stopped
	 * and until it is known how many there are
	 */
	public List<Shard> shards() {
		ShardSet shards = current();
		return (shards != null) ? List.copyOf(shards.shards()) : List.of();
	}

	/**
	 * Waits until the shards are ready and the guilds that Discord announced have come.
	 * @param timeout how long guilds may take after that; those with an outage may take
	 * hours
	 * @return the ids of those that are missing, most often none; fails as
	 * {@link #ready()} does
	 * @throws IllegalStateException if the shards are not started
	 */
	public Mono<Snowflakes> guildsReady(Duration timeout) {
		return running().guilds(timeout).publishOn(Schedulers.boundedElastic());
	}

	/**
	 * Stops one shard. That begins at once, whether or not the result is subscribed to.
	 * @param id the shard's id
	 * @param closeOnStop what becomes of its session
	 * @return completes when it is stopped, as {@link #stop(CloseOnStop)} does
	 * @throws IllegalArgumentException if this process has no such shard
	 * @throws IllegalStateException if the shards are not started
	 */
	public Mono<Void> stopShard(int id, CloseOnStop closeOnStop) {
		return running().stop(id, closeOnStop);
	}

	/**
	 * Starts one shard again that was stopped or has failed. It resumes its session if
	 * that was kept.
	 * @param id the shard's id
	 * @throws IllegalArgumentException if this process has no such shard
	 * @throws IllegalStateException if it was not stopped
	 */
	public void startShard(int id) {
		running().start(id, null);
	}

	/**
	 * Starts one shard again with a session that another process had, or that was
	 * exported before.
	 * @param session what to resume; the shard is the session's
	 * @throws IllegalArgumentException if this process has no such shard
	 * @throws IllegalStateException if it was not stopped
	 * @see Shard#session()
	 */
	public void startShard(StoredSession session) {
		Shard shard = shard(session.shard().id());
		if (shard == null || !shard.id().equals(session.shard())) {
			throw new IllegalArgumentException("There is no shard " + session.shard() + " in this process");
		}
		running().start(session.shard().id(), session);
	}

	/**
	 * Stops one shard and starts it again.
	 * @param id the shard's id
	 * @param closeOnStop whether the session goes on, or another is started
	 * @throws IllegalArgumentException if this process has no such shard
	 * @throws IllegalStateException if the shards are not started
	 */
	public void restartShard(int id, CloseOnStop closeOnStop) {
		ShardSet running = running();
		running.stop(id, closeOnStop);
		running.start(id, null);
	}

	private ShardSet running() {
		ShardSet shards = current();
		if (shards == null) {
			throw new IllegalStateException("The shards are not started");
		}
		return shards;
	}

	/**
	 * Finds a shard of this process.
	 * @param id its id
	 * @return the shard, or {@code null} if this process has no such shard at the moment
	 */
	public @Nullable Shard shard(int id) {
		for (Shard shard : shards()) {
			if (shard.id().id() == id) {
				return shard;
			}
		}
		return null;
	}

	/**
	 * Finds the shard that has a guild.
	 * @param guildId the guild; 0 for direct messages
	 * @return the shard, or {@code null} if it is not one of this process
	 */
	public @Nullable Shard shardOf(long guildId) {
		List<Shard> shards = shards();
		return shards.isEmpty() ? null : shard(Snowflake.shardOf(guildId, shards.get(0).id().count()));
	}

	/**
	 * Sends a command to the shards that it concerns: a presence to all, another one to
	 * that of the guild. Requests for the sounds of many guilds are divided.
	 * @param command what to send
	 * @return completes when all is sent; see {@link Shard#send(GatewayCommand)}. Fails
	 * with {@link GatewayCommandException.Reason#WRONG_SHARD} if the guild belongs to a
	 * shard that this process does not have
	 */
	public Mono<Void> send(GatewayCommand command) {
		return Mono.defer(() -> new CommandRoute(shards()).send(command));
	}

	/**
	 * Asks the guild's shard for members and waits for all parts of the answer.
	 * @param request what to ask for
	 * @return see {@link Shard#requestMembers}
	 */
	public Mono<GuildMembers> requestMembers(RequestGuildMembers request) {
		return Mono.defer(() -> new CommandRoute(shards()).owner(request.guildId()).requestMembers(request));
	}

	private synchronized @Nullable ShardSet current() {
		return this.current;
	}

}
