package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.DiscordEmulatorBuilder;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.emulator.Faults;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.BotActivity;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.presence.PresenceStatus;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shards against the emulator, which is as strict as Discord.
 */
class EmulatorTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final int INTENTS = Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask()
			| Intent.MESSAGE_CONTENT.mask();

	private static final Way PLAIN = new Way(Encoding.JSON, Compression.NONE);

	private static final Way ZLIB = new Way(Encoding.JSON, Compression.ZLIB_STREAM);

	private final RecordingSink sink = new RecordingSink();

	/** Passes ten times as fast. */
	private final FastScheduler time = new FastScheduler(10);

	private DiscordEmulator emulator = builder().start();

	private Shards shards;

	@AfterEach
	void stop() {
		if (this.shards != null) {
			this.shards.stop(CloseOnStop.END).block(TIMEOUT);
		}
		this.emulator.close();
		this.time.shutdownNow();
	}

	private DiscordEmulatorBuilder builder() {
		return DiscordEmulator.builder().scheduler(this.time.reactor());
	}

	static Stream<Arguments> eachNumberIsSeenOnceAndInOrderOver() {
		List<Consumer<Faults>> faults = List.of(Faults::disconnect, Faults::disconnectWithinFrame,
				(all) -> all.closeConnections(4000), Faults::requestReconnect);
		List<Arguments> arguments = new ArrayList<>();
		ways().forEach((way) -> arguments.add(Arguments.of(faults.get(arguments.size() % faults.size()), way)));
		return arguments.stream();
	}

	/**
	 * Every encoding with every compression that Discord has for it.
	 */
	private static List<Way> ways() {
		List<Way> ways = new ArrayList<>();
		for (Encoding encoding : Encoding.values()) {
			for (Compression compression : Compression.values()) {
				if (compression.supports(encoding)) {
					ways.add(new Way(encoding, compression));
				}
			}
		}
		return ways;
	}

	@ParameterizedTest
	@MethodSource
	void eachNumberIsSeenOnceAndInOrderOver(Consumer<Faults> fault, Way way) {
		start(1, way);
		EmulatedUser alice = this.emulator.user("alice");
		long seed = new SplittableRandom().nextLong();
		SplittableRandom random = new SplittableRandom(seed);
		int cuts = 0;
		for (int i = 0; i < 1000; i++) {
			alice.says("general", Integer.toString(i));
			if (i == 100 * cuts + 50) {
				awaitResumed(cuts);
				fault.accept(this.emulator.faults());
				cuts++;
			}
			else if (random.nextInt(200) == 0) {
				// At any moment, also while it resumes
				fault.accept(this.emulator.faults());
			}
		}

		await().until(() -> numbers().contains(999));
		awaitResumed(10);
		assertThat(numbers()).as("seed %d", seed).isEqualTo(IntStream.range(0, 1000).boxed().toList());
		assertThat(this.sink.types).as("one session over all connections").containsOnlyOnce(EventType.READY);
	}

	@Test
	void everyEncodingAndCompressionGivesTheSameEvents() {
		this.emulator.close();
		List<Way> ways = ways();
		String[] bots = IntStream.range(0, ways.size()).mapToObj((i) -> "Bot " + i).toArray(String[]::new);
		this.emulator = builder().bots(bots).start();
		List<RecordingSink> sinks = new ArrayList<>();
		List<Shards> all = new ArrayList<>();
		try {
			for (int i = 0; i < bots.length; i++) {
				RecordingSink recording = new RecordingSink();
				recording.wanted = EventTypes.of(EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE,
						EventType.TYPING_START, EventType.CHANNEL_CREATE);
				sinks.add(recording);
				all.add(shards(this.emulator.token(bots[i]), 1, ways.get(i), INTENTS, recording));
			}
			all.forEach((shards) -> shards.ready().block(TIMEOUT));
			EmulatedUser alice = this.emulator.user("alice");
			for (int i = 0; i < 50; i++) {
				alice.says("general", "x".repeat(i * 37) + " Grüße \uD83D\uDE00 \"quoted\" \\ " + i);
			}
			await().until(() -> sinks.stream().allMatch((recording) -> recording.events.size() == 50));
		}
		finally {
			all.forEach((shards) -> shards.stop(CloseOnStop.END).block(TIMEOUT));
		}
		for (int i = 1; i < bots.length; i++) {
			assertThat(sinks.get(i).events).as("%s", ways.get(i)).isEqualTo(sinks.get(0).events);
		}
	}

	@Test
	void commandsAndTheirAnswersGoThroughInEveryWay() {
		for (Way way : ways()) {
			this.emulator.close();
			this.emulator = builder().start();
			start(1, way);
			assertThat(this.shards.guildsReady(TIMEOUT).block(TIMEOUT).isEmpty()).isTrue();
			await().until(() -> !guilds().isEmpty());
			long guild = guilds().get(0);
			this.shards.send(UpdatePresence.of(PresenceStatus.IDLE, BotActivity.playing("chess"))).block(TIMEOUT);
			GuildMembers members = this.shards
				.requestMembers(RequestGuildMembers.of(guild, this.emulator.user("alice").id(), 17))
				.block(TIMEOUT);
			assertThat(members.members()).as("%s", way).hasSize(1);
			assertThat(members.notFound().toArray()).as("%s", way).containsExactly(17);
			this.shards.stop(CloseOnStop.END).block(TIMEOUT);
			this.sink.events.clear();
		}
	}

	private List<Long> guilds() {
		return this.sink.events.stream()
			.filter(GuildCreateEvent.class::isInstance)
			.map((event) -> ((GuildCreateEvent) event).guildId())
			.toList();
	}

	@Test
	void anInvalidSessionThatMayBeResumedLosesNothing() {
		start(1, ZLIB);
		EmulatedUser alice = this.emulator.user("alice");
		alice.says("general", "0");
		this.emulator.faults().invalidateSessions(true);
		alice.says("general", "1");

		await().until(() -> numbers().size() == 2);
		assertThat(numbers()).containsExactly(0, 1);
		assertThat(this.sink.types).containsOnlyOnce(EventType.READY);
	}

	@Test
	void anInvalidSessionIsReplacedByAnother() {
		start(1, ZLIB);
		this.emulator.faults().invalidateSessions(false);

		await().until(() -> this.sink.types.stream().filter(EventType.READY::equals).count() == 2);
		awaitConnected();
		this.emulator.user("alice").says("general", "1");
		await().until(() -> numbers().contains(1));
	}

	@Test
	void aServerThatDoesNotAnswerHeartbeatsIsLeftAndTheSessionResumed() {
		this.emulator.close();
		this.emulator = builder().heartbeatInterval(Duration.ofSeconds(3)).start();
		start(1, ZLIB);
		this.emulator.faults().acknowledgeHeartbeats(false);
		await().until(() -> this.sink.types.contains(EventType.RESUMED));
		this.emulator.faults().acknowledgeHeartbeats(true);
		awaitConnected();
		this.emulator.user("alice").says("general", "1");
		await().until(() -> numbers().contains(1));
		assertThat(this.sink.types).containsOnlyOnce(EventType.READY);
	}

	@Test
	void anOutageIsWaitedFor() {
		start(1, ZLIB);
		this.emulator.faults().acceptConnections(false);
		this.emulator.faults().disconnect();
		this.emulator.user("alice").says("general", "1");
		await().until(() -> this.shards.shards().get(0).state() == ShardState.WAITING);
		this.emulator.faults().acceptConnections(true);

		await().until(() -> numbers().contains(1));
	}

	@Test
	void shardsIdentifyInTheirLanesAndShareTheEvents() {
		this.emulator.close();
		this.emulator = builder().maxConcurrency(4).start();
		start(4, ZLIB);

		assertThat(this.shards.shards()).hasSize(4).allMatch((shard) -> shard.state() == ShardState.CONNECTED);
		this.emulator.user("alice").says("general", "1");
		await().until(() -> numbers().contains(1));
		assertThat(numbers()).containsExactly(1);
	}

	@ParameterizedTest
	@EnumSource(Compression.class)
	void aSlowListenerIsNoZombieAndMissesNothing(Compression compression) {
		this.emulator.close();
		// Which waits for heartbeats in real time
		this.emulator = builder().heartbeatInterval(Duration.ofSeconds(10)).botScheduler(Schedulers.parallel()).start();
		this.sink.slow = true;
		start(1, new Way(Encoding.JSON, compression));
		EmulatedUser alice = this.emulator.user("alice");
		IntStream.range(0, 300).forEach((i) -> alice.says("general", Integer.toString(i)));
		// Longer than two heartbeats, which come each second
		await().during(Duration.ofMillis(2500)).until(() -> numbers().size() < 100);
		this.sink.slow = false;
		this.sink.finish(1000);

		await().until(() -> numbers().size() == 300);
		assertThat(numbers()).isSorted();
		assertThat(this.sink.types).doesNotContain(EventType.RESUMED);
	}

	@Test
	void aWrongTokenEndsTheStart() {
		this.shards = shards(this.emulator.token() + "x", 1, PLAIN, INTENTS, this.sink);
		StepVerifier.create(this.shards.ready())
			.expectErrorSatisfies(
					(ex) -> assertThat(((GatewayClosedException) ex).code()).isEqualTo(CloseCode.AUTHENTICATION_FAILED))
			.verify(TIMEOUT);
	}

	@Test
	void anIntentThatIsSwitchedOffEndsTheStart() {
		this.emulator.setPrivilegedIntent(Intent.MESSAGE_CONTENT, false);
		this.shards = shards(this.emulator.token(), 1, PLAIN, INTENTS, this.sink);
		StepVerifier.create(this.shards.ready()).expectErrorSatisfies((ex) -> {
			assertThat(((GatewayClosedException) ex).code()).isEqualTo(CloseCode.DISALLOWED_INTENTS);
			assertThat(((GatewayClosedException) ex).privilegedIntents()).containsExactly(Intent.MESSAGE_CONTENT);
		}).verify(TIMEOUT);
	}

	@Test
	void afterARestartNothingIsLostAndNothingComesTwice() {
		start(1, ZLIB);
		EmulatedUser alice = this.emulator.user("alice");
		alice.says("general", "0");
		await().until(() -> numbers().size() == 1);
		this.shards.stop().block(TIMEOUT);
		alice.says("general", "1");
		this.shards.start();
		this.shards.ready().block(TIMEOUT);
		alice.says("general", "2");

		await().until(() -> numbers().contains(2));
		assertThat(numbers()).containsExactly(0, 1, 2);
	}

	private void start(int count, Way way) {
		this.shards = shards(this.emulator.token(), count, way, INTENTS, this.sink);
		this.shards.ready().block(TIMEOUT);
	}

	private Shards shards(String token, int count, Way way, int intents, RecordingSink sink) {
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret(token))
			.intents(intents)
			.encoding(way.encoding())
			.compression(way.compression())
			.maxPending(20)
			.connectTimeout(Duration.ofMinutes(5))
			.stopTimeout(Duration.ofMinutes(5))
			.maxPause(Duration.ofMinutes(30))
			.resumeOnStart(true)
			.build();
		GatewayInfo info = new GatewayInfo(URI.create(this.emulator.gatewayUrl()), count, 1000, 1000,
				Duration.ofHours(1), 4);
		Shards shards = Shards.builder(options, () -> Mono.just(info))
			.scheduler(this.time)
			.clock(this.time::nanoTime)
			.identifyLimiter(new LocalIdentifyLimiter(this.time, this.time::nanoTime))
			.build();
		shards.deliverTo(sink);
		shards.start();
		return shards;
	}

	private void awaitResumed(int times) {
		await().until(() -> this.sink.types.stream().filter(EventType.RESUMED::equals).count() >= times);
		awaitConnected();
	}

	private void awaitConnected() {
		await().until(() -> this.shards.shards().get(0).state() == ShardState.CONNECTED);
	}

	private List<Integer> numbers() {
		return this.sink.events.stream()
			.filter(MessageCreateEvent.class::isInstance)
			.map((event) -> Integer.valueOf(((MessageCreateEvent) event).message().content()))
			.toList();
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(20));
	}

	/**
	 * How payloads come.
	 */
	private record Way(Encoding encoding, Compression compression) {

	}

}
