package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

import ch.qos.logback.classic.Level;
import io.github.discordspring.gateway.GatewayServer.Client;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.TypingStartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One shard over a real socket.
 */
class ShardConnectionTests extends ShardTestSupport {

	@ParameterizedTest
	@EnumSource(Compression.class)
	void itIdentifiesAndDeliversWhatIsDispatched(Compression compression) throws InterruptedException {
		Shards shards = start((options) -> options.compression(compression));
		Client client = this.server.accept().hello(SLOW);
		JsonNode identify = client.next(2);
		client.ready(this.server.url().toString()).typing("a").typing("b");
		shards.ready().block(GatewayServer.TIMEOUT);

		await().until(() -> this.sink.sequences.size() == 3);
		assertThat(this.sink.types).containsExactly(EventType.READY, EventType.TYPING_START, EventType.TYPING_START);
		assertThat(this.sink.events.get(2)).isInstanceOf(TypingStartEvent.class);
		assertThat(identify.at("/d/token").asString()).isEqualTo(TOKEN);
		assertThat(identify.at("/d/intents").intValue()).isEqualTo(513);
		assertThat(identify.at("/d/shard").toString()).isEqualTo("[0,1]");
		assertThat(identify.at("/d/large_threshold").intValue()).isEqualTo(50);
		assertThat(identify.at("/d/properties/browser").asString()).isEqualTo("discord-spring-boot");
		assertThat(identify.at("/d/properties/device").asString()).isEqualTo("discord-spring-boot");
		assertThat(identify.at("/d/compress").asBoolean(false)).isEqualTo(compression == Compression.ZLIB);
		assertThat(client.uri).isEqualTo("/?v=10&encoding=json" + switch (compression) {
			case NONE, ZLIB -> "";
			case ZLIB_STREAM -> "&compress=zlib-stream";
			case ZSTD_STREAM -> "&compress=zstd-stream";
		});
	}

	@Test
	void aPayloadMayComeInManyFrames() throws InterruptedException {
		start((options) -> options.compression(Compression.ZLIB_STREAM));
		Client client = this.server.accept().hello(SLOW).identified();
		byte[] bytes = client.deflate(GatewayServer.event("TYPING_START", 2, "a"));
		for (byte one : bytes) {
			client.binary(new byte[] { one });
		}
		client.send(GatewayServer.event("TYPING_START", 3, "b"));

		await().until(() -> this.sink.sequences.size() == 3);
		assertThat(this.sink.sequences).containsExactly(1L, 2L, 3L);
	}

