package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.gateway.GatewayServer.Client;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.presence.PresenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.web.reactive.socket.client.StandardWebSocketClient;
import org.springframework.web.reactive.socket.client.TomcatWebSocketClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is done to single shards, and what they tell about themselves.
 */
class ShardControlTests extends ShardTestSupport {

	@Test
	void oneShardIsStoppedAndStartedAgainWhileTheOthersRun() throws InterruptedException {
		Shards shards = start((options) -> options, () -> Mono.just(info(this.server.url(), 2)), (builder) -> {
		});
		Client[] clients = { this.server.accept().hello(SLOW).identified(),
				this.server.accept().hello(SLOW).identified() };
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.stopShard(1, CloseOnStop.RESUME).block(GatewayServer.TIMEOUT);
		assertThat(shards.shard(1).state()).isEqualTo(ShardState.STOPPED);
		assertThat(shards.shard(0).state()).isEqualTo(ShardState.CONNECTED);

		shards.startShard(1);
		this.server.accept().hello(SLOW).resumed();
		await().until(() -> shards.shard(1).state() == ShardState.CONNECTED);
		assertThat(shards.shards()).extracting(Shard::id).containsExactly(new ShardId(0, 2), new ShardId(1, 2));
		assertThat(clients).hasSize(2);
	}

	@Test
	void aShardThatIsRestartedWithoutItsSessionIdentifies() throws InterruptedException {
		Shards shards = start();
		Client first = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.restartShard(0, CloseOnStop.END);
		assertThat(first.closeCode()).isEqualTo(1000);
		this.server.accept().hello(SLOW).identified();
		await().until(() -> shards.shard(0).state() == ShardState.CONNECTED);
	}

	@Test
	void aShardThatIsRestartedResumesWhatWasHandled() throws InterruptedException {
		Shards shards = start();
		Client first = this.server.accept().hello(SLOW).identified();
		first.typing("a").typing("b");
		await().until(() -> this.sink.sequences.size() == 3);
		shards.restartShard(0, CloseOnStop.RESUME);
		assertThat(first.closeCode()).isEqualTo(4900);
		assertThat(this.server.accept().hello(SLOW).next(6).at("/d/seq").intValue()).isEqualTo(3);
	}

	@Test
	void aShardThatIsRestartedIsShownAsBefore() throws InterruptedException {
		Shards shards = start();
		this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.send(UpdatePresence.of(PresenceStatus.DND)).block(GatewayServer.TIMEOUT);
		shards.restartShard(0, CloseOnStop.END);
		assertThat(this.server.accept().hello(SLOW).next(2).at("/d/presence/status").asString()).isEqualTo("dnd");
	}

	@Test
	void aShardThatFailedMayBeStartedAgain() throws InterruptedException {
		Shards shards = start();
		this.server.accept().hello(SLOW).close(4014);
		await().until(() -> !shards.shards().isEmpty() && shards.shard(0).state() == ShardState.FAILED);
		shards.startShard(0);
		this.server.accept().hello(SLOW).identified();
		await().until(() -> shards.shard(0).state() == ShardState.CONNECTED);
	}

	@Test
	void aShardThatIsStartedInPlaceOfOneThatFailedDoesNotFailWithIt() throws InterruptedException {
		BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
		ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1) {

			@Override
			public void execute(Runnable command) {
				later.add(command);
			}

		};
		AtomicInteger turns = new AtomicInteger();
		Shards shards = start((options) -> options,
				(builder) -> builder.scheduler(scheduler).identifyLimiter(new UnlimitedIdentifyLimiter() {

					@Override
					public Mono<IdentifyPermit> acquire(ShardId shard) {
						return (turns.getAndIncrement() == 0) ? super.acquire(shard) : Mono.never();
					}

				}));
		this.server.accept().hello(SLOW).close(4014);
		await().until(() -> shards.shard(0).state() == ShardState.FAILED);
		shards.startShard(0);
		await().until(() -> turns.get() == 2);
		Runnable othersFail = later.poll(GatewayServer.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
		assertThat(othersFail).isNotNull();
		othersFail.run();
		assertThat(shards.shard(0).state()).isEqualTo(ShardState.WAITING);
	}

