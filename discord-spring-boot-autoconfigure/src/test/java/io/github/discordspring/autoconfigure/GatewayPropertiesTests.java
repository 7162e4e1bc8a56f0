package io.github.discordspring.autoconfigure;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import io.github.discordspring.autoconfigure.RecordingGateway.Client;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayInfoSource;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.TypingStartEvent;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * What each property of the gateway and the shards changes, as the other side sees it.
 */
class GatewayPropertiesTests extends BotTests {

	private final RecordingGateway gateway = new RecordingGateway();

	@TempDir
	private Path folder;

	@AfterEach
	void closeGateway() {
		this.gateway.close();
	}

	private ConfigurableApplicationContext connect(String... properties) {
		return connect(Recorder.class, properties);
	}

	private ConfigurableApplicationContext connect(Class<?> beans, String... properties) {
		List<String> all = new ArrayList<>(
				List.of("discord.gateway.url=" + this.gateway.url(), "discord.gateway.compression=none"));
		all.addAll(Arrays.asList(properties));
		return start(beans, all.toArray(String[]::new));
	}

	@Test
	void identifyHoldsWhatThePropertiesSay() throws InterruptedException {
		connect("discord.gateway.intents=guild-invites", "discord.gateway.large-threshold=77",
				"discord.gateway.presence.status=idle", "discord.gateway.presence.activity=chess",
				"discord.gateway.presence.activity-type=competing", "discord.gateway.identify.os=minix",
				"discord.gateway.identify.browser=lynx", "discord.gateway.identify.device=toaster",
				"discord.sharding.count=7", "discord.sharding.ids=5");
		JsonNode identify = this.gateway.next().payload(2);
		assertThat(identify.path("token").asString()).isEqualTo(this.emulator.token());
		assertThat(Intent.setOf(identify.path("intents").asInt())).contains(Intent.GUILD_INVITES,
				Intent.GUILD_MESSAGES);
		assertThat(identify.path("large_threshold").asInt()).isEqualTo(77);
		assertThat(identify.path("shard")).hasToString("[5,7]");
		assertThat(identify.path("properties"))
			.hasToString("{\"os\":\"minix\",\"browser\":\"lynx\",\"device\":\"toaster\"}");
		assertThat(identify.at("/presence/status").asString()).isEqualTo("idle");
		assertThat(identify.at("/presence/activities/0/name").asString()).isEqualTo("chess");
		assertThat(identify.at("/presence/activities/0/type").asInt()).isEqualTo(5);
	}

