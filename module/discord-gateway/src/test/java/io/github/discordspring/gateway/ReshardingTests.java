package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.presence.PresenceStatus;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A set of shards takes over from another while events go on.
 */
class ReshardingTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	/** Of time, as the identify limiter and the overlap would take long. */
	private static final int FACTOR = 10;

	private final FastScheduler time = new FastScheduler(FACTOR);

	private final DiscordEmulator emulator = DiscordEmulator.builder().scheduler(this.time.reactor()).start();

	private final RecordingSink sink = new RecordingSink();

	private final RecordingStore store = new RecordingStore();

	private final AtomicInteger recommended = new AtomicInteger(1);

	private Shards shards;

	@AfterEach
	void stop() {
		this.shards.stop(CloseOnStop.END).block(TIMEOUT);
		this.emulator.close();
		this.time.shutdownNow();
	}

	@ParameterizedTest
	@EnumSource(Encoding.class)
	void eventsGoOnWithoutGapAndWithoutDoubleWhileShardsAreReplaced(Encoding encoding) {
		start(encoding, 1);
		EmulatedUser alice = this.emulator.user("alice");
		Mono<Void> done = this.shards.reshard(3);
		List<String> said = new ArrayList<>();
		int afterwards = 0;
		while (afterwards < 20) {
			String text = Integer.toString(said.size());
			alice.says("general", text);
			said.add(text);
			await().until(() -> messages().contains(text));
			afterwards += (this.shards.shards().size() == 3 && isDone(done)) ? 1 : 0;
		}

		assertThat(messages()).isEqualTo(said);
		assertThat(this.shards.shards()).extracting((shard) -> shard.id().toString())
			.containsExactly("0/3", "1/3", "2/3");
		assertThat(this.sink.types).as("the new shards' beginning is known").containsOnlyOnce(EventType.READY);
		assertThat(this.sink.types.stream().filter(EventType.GUILD_CREATE::equals)).hasSize(1);
	}

	@Test
	void aBurstWhileBothSetsRunComesOnceAndInOrder() {
		start(Encoding.JSON, 1);
		EmulatedUser alice = this.emulator.user("alice");
		Mono<Void> done = this.shards.reshard(2);
		int count = 0;
		while (!isDone(done)) {
			for (int i = 0; i < 20; i++) {
				alice.says("general", Integer.toString(count++));
			}
			String last = Integer.toString(count - 1);
			await().until(() -> messages().contains(last));
		}
		assertThat(messages()).isEqualTo(IntStream.range(0, count).mapToObj(Integer::toString).toList());
		assertThat(count).as("there was a burst").isPositive();
		assertThat(this.shards.shards()).hasSize(2);
	}

	@Test
	void asManyNewShardsLeaveTheSessionsOfTheFormerAloneThoughStoredOnesAreResumed() {
		start(Encoding.JSON, (options) -> options.shardCount(1).resumeOnStart(true));
		StoredSession former = this.shards.shards().get(0).session();
		// As each heartbeat does
		this.store.save(former).block(TIMEOUT);
		this.shards.reshard(1).block(TIMEOUT);
		assertThat(this.shards.shards()).hasSize(1);
		assertThat(this.shards.shards().get(0).session().sessionId()).isNotEqualTo(former.sessionId());
		assertThat(this.sink.types).doesNotContain(EventType.RESUMED);
	}

	@Test
	void ofAsManyNewShardsTheSessionsAreStoredFromWhenTheyTakeOverOn() {
		start(Encoding.JSON, 1);
		Secret former = this.shards.shards().get(0).session().sessionId();
		this.shards.reshard(1).block(TIMEOUT);
		Secret next = this.shards.shards().get(0).session().sessionId();
		await().untilAsserted(() -> assertThat(this.store.saved).last().isEqualTo(next));
		assertThat(this.store.removed).as("a crash must not lose it").isEmpty();
		assertThat(this.store.saved.subList(this.store.saved.indexOf(next), this.store.saved.size()))
			.doesNotContain(former);
	}

	@Test
	void asManyNewShardsThatCannotBeStartedLeaveTheStoredSessionsAlone() {
		start(Encoding.JSON, 1);
		Secret former = this.shards.shards().get(0).session().sessionId();
		this.emulator.setPrivilegedIntent(Intent.MESSAGE_CONTENT, false);
		StepVerifier.create(this.shards.reshard(1)).expectError(GatewayClosedException.class).verify(TIMEOUT);
		this.shards.stop(CloseOnStop.RESUME).block(TIMEOUT);
		assertThat(this.store.removed).isEmpty();
		assertThat(this.store.saved).containsOnly(former);
	}

	@Test
	void theSessionsOfAnotherNumberOfShardsAreForgotten() {
		start(Encoding.JSON, 1);
		this.shards.reshard(2).block(TIMEOUT);
		assertThat(this.store.removed).containsExactly(new ShardId(0, 1));
		await().untilAsserted(() -> assertThat(this.store.saved).contains(
				this.shards.shards().get(0).session().sessionId(), this.shards.shards().get(1).session().sessionId()));
	}

	@Test
	void listenersThatAreSlowDoNotHoldUpTheNewShards() {
		start(Encoding.JSON, 1, Duration.ofHours(1));
		this.sink.slow = true;
		this.emulator.user("alice").says("general", "takes long");
		await().until(() -> messages().contains("takes long"));
		this.shards.reshard(2).block(TIMEOUT);
		assertThat(this.sink.handlings).as("still at it").isNotEmpty();
		this.sink.slow = false;
		this.sink.finish(Integer.MAX_VALUE);
	}

	@Test
	void theNewShardsAreShownAsTheFormerWere() {
		start(Encoding.JSON, 1);
		this.shards.send(UpdatePresence.of(PresenceStatus.DND)).block(TIMEOUT);
		this.shards.reshard(2).block(TIMEOUT);
		assertThat(this.shards.shards()).extracting((shard) -> ((LocalShard) shard).presence())
			.containsOnly(UpdatePresence.of(PresenceStatus.DND));
	}

	@Test
	void withoutANumberDiscordsRecommendationIsTaken() {
		start(Encoding.JSON, 0);
		this.recommended.set(2);
		this.shards.reshard(0).block(TIMEOUT);
		assertThat(this.shards.shards()).hasSize(2);
	}

	@Test
	void theNewNumberIsKeptOverAStop() {
		start(Encoding.JSON, 1);
		this.shards.reshard(2).block(TIMEOUT);
		this.shards.stop(CloseOnStop.END).block(TIMEOUT);
		this.shards.start();
		this.shards.ready().block(TIMEOUT);
		assertThat(this.shards.shards()).hasSize(2);
	}

	@Test
	void ifTheNewShardsCannotBeStartedTheFormerGoOn() {
		start(Encoding.JSON, 1);
		this.emulator.setPrivilegedIntent(Intent.MESSAGE_CONTENT, false);
		StepVerifier.create(this.shards.reshard(2)).expectError(GatewayClosedException.class).verify(TIMEOUT);
		StepVerifier.create(this.shards.reshard(2)).expectError(GatewayClosedException.class).verify(TIMEOUT);
		this.emulator.setPrivilegedIntent(Intent.MESSAGE_CONTENT, true);
		this.emulator.user("alice").says("general", "still there");

		await().until(() -> messages().contains("still there"));
		assertThat(this.shards.shards()).hasSize(1);
		this.shards.reshard(2).block(TIMEOUT);
		assertThat(this.shards.shards()).as("another try").hasSize(2);
	}

	@Test
	void aStopEndsItAndStopsBothSets() {
		start(Encoding.JSON, 1);
		Mono<Void> done = this.shards.reshard(2);
		this.shards.stop(CloseOnStop.END).block(TIMEOUT);
		StepVerifier.create(done).expectError(IllegalStateException.class).verify(TIMEOUT);
		await().until(() -> !this.emulator.isBotConnected());
		assertThat(this.shards.isRunning()).isFalse();
	}

	@Test
	void aStopAfterTheNewShardsHaveTakenOverDeliversWhatWasKeptBack() {
		start(Encoding.JSON, 1, Duration.ofHours(1), 1);
		this.sink.slow = true;
		EmulatedUser alice = this.emulator.user("alice");
		// With these the former shard reads no more, and so is not ended
		alice.says("general", "first");
		alice.says("general", "second");
		await().until(() -> messages().contains("second"));
		this.shards.reshard(2).subscribe(null, (ex) -> {
		});
		await().until(() -> this.shards.shards().size() == 2);
		try (CapturedLog log = new CapturedLog(Level.TRACE)) {
			for (String text : List.of("third", "fourth")) {
				alice.says("general", text);
				await().untilAsserted(() -> assertThat(log.at(Level.TRACE)).as("the new shards have it")
					.anyMatch((line) -> line.contains("/2: received") && line.contains(text)));
			}
		}

		Mono<Void> stopped = this.shards.stop(CloseOnStop.RESUME);
		await().until(() -> messages().contains("fourth"));
		this.sink.slow = false;
		this.sink.finish(Integer.MAX_VALUE);

		stopped.block(TIMEOUT);
		assertThat(messages()).containsExactly("first", "second", "third", "fourth");
	}

	@Test
	void itIsRefusedTwiceAtATimeAndWhileNothingRuns() {
		start(Encoding.JSON, 1);
		this.shards.reshard(2);
		assertThatIllegalStateException().isThrownBy(() -> this.shards.reshard(3)).withMessageContaining("already");
		assertThatIllegalArgumentException().isThrownBy(() -> this.shards.reshard(-1)).withMessageContaining("-1");
		this.shards.stop(CloseOnStop.END).block(TIMEOUT);
		assertThatIllegalStateException().isThrownBy(() -> this.shards.reshard(3)).withMessageContaining("not started");
	}

	private boolean isDone(Mono<Void> done) {
		return Boolean.TRUE.equals(done.thenReturn(true).timeout(Duration.ofMillis(20), Mono.just(false)).block());
	}

	private void start(Encoding encoding, int count) {
		start(encoding, count, Duration.ofSeconds(20));
	}

	private void start(Encoding encoding, int count, Duration stopTimeout) {
		start(encoding, count, stopTimeout, 10_000);
	}

	private void start(Encoding encoding, int count, Duration stopTimeout, int maxPending) {
		start(encoding, (options) -> options.shardCount(count).stopTimeout(stopTimeout).maxPending(maxPending));
	}

	private void start(Encoding encoding, UnaryOperator<GatewayOptionsBuilder> customizer) {
		GatewayOptionsBuilder options = GatewayOptions.builder()
			.token(new Secret(this.emulator.token()))
			.intents(Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask() | Intent.MESSAGE_CONTENT.mask())
			.encoding(encoding)
			.connectTimeout(Duration.ofSeconds(50))
			.stopTimeout(Duration.ofSeconds(20));
		this.shards = Shards
			.builder(customizer.apply(options).build(),
					() -> Mono.fromSupplier(() -> new GatewayInfo(URI.create(this.emulator.gatewayUrl()),
							this.recommended.get(), 1000, 1000, Duration.ofHours(1), 16)))
			.scheduler(this.time)
			.clock(this.time::nanoTime)
			.sessionStore(this.store)
			.identifyLimiter(new LocalIdentifyLimiter(this.time, this.time::nanoTime))
			.build();
		this.shards.deliverTo(this.sink);
		this.shards.start();
		this.shards.ready().block(TIMEOUT);
		await().until(() -> this.sink.types.contains(EventType.GUILD_CREATE));
	}

	private List<String> messages() {
		return this.sink.events.stream()
			.filter(MessageCreateEvent.class::isInstance)
			.map((event) -> ((MessageCreateEvent) event).message().content())
			.toList();
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(2));
	}

	/**
	 * Knows what it was given.
	 */
	private static final class RecordingStore implements SessionStore {

		private final SessionStore store = new MemorySessionStore();

		private final List<Secret> saved = new CopyOnWriteArrayList<>();

		private final List<ShardId> removed = new CopyOnWriteArrayList<>();

		@Override
		public Mono<StoredSession> load(ShardId shard) {
			return this.store.load(shard);
		}

		@Override
		public Mono<Void> save(StoredSession session) {
			this.saved.add(session.sessionId());
			return this.store.save(session);
		}

		@Override
		public Mono<Void> remove(ShardId shard) {
			this.removed.add(shard);
			return this.store.remove(shard);
		}

	}

}