	@Test
	void aShardThatRunsIsNotStartedTwiceAndOneThatIsNotThereNotAtAll() throws InterruptedException {
		Shards shards = start();
		this.server.accept();
		assertThatIllegalStateException().isThrownBy(() -> shards.startShard(0)).withMessageContaining("stop it first");
		assertThatIllegalArgumentException().isThrownBy(() -> shards.startShard(1));
		assertThatIllegalArgumentException().isThrownBy(() -> shards.stopShard(7, CloseOnStop.END));
	}

	@Test
	void aSessionIsTakenOutAndGivenToAnotherProcess() throws InterruptedException {
		Shards one = start();
		Client client = this.server.accept().hello(SLOW);
		assertThat(one.shards().get(0).session()).isNull();
		client.identified().typing("a");
		// An event is handled a little later than the sink has it
		StoredSession session = await().until(() -> one.shards().get(0).session(),
				(found) -> found != null && found.sequence() == 2);
		assertThat(session.sessionId().value()).isEqualTo("secret-session");
		one.stop(CloseOnStop.RESUME).block(GatewayServer.TIMEOUT);

		Shards other = start((options) -> options, (builder) -> builder.sessionStore(new MemorySessionStore()));
		this.server.accept();
		other.stopShard(0, CloseOnStop.RESUME).block(GatewayServer.TIMEOUT);
		other.startShard(session);
		assertThat(this.server.accept().hello(SLOW).next(6).at("/d/seq").intValue()).isEqualTo(2);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> other.startShard(new StoredSession(new ShardId(0, 2), new Secret("x"), null, 1, 513)));
	}

	@Test
	void aShardConnectsAnewWhenItIsAskedTo() throws InterruptedException {
		Shards shards = start();
		Client first = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.shards().get(0).reconnect();
		assertThat(first.closeCode()).isEqualTo(4900);
		this.server.accept().hello(SLOW).resumed();
		await().until(() -> shards.shards().get(0).state() == ShardState.CONNECTED);
	}

	@Test
	void guildsAreWaitedForAndThoseThatAreMissingNamed() throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept().hello(SLOW);
		client.next(2);
		client.send("""
				{"t":"READY","s":1,"op":0,"d":{"user":{"id":"1"},"guilds":[{"id":"10","unavailable":true},{"id":"20",\
				"unavailable":true},{"id":"30","unavailable":true},{"id":"40","unavailable":true}],\
				"session_id":"s"}}""");
		client.send(guild(2, "GUILD_CREATE", "{\"id\":\"10\",\"name\":\"" + "x".repeat(600) + "\"}"));
		client.send(guild(3, "GUILD_CREATE", "{\"id\":\"20\",\"unavailable\":true}"));
		client.send(guild(4, "GUILD_DELETE", "{\"id\":\"30\"}"));
		await().until(() -> this.sink.sequences.size() == 4);
		StepVerifier.create(shards.guildsReady(Duration.ofMillis(200)))
			.expectNext(Snowflakes.of(20, 40))
			.expectComplete()
			.verify(GatewayServer.TIMEOUT);
		assertThat(shards.shards().get(0).missingGuilds()).isEqualTo(Snowflakes.of(20, 40));

		CompletableFuture<Snowflakes> all = shards.guildsReady(Duration.ofMinutes(1)).toFuture();
		client.send(guild(5, "GUILD_CREATE", "{\"name\":\"y\",\"id\":20}"));
		client.send(guild(6, "GUILD_CREATE", "{\"roles\":[{\"id\":\"7\"}],\"id\":\"40\"}"));
		assertThat(Mono.fromFuture(all).block(GatewayServer.TIMEOUT)).isEqualTo(Snowflakes.empty());
	}

	@Test
	void aSessionThatIsResumedAtTheStartLeavesNoGuildsToWaitFor() throws InterruptedException {
		Shards first = start();
		this.server.accept().hello(SLOW).identified();
		first.ready().block(GatewayServer.TIMEOUT);
		first.stop(CloseOnStop.RESUME).block(GatewayServer.TIMEOUT);

		Shards second = start((options) -> options.resumeOnStart(true));
		this.server.accept().hello(SLOW).resumed();
		StepVerifier.create(second.guildsReady(Duration.ofHours(1)))
			.expectNext(Snowflakes.empty())
			.expectComplete()
			.verify(GatewayServer.TIMEOUT);
	}

	private static String guild(int sequence, String type, String data) {
		return "{\"t\":\"%s\",\"s\":%d,\"op\":0,\"d\":%s}".formatted(type, sequence, data);
	}

	@Test
	void onlyEventsThatAreIncludedAndNotExcludedAreDelivered() throws InterruptedException {
		start((options) -> options
			.includedEvents(EventTypes.of(EventType.TYPING_START, EventType.MESSAGE_CREATE, EventType.READY))
			.excludedEvents(EventTypes.of(EventType.READY)));
		Client client = this.server.accept().hello(SLOW).identified();
		client.send(GatewayServer.event("USER_UPDATE", 2, "")).send(GatewayServer.event("TYPING_START", 3, ""));
		await().until(() -> this.sink.sequences.contains(3L));
		assertThat(this.sink.types).containsExactly(EventType.TYPING_START);
		this.sink.wanted = EventTypes.none();
		client.send(GatewayServer.event("TYPING_START", 4, "")).send("{\"op\":1,\"d\":null}");
		assertThat(client.next(1).get("d").intValue()).isEqualTo(4);
		assertThat(this.sink.types).as("what the sink wants may change").hasSize(1);
	}

	@Test
	void thePolicyDecidesWhatFollowsACloseCode() throws InterruptedException {
		AtomicInteger asked = new AtomicInteger();
		Shards shards = start((options) -> options, (builder) -> builder.closeCodePolicy((code) -> {
			asked.set(code.value());
			return CloseAction.FATAL;
		}));
		this.server.accept().hello(SLOW).identified().close(4321);
		await().until(() -> shards.shards().get(0).state() == ShardState.FAILED);
		assertThat(asked).hasValue(4321);
	}

	@Test
	void aPolicyThatFailsGivesWayToWhatIsDocumented() throws InterruptedException {
		start((options) -> options, (builder) -> builder.closeCodePolicy((code) -> {
			throw new IllegalStateException("no policy");
		}));
		this.server.accept().hello(SLOW).identified().close(4000);
		this.server.accept().hello(SLOW).next(6);
	}

	@Test
	void latenciesAreKept() throws InterruptedException {
		Shards shards = start((options) -> options, this::inVirtualTime);
		Client client = this.server.accept().hello(MINUTE).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		Shard shard = shards.shards().get(0);
		for (int i = 1; i <= 11; i++) {
			int count = Math.min(i, 10);
			passMinute(client);
			client.send("{\"op\":11}");
			await().until(() -> shard.latencyHistory().size() == count);
		}
		assertThat(shard.latencyHistory()).hasSize(10).allMatch((latency) -> !latency.isNegative());
	}

	@Test
	void aClientThatCannotStopReadingIsRefusedByName() {
		ShardsBuilder builder = Shards
			.builder(GatewayOptions.builder().token(new Secret(TOKEN)).build(),
					() -> Mono.just(info(URI.create("ws://localhost"), 1)))
			.webSocketClient(new StandardWebSocketClient());
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(builder::build)
			.withMessageContaining("StandardWebSocketClient")
			.withMessageContaining("stop reading");
	}

	@ParameterizedTest
	@EnumSource(Compression.class)
	void tomcatsClientServesAsWell(Compression compression) throws InterruptedException {
		Shards shards = start((options) -> options.compression(compression),
				(builder) -> builder.webSocketClient(new TomcatWebSocketClient()));
		Client first = this.server.accept().hello(SLOW).identified().typing("a").typing("x".repeat(2000));
		await().until(() -> this.sink.sequences.size() == 3);
		first.drop();
		this.server.accept().hello(SLOW).resumed().typing("b");
		await().until(() -> this.sink.sequences.size() == 5);
		assertThat(this.sink.sequences).containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(shards.shards().get(0).state()).isEqualTo(ShardState.CONNECTED);
	}

	@Test
	void theHttpClientMayBeChanged() throws InterruptedException {
		start((options) -> options,
				(builder) -> builder.httpClient((client) -> client.headers((headers) -> headers.set("x-proxy", "1"))));
		assertThat(this.server.accept().headers.get("x-proxy")).isEqualTo("1");
	}

}
