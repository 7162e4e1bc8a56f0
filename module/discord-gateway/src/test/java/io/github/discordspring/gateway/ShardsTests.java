package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import io.github.discordspring.gateway.GatewayServer.Client;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.GatewayBot;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.SessionStartLimit;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The shards of a process, from start to stop.
 */
class ShardsTests extends ShardTestSupport {

	@Test
	void theyAreReadyWhenTheLastOfThemIs() throws InterruptedException {
		Shards shards = start((options) -> options, () -> Mono.just(info(this.server.url(), 2)), (builder) -> {
		});
		Client first = this.server.accept().hello(SLOW);
		Client second = this.server.accept().hello(SLOW);
		first.identified();
		await().until(() -> shards.shards().stream().anyMatch((shard) -> shard.state() == ShardState.CONNECTED));
		StepVerifier.create(shards.ready())
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(50))
			.thenCancel()
			.verify();
		second.identified();

		StepVerifier.create(shards.ready()).expectComplete().verify(GatewayServer.TIMEOUT);
		assertThat(shards.shards()).extracting(Shard::id).containsExactly(new ShardId(0, 2), new ShardId(1, 2));
	}

	@Test
	void whoWaitsForThemMayBlock() throws InterruptedException {
		Shards shards = start();
		Mono<String> blocking = shards.ready()
			.then(Mono.fromCallable(() -> Mono.delay(Duration.ofMillis(1)).thenReturn("blocked").block()));
		this.server.accept().hello(SLOW).identified();
		StepVerifier.create(blocking).expectNext("blocked").expectComplete().verify(GatewayServer.TIMEOUT);
	}

	@Test
	void onlyOwnShardsAreStarted() throws InterruptedException {
		Shards shards = start((options) -> options.shardCount(8).shardIds(List.of(5)));
		assertThat(this.server.accept().hello(SLOW).next(2).at("/d/shard").toString()).isEqualTo("[5,8]");
		assertThat(shards.shards()).hasSize(1);
	}

	@Test
	void aBucketIsAPartOfTheShards() throws InterruptedException {
		Shards shards = start((options) -> options.shardBucket(new ShardBucket(2, 4)),
				() -> Mono.just(info(this.server.url(), 8)), (builder) -> {
				});
		this.server.accept();
		this.server.accept();
		assertThat(shards.shards()).extracting(Shard::id).containsExactly(new ShardId(2, 8), new ShardId(3, 8));
	}

	@Test
	void aBucketWithoutShardsEndsTheStart() {
		Shards shards = start((options) -> options.shardBucket(new ShardBucket(2, 4)));
		StepVerifier.create(shards.ready())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("discord.sharding.bucket"))
			.verify(GatewayServer.TIMEOUT);
	}

	@Test
	void aShardThatDoesNotExistEndsTheStart() {
		Shards shards = start((options) -> options.shardIds(List.of(1)));
		StepVerifier.create(shards.ready())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("no shard 1 of 1"))
			.verify(GatewayServer.TIMEOUT);
	}

	@Test
	void anAddressOfItsOwnTakesThePlaceOfDiscords() throws InterruptedException {
		start((options) -> options.url(URI.create(this.server.url() + "/proxy")),
				() -> Mono.just(info(URI.create("wss://gateway.invalid"), 1)), (builder) -> {
				});
		assertThat(this.server.accept().uri).startsWith("/proxy?v=10");
	}

	@Test
	void anUnreachableGatewayIsTriedAgainAndSaidOncePerAttempt() throws InterruptedException {
		int port = this.server.port();
		this.server.close();
		try (CapturedLog log = new CapturedLog(Level.INFO)) {
			Shards shards = start();
			await().until(() -> log.at(Level.WARN).size() >= 2);
			assertThat(log.at(Level.WARN)).allSatisfy(
					(line) -> assertThat(line).contains("0/1", "could not connect", "Connection refused", "ms"));
			try (GatewayServer revived = new GatewayServer(port)) {
				revived.accept().hello(SLOW).identified();
				shards.ready().block(GatewayServer.TIMEOUT);
			}
			assertThat(log.at(Level.INFO)).singleElement().asString().contains("0/1", "ready", "bot", "guilds: 1");
		}
	}

	@Test
	void whereTheGatewayIsIsAskedUntilThereIsAnAnswer() throws InterruptedException {
		AtomicInteger attempts = new AtomicInteger();
		try (CapturedLog log = new CapturedLog(Level.WARN)) {
			start((options) -> options, () -> (attempts.incrementAndGet() < 3)
					? Mono.error(new IllegalStateException("no route")) : Mono.just(info(this.server.url(), 1)),
					(builder) -> {
					});
			this.server.accept();
			assertThat(log.all()).hasSize(2).allSatisfy((line) -> assertThat(line).contains("no route"));
		}
	}

	@Test
	void aTokenThatIsRefusedWhileAskingEndsTheStart() {
		GatewayClosedException refused = new GatewayClosedException(new ShardId(0, 1), CloseCode.AUTHENTICATION_FAILED,
				"", 0);
		Shards shards = start((options) -> options, () -> Mono.error(refused), (builder) -> {
		});
		StepVerifier.create(shards.ready())
			.expectErrorSatisfies((ex) -> assertThat(ex).isSameAs(refused))
			.verify(GatewayServer.TIMEOUT);
		await().until(() -> !isKeptAlive());
	}

	@Test
	void tooFewSessionsForAllShardsIsSaidAtTheStart() throws InterruptedException {
		SessionStartLimit limit = new SessionStartLimit(1000, 1, 1500, 1);
		try (CapturedLog log = new CapturedLog(Level.WARN)) {
			start((options) -> options.shardCount(2),
					() -> Mono.just(GatewayInfo.of(new GatewayBot(this.server.url().toString(), 1, limit))),
					(builder) -> {
					});
			this.server.accept();
			assertThat(log.all()).first().asString().contains("Only 1 sessions", "PT1.5S", "2 shards");
		}
	}

	@Test
	void aFatalCloseReachesWhoWaitsForReady() throws InterruptedException {
		Shards shards = start((options) -> options
			.intents(Intent.GUILDS.mask() | Intent.GUILD_MEMBERS.mask() | Intent.MESSAGE_CONTENT.mask()));
		Client client = this.server.accept().hello(SLOW);
		client.next(2);
		client.close(4014);

		StepVerifier.create(shards.ready()).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(GatewayClosedException.class)
				.hasMessageContainingAll("0/1", "4014", "DISALLOWED_INTENTS", "GUILD_MEMBERS", "MESSAGE_CONTENT");
			assertThat(((GatewayClosedException) ex).privilegedIntents()).containsExactly(Intent.GUILD_MEMBERS,
					Intent.MESSAGE_CONTENT);
		}).verify(GatewayServer.TIMEOUT);
		assertThat(shards.shards().get(0).state()).isEqualTo(ShardState.FAILED);
		await().until(() -> !isKeptAlive());
		assertThat(this.server.hasClients()).isFalse();
	}

	@Test
	void aFatalCloseOfOneShardKeepsThoseThatWaitFromTrying() throws InterruptedException {
		GatewayInfo info = new GatewayInfo(this.server.url(), 3, 1000, 1000, Duration.ofHours(1), 1);
		Shards shards = start((options) -> options, () -> Mono.just(info),
				(builder) -> builder.scheduler(Executors.newSingleThreadScheduledExecutor())
					.identifyLimiter(new LocalIdentifyLimiter(Executors.newSingleThreadScheduledExecutor())));
		Client client = this.server.accept().hello(SLOW);
		client.next(2);
		client.close(4004);

		await().until(() -> shards.shards().stream().allMatch((shard) -> shard.state() == ShardState.FAILED));
		assertThat(this.server.hasClients()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(CloseOnStop.class)
	void stoppingSendsTheCodeThatTheOptionsSay(CloseOnStop closeOnStop) throws InterruptedException {
		Shards shards = start((options) -> options.closeOnStop(closeOnStop));
		Client client = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		assertThat(isKeptAlive()).isTrue();
		assertThat(shards.isRunning()).isTrue();

		StepVerifier.create(shards.stop()).expectComplete().verify(GatewayServer.TIMEOUT);
		assertThat(client.closeCode()).isEqualTo((closeOnStop == CloseOnStop.RESUME) ? 4900 : 1000);
		assertThat(shards.isRunning()).isFalse();
		assertThat(shards.shards()).isEmpty();
		await().until(() -> !isKeptAlive());
	}

	@Test
	void stoppingNeedsNoSubscriber() throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.stop();
		assertThat(client.closeCode()).isEqualTo(4900);
	}

	@Test
	void stoppingWhileConnectingEndsSoon() throws InterruptedException {
		Shards shards = start(
				(options) -> options.connectTimeout(Duration.ofHours(1)).stopTimeout(Duration.ofHours(1)));
		this.server.accept();
		StepVerifier.create(shards.stop()).expectComplete().verify(GatewayServer.TIMEOUT);
	}

	@Test
	void stoppingWhileDiscordCannotBeReachedEndsSoon() {
		Shards shards = start((options) -> options.connectTimeout(Duration.ofHours(1)).stopTimeout(Duration.ofHours(1)),
				Mono::never, (builder) -> {
				});
		StepVerifier.create(shards.stop()).expectComplete().verify(GatewayServer.TIMEOUT);
		await().until(() -> !isKeptAlive());
	}

	@Test
	void stoppingWaitsUntilEventsAreHandledAndKeepsTheSession() throws InterruptedException {
		this.sink.slow = true;
		Shards shards = start();
		this.server.accept().hello(SLOW).identified().typing("a").typing("b");
		await().until(() -> this.sink.sequences.size() == 3);
		Mono<Void> stop = shards.stop();
		this.sink.finish(2);
		StepVerifier.create(stop).expectSubscription().expectNoEvent(Duration.ofMillis(100)).thenCancel().verify();
		this.sink.finish(1);

		StepVerifier.create(stop).expectComplete().verify(GatewayServer.TIMEOUT);
		assertThat(stored().sequence()).isEqualTo(3);
		assertThat(stored().toString()).doesNotContain("secret-session");
	}

	@Test
	void endingTheSessionWaitsUntilEventsAreHandledToo() throws InterruptedException {
		this.sink.slow = true;
		Shards shards = start((options) -> options.stopTimeout(Duration.ofMinutes(5)));
		Client client = this.server.accept().hello(SLOW).identified().typing("a");
		await().until(() -> this.sink.sequences.size() == 2);
		Shard shard = shards.shards().get(0);
		Mono<Void> stop = shards.stop(CloseOnStop.END);
		assertThat(client.closeCode()).isEqualTo(1000);
		await().until(() -> shard.state() == ShardState.STOPPED);
		this.sink.finish(1);
		StepVerifier.create(stop).expectSubscription().expectNoEvent(Duration.ofMillis(100)).thenCancel().verify();
		this.sink.finish(1);

		StepVerifier.create(stop).expectComplete().verify(GatewayServer.TIMEOUT);
		assertThat(this.store.load(new ShardId(0, 1)).blockOptional(GatewayServer.TIMEOUT)).isEmpty();
	}

	@Test
	void aStopOfShardsThatWaitForTheLastStopWaitsForThatToo() throws InterruptedException {
		Shards shards = start((options) -> options.stopTimeout(Duration.ofHours(1)));
		this.sink.slow = true;
		this.server.accept().hello(SLOW).identified();
		await().until(() -> this.sink.sequences.size() == 1);
		shards.stop();
		shards.start();
		CompletableFuture<Void> stopped = shards.stop().toFuture();
		assertThat(stopped).isNotDone();
		this.sink.finish(1);
		assertThat(stopped).succeedsWithin(GatewayServer.TIMEOUT);
	}

	@Test
	void stoppingDoesNotWaitForEverForListeners() throws InterruptedException {
		this.sink.slow = true;
		Shards shards = start((options) -> options.stopTimeout(Duration.ofMillis(200)));
		this.server.accept().hello(SLOW).identified().typing("a").typing("b");
		await().until(() -> this.sink.sequences.size() == 3);
		this.sink.finish(2);

		StepVerifier.create(shards.stop()).expectComplete().verify(GatewayServer.TIMEOUT);
		assertThat(stored().sequence()).as("the last that was handled").isEqualTo(2);
	}

	@Test
	void aSessionThatWasEndedIsNotKept() throws InterruptedException {
		Shards shards = start();
		this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.stop(CloseOnStop.END).block(GatewayServer.TIMEOUT);
		assertThat(this.store.load(new ShardId(0, 1)).blockOptional(GatewayServer.TIMEOUT)).isEmpty();
	}

	@Test
	void afterARestartTheSessionIsResumedFromWhatWasHandled() throws InterruptedException {
		Shards shards = start((options) -> options.resumeOnStart(true));
		this.server.accept().hello(SLOW).identified().typing("a");
		await().until(() -> this.sink.sequences.size() == 2);
		shards.stop().block(GatewayServer.TIMEOUT);
		shards.start();

		Client client = this.server.accept().hello(SLOW).resumed();
		client.typing("b");
		await().until(() -> this.sink.sequences.size() == 4);
		assertThat(this.sink.sequences).containsExactly(1L, 2L, 3L, 4L);
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.stop().block(GatewayServer.TIMEOUT);
		assertThat(stored().sequence()).isEqualTo(4);
		assertThat(stored().intents()).isEqualTo(513);
	}

	@Test
	void afterARestartWithOtherIntentsANewSessionIsStarted() throws InterruptedException {
		Shards shards = start((options) -> options.resumeOnStart(true));
		this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.stop().block(GatewayServer.TIMEOUT);
		start((options) -> options.resumeOnStart(true).intents(1));

		this.server.accept().hello(SLOW).next(2);
	}

	@Test
	void withoutTheOptionANewSessionIsStarted() throws InterruptedException {
		Shards shards = start();
		this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.stop().block(GatewayServer.TIMEOUT);
		shards.start();

		this.server.accept().hello(SLOW).next(2);
	}

	@Test
	void intentsAreAskedForEachTimeItIdentifies() throws InterruptedException {
		AtomicInteger intents = new AtomicInteger(1);
		start((options) -> options.intents(intents::get));
		Client client = this.server.accept().hello(SLOW);
		assertThat(client.next(2).at("/d/intents").intValue()).isEqualTo(1);
		intents.set(3);
		client.close(4000);

		assertThat(this.server.accept().hello(SLOW).next(2).at("/d/intents").intValue()).isEqualTo(3);
	}

	@Test
	void listenersLearnOfEachStateAndMayFail() throws InterruptedException {
		List<ShardState> states = new CopyOnWriteArrayList<>();
		Shards shards = start((options) -> options, (builder) -> builder.listener((shard, previous, current) -> {
			throw new IllegalStateException("a listener that fails");
		}).listener((shard, previous, current) -> states.add(current)));
		this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.stop().block(GatewayServer.TIMEOUT);

		assertThat(states).containsExactly(ShardState.WAITING, ShardState.CONNECTING, ShardState.IDENTIFYING,
				ShardState.CONNECTED, ShardState.WAITING, ShardState.STOPPED);
	}

	@Test
	void theyCannotBeStartedWithNobodyToDeliverTo() {
		Shards shards = Shards.builder(GatewayOptions.builder().token(new Secret(TOKEN)).build(), Mono::never).build();
		assertThatIllegalStateException().isThrownBy(shards::start).withMessageContaining("deliverTo");
		assertThatIllegalStateException().isThrownBy(shards::ready).withMessageContaining("not started");
	}

	@Test
	void theyDeliverToOneSinkOnly() {
		Shards shards = start();
		assertThatIllegalStateException().isThrownBy(() -> shards.deliverTo(this.sink));
	}

	@Test
	void anErrorOfTheSinkDoesNotEndTheSession() throws InterruptedException {
		this.sink.retains = true;
		start();
		Client client = this.server.accept().hello(SLOW).identified();
		client.send("{\"t\":\"TYPING_START\",\"s\":2,\"op\":0,\"d\":null}")
			.send(GatewayServer.event("TYPING_START", 3, ""));
		await().until(() -> this.sink.sequences.contains(3L));
	}

	@Test
	void secretsAreNotLoggedAtAnyLevel() throws InterruptedException {
		try (CapturedLog log = new CapturedLog(Level.TRACE)) {
			Shards shards = start();
			Client client = this.server.accept().hello(SLOW).identified();
			client.send("""
					{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"token":"interaction-secret","id":"1"}}""");
			await()
				.until(() -> this.sink.sequences.contains(2L) || log.all().toString().contains("INTERACTION_CREATE"));
			client.drop();
			this.server.accept().hello(SLOW).resumed();
			await().until(() -> shards.shards().get(0).state() == ShardState.CONNECTED);

			assertThat(log.all())
				.noneSatisfy((line) -> assertThat(line).containsAnyOf(TOKEN, "secret-session", "interaction-secret"));
			assertThat(log.at(Level.TRACE)).anySatisfy((line) -> assertThat(line).contains("READY"));
			assertThat(log.at(Level.DEBUG)).anySatisfy((line) -> assertThat(line).contains("0/1", "sending op 6"))
				.anySatisfy((line) -> assertThat(line).contains("0/1", "received op 10"))
				.anySatisfy((line) -> assertThat(line).contains("0/1", "IDENTIFYING -> CONNECTED"));
			assertThat(log.at(Level.WARN)).singleElement().asString().contains("0/1", "the session is resumed");
		}
	}

	@Test
	void aStoreThatFailsDoesNoHarm() throws InterruptedException {
		Shards shards = start((options) -> options.resumeOnStart(true),
				(builder) -> builder.sessionStore(new SessionStore() {

					@Override
					public Mono<StoredSession> load(ShardId shard) {
						return Mono.error(new IllegalStateException("load"));
					}

					@Override
					public Mono<Void> save(StoredSession session) {
						return Mono.error(new IllegalStateException("save"));
					}

					@Override
					public Mono<Void> remove(ShardId shard) {
						return Mono.error(new IllegalStateException("remove"));
					}

				}));
		this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		StepVerifier.create(shards.stop()).expectComplete().verify(GatewayServer.TIMEOUT);
	}

	@Test
	void optionsOutOfTheirRangeAreNamed() {
		GatewayOptionsBuilder builder = GatewayOptions.builder();
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(builder::build)
			.withMessageContaining("discord.token");
	}

	private StoredSession stored() {
		return this.store.load(new ShardId(0, 1)).blockOptional(GatewayServer.TIMEOUT).orElseThrow();
	}

	private static boolean isKeptAlive() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.anyMatch((thread) -> thread.getName().equals("discord-shards"));
	}

}
