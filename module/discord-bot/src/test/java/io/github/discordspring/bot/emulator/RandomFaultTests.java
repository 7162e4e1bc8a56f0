package io.github.discordspring.bot.emulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.fault.Fault;
import io.github.discordspring.emulator.fault.FaultKind;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.rest.DiscordRestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The gateway and the REST client while things go wrong, at random from a seed and one by
 * one.
 */
@Timeout(180)
class RandomFaultTests {

	private static final Duration LONGEST = Duration.ofSeconds(90);

	/**
	 * After these all that was missed is replayed, unless three connections in a row fail
	 * before anything has come: then a new session is begun, as Discord asks for.
	 */
	private static final FaultKind[] RECOVERABLE = { FaultKind.CUT, FaultKind.CUT_AFTER, FaultKind.RECONNECT,
			FaultKind.HEARTBEAT_REQUEST, FaultKind.STALL, FaultKind.SLOW, FaultKind.GATEWAY_LATENCY,
			FaultKind.DOUBLE_EVENTS, FaultKind.REFUSE_CONNECTIONS };

	private final Set<String> received = ConcurrentHashMap.newKeySet();

	private final AtomicInteger said = new AtomicInteger();

	/** What was said before the last session began may be lost. */
	private volatile int first;

	/** Where nothing comes any more, that shows at the second heartbeat. */
	private final DiscordEmulator emulator = DiscordEmulator.builder()
		.rateLimits(false)
		.heartbeatInterval(Duration.ofSeconds(3))
		.start();

	private final DiscordRestClient rest = DiscordRestClient.builder()
		.baseUrl(this.emulator.restBaseUrl())
		.token(new Secret(this.emulator.token()))
		.build();

	private final Shards shards = Shards
		.builder(GatewayOptions.builder()
			.token(new Secret(this.emulator.token()))
			.intents(Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask() | Intent.MESSAGE_CONTENT.mask())
			.url(URI.create(this.emulator.gatewayUrl()))
			.build(), () -> this.rest.gateway().getGatewayBot().map(GatewayInfo::of))
		.build();

	@BeforeEach
	void start() {
		DispatchPipeline pipeline = new DispatchPipeline(this.shards, List.of(new Messages()));
		this.shards.start();
		this.shards.ready().block(LONGEST);
		assertThat(pipeline).isNotNull();
	}

	@AfterEach
	void stop() {
		this.emulator.faults().clear();
		this.shards.stop().block(LONGEST);
		this.rest.close();
		this.emulator.close();
	}

	@Test
	void noEventIsLostWhileConnectionsFailAtRandom() {
		int seed = ThreadLocalRandom.current().nextInt();
		this.emulator.faults().startRandom(seed, 15, Duration.ofMillis(300), RECOVERABLE);
		for (int number = 0; number < 300; number++) {
			this.emulator.user("alice").says("general", Integer.toString(number));
			this.said.set(number + 1);
			if (number % 20 == 0) {
				// The faults are spread over the time that this takes
				this.emulator.await(() -> null, Duration.ofMillis(300));
			}
		}
		await().atMost(LONGEST)
			.untilAsserted(() -> assertThat(this.received).as("seed %d", seed)
				.containsAll(IntStream.range(this.first, 300).mapToObj(Integer::toString).toList()));
		this.emulator.faults().clear();
		// Said again, as what is said while a new session begins is lost
		await().atMost(LONGEST).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
			this.emulator.user("alice").says("general", "the end");
			assertThat(this.received).as("seed %d", seed).contains("the end");
		});
	}

	@Test
	void theBotComesBackAfterFaultsOfAllKinds() {
		int seed = ThreadLocalRandom.current().nextInt();
		this.emulator.faults().startRandom(seed, 20, Duration.ofMillis(200));
		await().atMost(LONGEST).until(() -> this.emulator.faults().active().isEmpty());
		await().atMost(LONGEST).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
			String content = "still there? " + System.nanoTime();
			this.emulator.user("alice").says("general", content);
			assertThat(this.emulator.<String>await(() -> this.received.contains(content) ? content : null,
					Duration.ofSeconds(2)))
				.as("seed %d", seed)
				.isNotNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "user", "shared", "global" })
	void aMessageIsSentAfterARateLimitOfEachScope(String scope) {
		this.emulator.faults()
			.start(Fault.of(FaultKind.REST_RATE_LIMIT).with("scope", scope).with("retry_after_ms", 300));
		assertThat(send("limited").block(LONGEST)).isEqualTo("limited");
		assertThat(this.emulator.messages("general")).extracting(EmulatedMessage::content).containsExactly("limited");
	}

	@Test
	void aLateAnswerIsWaitedForAndAnErrorOfTheServerIsTriedAgain() {
		this.emulator.faults().start(Fault.of(FaultKind.REST_LATENCY).with("ms", 200).with("times", 1));
		this.emulator.faults().start(Fault.of(FaultKind.REST_ERROR).with("status", 502).with("method", "GET"));
		assertThat(send("late").block(LONGEST)).isEqualTo("late");
		assertThat(this.rest.gateway().getGatewayBot().block(LONGEST)).isNotNull();
		assertThat(this.emulator.faults().active()).isEmpty();
	}

	private Mono<String> send(String content) {
		return this.rest.messages()
			.createMessage(this.emulator.channelId("general"), MessageCreateRequest.builder().content(content).build())
			.map((message) -> message.content());
	}

	private final class Messages implements DispatchSink {

		private final EventTypes wanted = EventTypes.of(EventType.MESSAGE_CREATE, EventType.READY);

		@Override
		public EventTypes wanted() {
			return this.wanted;
		}

		@Override
		public void accept(Dispatch dispatch) {
			if (dispatch.event() instanceof MessageCreateEvent event) {
				RandomFaultTests.this.received.add(event.message().content());
			}
			else {
				int said = RandomFaultTests.this.said.get();
				// One may just be on its way
				RandomFaultTests.this.first = (said > 0) ? said + 1 : 0;
			}
		}

	}

}
