package io.github.discordspring.autoconfigure;

import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.github.discordspring.autoconfigure.gateway.DiscordGatewayProperties;
import io.github.discordspring.autoconfigure.gateway.DiscordShardStateEvent;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.gateway.CloseOnStop;
import io.github.discordspring.gateway.Compression;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.gateway.WhenBehind;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.TypingStartEvent;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Properties of the gateway and the shards have their effect.
 */
class GatewayTests extends BotTests {

	@TempDir
	private Path folder;

	@Test
	void eachPropertyIsAnOption() {
		ConfigurableApplicationContext application = start(Recorder.class, "discord.gateway.encoding=etf",
				"discord.gateway.compression=zlib-stream", "discord.gateway.intents=guild-messages",
				"discord.gateway.max-frame-size=1MB", "discord.gateway.max-pause=7s",
				"discord.gateway.connect-timeout=8s", "discord.gateway.large-threshold=77",
				"discord.gateway.close-on-stop=end", "discord.gateway.stop-timeout=9s",
				"discord.gateway.events.include=message-create,GUILD_MEMBER_CREATE,guild_create",
				"discord.gateway.events.exclude=guild_create", "discord.gateway.resume-on-start=always",
				"discord.listener.max-pending=123", "discord.listener.when-behind=shed",
				"discord.listener.shed-events=typing-start", "discord.gateway.max-events-per-second=5000",
				"discord.sharding.count=4", "discord.sharding.ids=0-1,3");
		GatewayOptions options = application.getBean(GatewayOptions.class);

		assertThat(options.encoding()).isEqualTo(Encoding.ETF);
		assertThat(options.compression()).isEqualTo(Compression.ZLIB_STREAM);
		assertThat(Intent.setOf(options.intents().getAsInt())).contains(Intent.GUILD_MESSAGES);
		assertThat(options.maxFrameSize()).isEqualTo(DataSize.ofMegabytes(1));
		assertThat(options.maxPause()).isEqualTo(Duration.ofSeconds(7));
		assertThat(options.connectTimeout()).isEqualTo(Duration.ofSeconds(8));
		assertThat(options.largeThreshold()).isEqualTo(77);
		assertThat(options.closeOnStop()).isEqualTo(CloseOnStop.END);
		assertThat(options.stopTimeout()).isEqualTo(Duration.ofSeconds(9));
		assertThat(options.includedEvents().contains(EventType.GUILD_MEMBER_ADD)).isTrue();
		assertThat(options.includedEvents().contains(EventType.TYPING_START)).isFalse();
		assertThat(options.excludedEvents().contains(EventType.GUILD_CREATE)).isTrue();
		assertThat(options.resumeOnStart()).isTrue();
		assertThat(options.maxPending()).isEqualTo(123);
		assertThat(options.whenBehind()).isEqualTo(WhenBehind.SHED);
		assertThat(options.maxEventsPerSecond()).isEqualTo(5000);
		await().atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(application.getBean(Shards.class).shards())
				.extracting((shard) -> shard.id() + " " + shard.state())
				.containsExactly("0/4 CONNECTED", "1/4 CONNECTED", "3/4 CONNECTED"));
	}

	@Test
	void withoutAPropertyTheDefaultsAreTaken() {
		GatewayOptions options = start(Recorder.class).getBean(GatewayOptions.class);
		assertThat(options.encoding()).isEqualTo(Encoding.JSON);
		assertThat(options.compression()).isEqualTo(Compression.bestAvailable());
		assertThat(options.resumeOnStart()).as("those of which the cache has the state").isTrue();
	}

	@Test
	void aLazyApplicationGetsEvents() {
		ConfigurableApplicationContext application = start(Recorder.class, "spring.main.lazy-initialization=true");

		this.emulator.user("alice").says("general", "one");

		Recorder recorder = application.getBean(Recorder.class);
		await().atMost(TIMEOUT).until(() -> !recorder.seen.isEmpty());
	}

	@Test
	void aBucketIsAPartOfTheShards() {
		Shards shards = start(Recorder.class, "discord.sharding.count=4", "discord.sharding.bucket=2/2")
			.getBean(Shards.class);
		await().atMost(TIMEOUT)
			.untilAsserted(
					() -> assertThat(shards.shards()).extracting((shard) -> shard.id().id()).containsExactly(2, 3));
	}

	@Test
	void anExcludedEventIsNotDelivered() {
		Recorder recorder = start(Recorder.class, "discord.gateway.events.exclude=typing_start")
			.getBean(Recorder.class);
		this.emulator.user("alice").types("general");
		this.emulator.user("alice").says("general", "after");
		await().atMost(TIMEOUT).until(() -> recorder.seen.contains("after"));
		assertThat(recorder.seen).doesNotContain("typing");
	}

	@Test
	void listenersThatDoNotKeepUpAreSparedWhatIsNamed() throws InterruptedException {
		Blocking listener = start(Blocking.class, "discord.listener.max-pending=4", "discord.listener.when-behind=shed",
				"discord.listener.shed-events=typing-start", "discord.listener.order-by=shard")
			.getBean(Blocking.class);
		for (int i = 0; i < 6; i++) {
			this.emulator.user("alice").says("general", Integer.toString(i));
		}
		this.emulator.user("alice").types("general");
		this.emulator.user("alice").says("general", "last");
		// Events come in order: what may be left out has come too
		await().atMost(TIMEOUT).until(() -> listener.messages == 7);
		listener.goOn.countDown();
		await().atMost(TIMEOUT).until(() -> listener.seen.contains("last"));
		assertThat(listener.seen).containsExactly("0", "1", "2", "3", "4", "5", "last");
	}

	@Test
	void sheddingNeedsToBeToldWhat() {
		assertThatException().isThrownBy(() -> start(Recorder.class, "discord.listener.when-behind=shed"))
			.havingRootCause()
			.withMessageContaining("discord.listener.shed-events");
	}

	@Test
	void withAFileStoreARestartLosesNothingAndDoublesNothing() throws Exception {
		String[] properties = { "discord.gateway.session-store=file",
				"discord.gateway.session-directory=" + this.folder.resolve("sessions"),
				"discord.gateway.resume-on-start=always" };
		ConfigurableApplicationContext first = start(Recorder.class, properties);
		this.emulator.user("alice").says("general", "1");
		await().atMost(TIMEOUT).until(() -> first.getBean(Recorder.class).seen.contains("1"));
		first.close();
		try (Stream<Path> files = Files.list(this.folder.resolve("sessions"))) {
			Path file = files.toList().get(0);
			assertThat(Files.readString(file)).doesNotContain(this.emulator.token());
		}
		this.emulator.user("alice").says("general", "2");

		Recorder second = start(Recorder.class, properties).getBean(Recorder.class);
		this.emulator.user("alice").says("general", "3");
		await().atMost(TIMEOUT).until(() -> second.seen.contains("3"));
		assertThat(second.seen).containsExactly("2", "3");
	}

	@Test
	void listenersLearnOfEachStateOfAShardInOrder() {
		Recorder recorder = start(Recorder.class).getBean(Recorder.class);
		await().atMost(TIMEOUT).until(() -> recorder.states.contains(ShardState.CONNECTED));
		assertThat(recorder.states).containsExactly(ShardState.WAITING, ShardState.CONNECTING, ShardState.IDENTIFYING,
				ShardState.CONNECTED);
	}

	@Test
	void connectionsGoThroughTheProxy() throws Exception {
		try (ServerSocket proxy = new ServerSocket(0)) {
			proxy.setSoTimeout((int) TIMEOUT.toMillis());
			Thread starter = new Thread(() -> start(Recorder.class, "discord.gateway.start-timeout=1s",
					"discord.gateway.url=ws://gateway.invalid:1234",
					"discord.gateway.proxy=http://user:secret@127.0.0.1:" + proxy.getLocalPort()));
			starter.start();
			try (Socket client = proxy.accept()) {
				byte[] request = new byte[1024];
				int length = client.getInputStream().read(request);
				assertThat(new String(request, 0, length, StandardCharsets.US_ASCII))
					.startsWith("CONNECT gateway.invalid:1234")
					.containsIgnoringCase("proxy-authorization: Basic dXNlcjpzZWNyZXQ=");
			}
			starter.join(TIMEOUT.toMillis());
		}
	}

	@Test
	void aProxyThatIsNoneIsNamedWithoutItsPassword() {
		assertThatException()
			.isThrownBy(() -> start(Recorder.class, "discord.gateway.proxy=ftp://user:secret@proxy:21"))
			.havingRootCause()
			.withMessageContaining("discord.gateway.proxy")
			.withMessageNotContaining("secret");
	}

	@Test
	void anSslBundleThatIsNotThereIsNamed() {
		assertThatException().isThrownBy(() -> start(Recorder.class, "discord.gateway.ssl.bundle=mine"))
			.havingRootCause()
			.withMessageContaining("mine");
	}

	@Test
	void thePropertiesDoNotShowThePassword() {
		DiscordGatewayProperties properties = start(Recorder.class,
				"discord.gateway.proxy=http://user:secret@127.0.0.1:1", "discord.gateway.start-timeout=100ms")
			.getBean(DiscordGatewayProperties.class);
		assertThat(properties.toString()).doesNotContain("secret");
	}

	static class Blocking {

		final List<String> seen = new CopyOnWriteArrayList<>();

		final CountDownLatch goOn = new CountDownLatch(1);

		volatile int messages;

		@Bean
		DispatchSink counter() {
			return new DispatchSink() {

				@Override
				public EventTypes wanted() {
					return EventTypes.of(EventType.MESSAGE_CREATE);
				}

				@Override
				public void accept(Dispatch dispatch) {
					Blocking.this.messages++;
				}

			};
		}

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) throws InterruptedException {
			this.goOn.await();
			this.seen.add(event.message().content());
		}

		@DiscordEventListener
		void onTyping(TypingStartEvent event) {
			this.seen.add("typing");
		}

	}

	static class Recorder {

		final List<String> seen = new CopyOnWriteArrayList<>();

		final List<ShardState> states = new CopyOnWriteArrayList<>();

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) {
			this.seen.add(event.message().content());
		}

		@DiscordEventListener
		void onTyping(TypingStartEvent event) {
			this.seen.add("typing");
		}

		@EventListener
		void onState(DiscordShardStateEvent event) {
			this.states.add(event.current());
		}

	}

}