	@ParameterizedTest
	@EnumSource(Compression.class)
	void largePayloadsPass(Compression compression) throws InterruptedException {
		this.sink.retains = true;
		start((options) -> options.compression(compression));
		Client client = this.server.accept().hello(SLOW).identified();
		String large = GatewayServer.event("TYPING_START", 2, "x".repeat(1 << 20));
		client.send(large).send(GatewayServer.event("TYPING_START", 3, "y"));

		await().until(() -> this.sink.sequences.size() == 3);
		assertThat(new String(this.sink.retained.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo(large);
	}

	@Test
	void whatNobodyWantsIsNotDeliveredButCounts() throws InterruptedException {
		this.sink.wanted = EventTypes.of(EventType.TYPING_START);
		start();
		Client client = this.server.accept().hello(SLOW).identified().send(GatewayServer.event("NO_SUCH_EVENT", 2, ""));
		client.send(GatewayServer.event("TYPING_START", 3, "")).send(GatewayServer.event("NO_SUCH_EVENT", 4, ""));
		await().until(() -> this.sink.sequences.size() == 1);
		client.send("{\"op\":1,\"d\":null}");

		assertThat(client.next(1).get("d").intValue()).isEqualTo(4);
		assertThat(this.sink.sequences).containsExactly(3L);
	}

	@Test
	void anEventThatCannotBeReadCostsOnlyItself() throws InterruptedException {
		start();
		Client client = this.server.accept().hello(SLOW).identified();
		client.send("{\"t\":\"TYPING_START\",\"s\":2,\"op\":0,\"d\":{\"channel_id\":[}}");
		client.send(GatewayServer.event("TYPING_START", 3, ""));

		await().until(() -> this.sink.sequences.contains(3L));
		assertThat(this.server.hasClients()).isFalse();
	}

	@Test
	void unknownOpcodesAndPropertiesAreIgnored() throws InterruptedException {
		start();
		Client client = this.server.accept().hello(SLOW).identified();
		client.send("{\"op\":99,\"d\":{\"a\":[1,2]},\"new\":{}}");
		client.send("{\"d\":{\"channel_id\":\"1\",\"user_id\":\"2\",\"timestamp\":1},\"new\":1,\"op\":0,\"s\":2,"
				+ "\"t\":\"TYPING_START\"}");

		await().until(() -> this.sink.sequences.contains(2L));
	}

	@Test
	void heartbeatsAreSentAndTheLatencyIsKnown() throws InterruptedException {
		Shards shards = start((options) -> options, this::inVirtualTime);
		Client client = this.server.accept().hello(MINUTE).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		client.typing("a");
		Shard shard = shards.shards().get(0);
		for (int i = 1; i <= 3; i++) {
			int count = i;
			passMinute(client);
			client.send("{\"op\":11}");
			await().until(() -> shard.latencyHistory().size() == count);
		}

		assertThat(shard.latency()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
		assertThat(shard.meanLatency()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
	}

	@Test
	void aZombieIsClosedWithAResumableCodeAndResumed() throws InterruptedException {
		Shards shards = start((options) -> options, this::inVirtualTime);
		Client client = this.server.accept().hello(MINUTE).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		passMinute(client);
		// Not far beyond the next heartbeat, or connecting anew could take too long
		this.time.pass(Duration.ofSeconds(31));
		assertThat(client.closeCode()).isEqualTo(4900);

		assertThat(this.server.accept().hello(SLOW).next(6).at("/d/seq").intValue()).isEqualTo(1);
	}

	@Test
	void aConnectionCutInTheMiddleOfAFrameIsResumedAtTheResumeUrl() throws InterruptedException {
		Shards shards = start((options) -> options.compression(Compression.ZLIB_STREAM));
		Client client = this.server.accept().hello(SLOW);
		client.identified(this.server.url() + "/resume").typing("a").typing("b");
		await().until(() -> this.sink.sequences.size() == 3);
		client.dropInTheMiddleOfAFrame();

		Client next = this.server.accept().hello(SLOW);
		assertThat(next.uri).isEqualTo("/resume?v=10&encoding=json&compress=zlib-stream");
		JsonNode resume = next.next(6);
		assertThat(resume.at("/d/token").asString()).isEqualTo(TOKEN);
		assertThat(resume.at("/d/session_id").asString()).isEqualTo("secret-session");
		assertThat(resume.at("/d/seq").intValue()).isEqualTo(3);
		next.send(GatewayServer.event("TYPING_START", 4, "replayed"));
		next.send("{\"t\":\"RESUMED\",\"s\":5,\"op\":0,\"d\":{}}");
		await().until(() -> this.sink.sequences.size() == 5);
		assertThat(shards.shards().get(0).state()).isEqualTo(ShardState.CONNECTED);
		assertThat(this.sink.sequences).containsExactly(1L, 2L, 3L, 4L, 5L);
	}

	@Test
	void garbageClosesWithAResumableCode() throws InterruptedException {
		start();
		Client client = this.server.accept().hello(SLOW).identified();
		try (CapturedLog log = new CapturedLog(Level.WARN)) {
			client.text("what is this");
			assertThat(client.closeCode()).isEqualTo(4900);

			this.server.accept().hello(SLOW).resumed();
			await().until(() -> this.sink.types.contains(EventType.RESUMED));
			assertThat(log.all()).singleElement()
				.asString()
				.contains("0/1", "not a payload of the gateway", "the session is resumed");
		}
	}

	@Test
	void damagedCompressionClosesWithAResumableCode() throws InterruptedException {
		start((options) -> options.compression(Compression.ZLIB_STREAM));
		Client client = this.server.accept().hello(SLOW).identified();
		byte[] bytes = client.deflate(GatewayServer.event("TYPING_START", 2, "a"));
		Arrays.fill(bytes, 0, bytes.length / 2, (byte) 0xFF);
		client.binary(bytes);
		assertThat(client.closeCode()).isEqualTo(4900);

		this.server.accept().hello(SLOW).resumed();
		await().until(() -> this.sink.types.contains(EventType.RESUMED));
	}

	@Test
	void aFrameThatIsTooLongIsRefusedAndTheSessionResumed() throws InterruptedException {
		start((options) -> options.maxFrameSize(DataSize.ofKilobytes(64)));
		Client client = this.server.accept().hello(SLOW).identified();
		try (CapturedLog log = new CapturedLog(Level.WARN)) {
			client.send(GatewayServer.event("TYPING_START", 2, "x".repeat(100_000)));
			this.server.accept().hello(SLOW).resumed();
			await().until(() -> this.sink.types.contains(EventType.RESUMED));

			assertThat(log.all()).singleElement().asString().contains("0/1", "discord.gateway.max-frame-size", "65536");
		}
	}

	@Test
	void aPayloadThatInflatesTooFarIsRefusedAndTheSessionResumed() throws InterruptedException {
		start((options) -> options.compression(Compression.ZLIB_STREAM).maxFrameSize(DataSize.ofKilobytes(64)));
		Client client = this.server.accept().hello(SLOW).identified();
		client.send(GatewayServer.event("TYPING_START", 2, "x".repeat(10_000_000)));
		assertThat(client.closeCode()).isEqualTo(4900);

		this.server.accept().hello(SLOW).resumed();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4001, 4002, 4005 })
	void whatDiscordCouldNotTakeIsLoggedWithoutSecrets(int code) throws InterruptedException {
		Shards shards = start();
		Client client = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.shards().get(0).send(99, "{\"token\":\"abc.def\",\"a\":1}", WhenNotConnected.FAIL).block();
		client.next(99);
		try (CapturedLog log = new CapturedLog(Level.ERROR)) {
			client.close(code);
			this.server.accept().hello(SLOW).resumed();
			await().until(() -> this.sink.types.contains(EventType.RESUMED));
			assertThat(log.all()).singleElement()
				.asString()
				.contains(Integer.toString(code), "\"op\":99", "\"a\":1")
				.doesNotContain("abc.def");
		}
	}

	@Test
	void theCloseCodeOfTheServerDecides() throws InterruptedException {
		start();
		this.server.accept().hello(SLOW).identified().close(4009);

		Client next = this.server.accept().hello(SLOW);
		next.next(2);
		assertThat(next.uri).startsWith("/?");
	}

	@Test
	void aSocketIsNotReadWhileTooMuchIsBeingHandled() throws InterruptedException {
		this.sink.slow = true;
		Shards shards = start((options) -> options.maxPending(10).maxPause(Duration.ofHours(1)), this::inVirtualTime);
		Client client = this.server.accept().answersHeartbeats().hello(MINUTE).identified();
		int count = 2000;
		LongStream.range(2, count).forEach((i) -> client.typing("x".repeat(10_000)));

		LocalShard shard = (LocalShard) shards.shards().get(0);
		await().until(() -> this.sink.sequences.size() > 10 && !shard.isReading());
		for (int i = 0; i < 3; i++) {
			// None of the answers can be read
			passMinute(client);
		}
		await().during(Duration.ofMillis(500)).until(() -> this.sink.sequences.size() <= 10 + 1 + 32);
		assertThat(shard.state()).isEqualTo(ShardState.CONNECTED);
		await().until(() -> !client.channel().isWritable());
		this.sink.slow = false;
		this.sink.finish(1000);

		await().until(() -> this.sink.sequences.size() == count - 1);
		assertThat(this.sink.sequences).isSorted();
		assertThat(this.server.hasClients()).isFalse();
	}

	@Test
	void aPauseThatIsTooLongIsEndedAndTheSessionResumedWhenListenersHaveCaughtUp() throws InterruptedException {
		this.sink.slow = true;
		Shards shards = start((options) -> options.maxPending(10).maxPause(Duration.ofMillis(300)));
		Client client = this.server.accept().hello(SLOW).identified();
		LongStream.range(0, 20).forEach((i) -> client.typing("x"));
		assertThat(client.closeCode()).isEqualTo(4900);
		await().during(Duration.ofMillis(500)).until(() -> !this.server.hasClients());
		assertThat(shards.shards().get(0).state()).isEqualTo(ShardState.WAITING);
		this.sink.finish(1000);

		this.server.accept().hello(SLOW).resumed();
		await().until(() -> shards.shards().get(0).state() == ShardState.CONNECTED);
	}

}
