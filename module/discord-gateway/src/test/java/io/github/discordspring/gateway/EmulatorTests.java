package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.emulator.Faults;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shards against the emulator, which is as strict as Discord.
 */
class EmulatorTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final int INTENTS = Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask()
			| Intent.MESSAGE_CONTENT.mask();

	private final RecordingSink sink = new RecordingSink();

	private DiscordEmulator emulator = DiscordEmulator.builder().start();

	private Shards shards;

	@AfterEach
	void stop() {
		if (this.shards != null) {
			this.shards.stop(CloseOnStop.END).block(TIMEOUT);
		}
		this.emulator.close();
	}

	static Stream<Arguments> eachNumberIsSeenOnceAndInOrderOver() {
		return Stream
			.<Consumer<Faults>>of(Faults::disconnect, Faults::disconnectWithinFrame,
					(faults) -> faults.closeConnections(4000), Faults::requestReconnect)
			.flatMap((fault) -> Stream.of(Compression.values()).map((compression) -> Arguments.of(fault, compression)));
	}

	@ParameterizedTest
	@MethodSource
	void eachNumberIsSeenOnceAndInOrderOver(Consumer<Faults> fault, Compression compression) {
		start(1, compression);
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
	void anInvalidSessionThatMayBeResumedLosesNothing() {
		start(1, Compression.ZLIB_STREAM);
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
		start(1, Compression.ZLIB_STREAM);
		this.emulator.faults().invalidateSessions(false);

		await().until(() -> this.sink.types.stream().filter(EventType.READY::equals).count() == 2);
		awaitConnected();
		this.emulator.user("alice").says("general", "1");
		await().until(() -> numbers().contains(1));
	}

	@Test
	void aServerThatDoesNotAnswerHeartbeatsIsLeftAndTheSessionResumed() {
		this.emulator.close();
		this.emulator = DiscordEmulator.builder().heartbeatInterval(Duration.ofMillis(300)).start();
		start(1, Compression.ZLIB_STREAM);
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
		start(1, Compression.ZLIB_STREAM);
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
		this.emulator = DiscordEmulator.builder().maxConcurrency(4).start();
		start(4, Compression.ZLIB_STREAM);

		assertThat(this.shards.shards()).hasSize(4).allMatch((shard) -> shard.state() == ShardState.CONNECTED);
		this.emulator.user("alice").says("general", "1");
		await().until(() -> numbers().contains(1));
		assertThat(numbers()).containsExactly(1);
	}

	@ParameterizedTest
	@EnumSource(Compression.class)
	void aSlowListenerIsNoZombieAndMissesNothing(Compression compression) {
		this.emulator.close();
		this.emulator = DiscordEmulator.builder().heartbeatInterval(Duration.ofMillis(500)).start();
		this.sink.slow = true;
		start(1, compression);
		EmulatedUser alice = this.emulator.user("alice");
		IntStream.range(0, 300).forEach((i) -> alice.says("general", Integer.toString(i)));
		await().during(Duration.ofMillis(1500)).until(() -> numbers().size() < 100);
		this.sink.slow = false;
		this.sink.finish(1000);

		await().until(() -> numbers().size() == 300);
		assertThat(numbers()).isSorted();
		assertThat(this.sink.types).doesNotContain(EventType.RESUMED);
	}

	@Test
	void aWrongTokenEndsTheStart() {
		this.shards = shards(this.emulator.token() + "x", 1, Compression.NONE, INTENTS);
		StepVerifier.create(this.shards.ready())
			.expectErrorSatisfies(
					(ex) -> assertThat(((GatewayClosedException) ex).code()).isEqualTo(CloseCode.AUTHENTICATION_FAILED))
			.verify(TIMEOUT);
	}

	@Test
	void anIntentThatIsSwitchedOffEndsTheStart() {
		this.emulator.setPrivilegedIntent(Intent.MESSAGE_CONTENT, false);
		this.shards = shards(this.emulator.token(), 1, Compression.NONE, INTENTS);
		StepVerifier.create(this.shards.ready()).expectErrorSatisfies((ex) -> {
			assertThat(((GatewayClosedException) ex).code()).isEqualTo(CloseCode.DISALLOWED_INTENTS);
			assertThat(((GatewayClosedException) ex).privilegedIntents()).containsExactly(Intent.MESSAGE_CONTENT);
		}).verify(TIMEOUT);
	}

	@Test
	void afterARestartNothingIsLostAndNothingComesTwice() {
		start(1, Compression.ZLIB_STREAM);
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

	private void start(int count, Compression compression) {
		this.shards = shards(this.emulator.token(), count, compression, INTENTS);
		this.shards.ready().block(TIMEOUT);
	}

	private Shards shards(String token, int count, Compression compression, int intents) {
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret(token))
			.intents(intents)
			.compression(compression)
			.maxPending(20)
			.resumeOnStart(true)
			.build();
		GatewayInfo info = new GatewayInfo(URI.create(this.emulator.gatewayUrl()), count, 1000, 1000,
				Duration.ofHours(1), 4);
		Shards shards = Shards.builder(options, () -> Mono.just(info)).build();
		shards.deliverTo(this.sink);
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

}