	@Test
	void withoutPropertiesIdentifyHoldsTheDefaults() throws InterruptedException {
		connect();
		JsonNode identify = this.gateway.next().payload(2);
		assertThat(Intent.setOf(identify.path("intents").asInt())).doesNotContain(Intent.GUILD_INVITES);
		assertThat(identify.path("large_threshold").asInt()).isEqualTo(50);
		assertThat(identify.has("presence")).isFalse();
		assertThat(identify.at("/properties/browser").asString()).isEqualTo("discord-spring-boot");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			all | 53608447
			non-privileged | 53575421
			NON_PRIVILEGED | 53575421
			privileged,guild-invites | 33091
			guildPresences | 257
			64 | 65
			""")
	void intentsMayBeNamedOneByOneOrTogetherOrAsANumber(String value, int bits) throws InterruptedException {
		connect(Object.class, "discord.gateway.intents=" + value);
		int asked = this.gateway.next().payload(2).path("intents").asInt();
		assertThat(asked | Intent.GUILDS.mask()).isEqualTo(bits | Intent.GUILDS.mask());
	}

	@ParameterizedTest
	@CsvSource({ "guild-parties", "4194304", "''", "99999999999" })
	void anIntentThatIsNoneIsNamed(String value) {
		assertThatException().isThrownBy(() -> connect("discord.gateway.intents[0]=" + value))
			.satisfies((ex) -> assertThat(ex).hasStackTraceContaining("discord.gateway.intents"));
	}

	@ParameterizedTest
	@CsvSource({ "streaming, https://www.twitch.tv/someone, 1", "listening,, 2", "watching,, 3", "playing,, 0",
			"custom,, 4" })
	void eachTypeOfActivityMayBeShown(String type, String url, int number) throws InterruptedException {
		connect("discord.gateway.presence.activity=text", "discord.gateway.presence.activity-type=" + type,
				(url != null) ? "discord.gateway.presence.activity-url=" + url : "discord.gateway.enabled=true");
		JsonNode activity = this.gateway.next().payload(2).at("/presence/activities/0");
		assertThat(activity.path("type").asInt()).isEqualTo(number);
		assertThat(activity.path((number == 4) ? "state" : "name").asString()).isEqualTo("text");
		assertThat(activity.path("url").asString("")).isEqualTo((url != null) ? url : "");
	}

	@ParameterizedTest
	@CsvSource({ "activity-type=streaming, activity-url", "activity-type=watching, activity-type",
			"activity-url=https://www.twitch.tv/someone, activity-url", "status=asleep, status" })
	void aPresenceThatMakesNoSenseIsNamed(String property, String named) {
		assertThatException().isThrownBy(() -> connect("discord.gateway.presence." + property))
			.satisfies((ex) -> assertThat(ex).hasStackTraceContaining("discord.gateway.presence." + named));
	}

	@ParameterizedTest
	@CsvSource({ "json, none, ''", "json, zlib, ''", "json, zlib-stream, zlib-stream", "etf, none, ''",
			"etf, zlib-stream, zlib-stream" })
	void encodingAndCompressionAreInTheAddress(String encoding, String compression, String parameter)
			throws InterruptedException {
		this.gateway.silent.set(Integer.MAX_VALUE);
		connect("discord.gateway.encoding=" + encoding, "discord.gateway.compression=" + compression,
				"discord.gateway.start-timeout=10ms");
		assertThat(this.gateway.next().uri)
			.isEqualTo("/?v=10&encoding=" + encoding + (parameter.isEmpty() ? "" : "&compress=" + parameter));
	}

	@Test
	void payloadsMayBeCompressed() throws InterruptedException {
		connect("discord.gateway.compression=zlib");
		assertThat(this.gateway.next().payload(2).path("compress").asBoolean()).isTrue();
	}

	@Test
	void aPayloadOverTheSizeClosesTheConnectionAndTheSessionIsResumed() throws InterruptedException {
		Recorder recorder = connect("discord.gateway.max-frame-size=64KB").getBean(Recorder.class);
		Client client = this.gateway.next();
		client.says("a".repeat(50_000));
		await().atMost(TIMEOUT).until(() -> recorder.seen.size() == 1);
		client.says("b".repeat(70_000));
		assertThat(this.gateway.next().payload(6).path("seq").asInt()).isEqualTo(2);
	}

	@Test
	void aPauseOverTheTimeClosesTheConnectionToBeResumed() throws InterruptedException {
		connect(Blocked.class, "discord.listener.max-pending=1", "discord.gateway.max-pause=200ms",
				"discord.gateway.stop-timeout=200ms");
		Client client = this.gateway.next();
		for (int i = 0; i < 10; i++) {
			client.says("x");
		}
		assertThat(client.closeCode()).isEqualTo(4900);
	}

	@Test
	void aBurstIsSpreadOverTime() throws InterruptedException {
		Recorder recorder = connect("discord.gateway.max-events-per-second=20").getBean(Recorder.class);
		Client client = this.gateway.next();
		client.payload(2);
		long begin = System.nanoTime();
		IntStream.range(0, 90).forEach((i) -> client.says(Integer.toString(i)));
		await().atMost(TIMEOUT).until(() -> recorder.seen.size() == 90);
		// Some come at once, as they were read already
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1500));
	}

	@Test
	void withoutHelloTheConnectionIsGivenUpAfterTheTime() throws InterruptedException {
		this.gateway.silent.set(1);
		// In which a connection is opened, too
		connect("discord.gateway.connect-timeout=2s", "discord.gateway.start-timeout=10ms");
		assertThat(this.gateway.next().closeCode()).isEqualTo(4900);
		this.gateway.next().payload(2);
	}

	@ParameterizedTest
	@CsvSource({ "resume, 4900", "end, 1000" })
	void theStopClosesAsThePropertySays(String closeOnStop, int code) throws InterruptedException {
		ConfigurableApplicationContext application = connect("discord.gateway.close-on-stop=" + closeOnStop);
		Client client = this.gateway.next();
		client.payload(2);
		application.close();
		assertThat(client.closeCode()).isEqualTo(code);
	}

	@Test
	void theStopWaitsForListenersNoLongerThanTheTime() throws InterruptedException {
		ConfigurableApplicationContext application = connect(Blocked.class, "discord.gateway.stop-timeout=200ms");
		this.gateway.next().says("x");
		Blocked blocked = application.getBean(Blocked.class);
		blocked.begun.await();
		long begin = System.nanoTime();
		application.getBean(Shards.class).stop().block(TIMEOUT);
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(200),
				Duration.ofMillis(4900));
		assertThat(blocked.goOn.getCount()).isOne();
	}

	@Test
	void onlyEventsThatAreIncludedAreDelivered() throws InterruptedException {
		Recorder recorder = connect("discord.gateway.events.include=message-create").getBean(Recorder.class);
		Client client = this.gateway.next();
		client.payload(2);
		client.dispatch("TYPING_START", "{\"channel_id\":\"7\",\"user_id\":\"8\",\"timestamp\":1}");
		client.says("after");
		await().atMost(TIMEOUT).until(() -> recorder.seen.contains("after"));
		assertThat(recorder.seen).containsExactly("after");
	}

	@ParameterizedTest
	@CsvSource({ "always, file, 6", "never, file, 2", "auto, file, 2", "always, memory, 2" })
	void aRestartResumesAsThePropertiesSay(String resume, String store, int op) throws InterruptedException {
		String[] properties = { "discord.gateway.resume-on-start=" + resume, "discord.gateway.session-store=" + store,
				"discord.gateway.session-directory=" + this.folder };
		ConfigurableApplicationContext first = connect(properties);
		this.gateway.next().payload(2);
		await().atMost(TIMEOUT)
			.until(() -> first.getBean(Shards.class).shards().get(0).state() == ShardState.CONNECTED);
		first.close();
		connect(properties);
		this.gateway.next().payload(op);
	}

	@Test
	void asManyShardsAsDiscordRecommendsAreStartedUnlessANumberIsSet() throws InterruptedException {
		connect(ThreeShards.class, "discord.sharding.count=auto");
		List<String> shards = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			shards.add(this.gateway.next().payload(2).path("shard").toString());
		}
		assertThat(shards).containsExactlyInAnyOrder("[0,3]", "[1,3]", "[2,3]");
	}

	@Test
	void aBucketOfTheRecommendedShardsIsStarted() throws InterruptedException {
		connect(ThreeShards.class, "discord.sharding.bucket=2/2");
		assertThat(this.gateway.next().payload(2).path("shard")).hasToString("[2,3]");
	}

	static class ThreeShards {

		@Bean
		GatewayInfoSource infoSource(DiscordConnectionDetails connection) {
			return () -> Mono.just(new GatewayInfo(URI.create(String.valueOf(connection.gatewayUrl())), 3, 1000, 1000,
					Duration.ofHours(1), 16));
		}

	}

	static class Recorder {

		final List<String> seen = new CopyOnWriteArrayList<>();

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) {
			this.seen.add(event.message().content());
		}

		@DiscordEventListener
		void onTyping(TypingStartEvent event) {
			this.seen.add("typing");
		}

	}

	static class Blocked {

		final CountDownLatch begun = new CountDownLatch(1);

		final CountDownLatch goOn = new CountDownLatch(1);

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) throws InterruptedException {
			this.begun.countDown();
			this.goOn.await();
		}

	}

}
