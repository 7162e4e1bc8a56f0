package io.github.discordspring.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.discordspring.autoconfigure.cache.DiscordCacheEndpoint;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.cache.CacheLag;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.message.Message;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A bot whose cache is in Redis, or comes over a restart.
 */
@ExtendWith(OutputCaptureExtension.class)
class CacheStoreTests extends BotTests {

	@TempDir
	Path directory;

	private String[] properties(String... more) {
		return Stream
			.concat(Stream.of("discord.cache.messages.policy=all", "discord.gateway.session-store=file",
					"discord.gateway.session-directory=" + this.directory.resolve("sessions"),
					"discord.gateway.intents=guilds,guild-messages,message-content"), Stream.of(more))
			.toArray(String[]::new);
	}

	private ConfigurableApplicationContext restart(String... more) {
		this.application.close();
		return start(Recorder.class, properties(more));
	}

	private static DiscordCache cache(ConfigurableApplicationContext application) {
		return application.getBean(DiscordCache.class);
	}

	private static List<String> messages(ConfigurableApplicationContext application) {
		return cache(application).messages().map(Message::content);
	}

	private static List<ShardState> states(ConfigurableApplicationContext application) {
		return application.getBean(Recorder.class).states;
	}

	private void say(ConfigurableApplicationContext application, String content) {
		this.emulator.user("alice").says("general", content);
		await().atMost(TIMEOUT).until(() -> application.getBean(Recorder.class).contents.contains(content));
		// The cache may be behind
		await().atMost(TIMEOUT).ignoreExceptions().until(() -> messages(application).contains(content));
	}

	@Test
	void aSessionIsResumedWithItsCacheInRedis() throws IOException {
		try (RedisServer redis = RedisServer.open()) {
			String[] store = { "discord.cache.store=redis", redis.property() };
			say(start(Recorder.class, properties(store)), "one");

			ConfigurableApplicationContext application = restart(store);

			say(application, "two");
			assertThat(states(application)).contains(ShardState.RESUMING).doesNotContain(ShardState.IDENTIFYING);
			assertThat(messages(application)).containsExactlyInAnyOrder("one", "two");
			assertThat(cache(application).guilds().count()).isPositive();
			this.application.close();
		}
	}

	@Test
	void aSessionIsNotResumedWithACacheInMemory() {
		say(start(Recorder.class, properties()), "one");
		ConfigurableApplicationContext application = restart();
		say(application, "two");
		assertThat(states(application)).contains(ShardState.IDENTIFYING).doesNotContain(ShardState.RESUMING);
		assertThat(messages(application)).containsExactly("two");
		assertThat(cache(application).guilds().count()).isPositive();
	}

	@Test
	void aSessionIsResumedWithASnapshotOfItsCache() {
		Path file = this.directory.resolve("cache/snapshot");
		String snapshot = "discord.cache.snapshot.file=" + file;
		say(start(Recorder.class, properties(snapshot)), "one");
		ConfigurableApplicationContext application = restart(snapshot);
		assertThat(file).doesNotExist();
		say(application, "two");
		assertThat(states(application)).contains(ShardState.RESUMING).doesNotContain(ShardState.IDENTIFYING);
		assertThat(messages(application)).containsExactlyInAnyOrder("one", "two");
		assertThat(cache(application).guilds().count()).isPositive();
	}

	@Test
	void aSnapshotOfAnotherSessionIsNotUsed() throws IOException {
		Path file = this.directory.resolve("snapshot");
		String snapshot = "discord.cache.snapshot.file=" + file;
		say(start(Recorder.class, properties(snapshot)), "one");
		this.application.close();
		try (Stream<Path> sessions = Files.list(this.directory.resolve("sessions"))) {
			for (Path session : sessions.toList()) {
				Files.delete(session);
			}
		}
		ConfigurableApplicationContext application = start(Recorder.class, properties(snapshot));
		say(application, "two");
		assertThat(states(application)).contains(ShardState.IDENTIFYING);
		assertThat(messages(application)).containsExactly("two");
	}

	@Test
	void anEmptyNameOfASnapshotIsNone(CapturedOutput output) {
		start(Recorder.class, properties("discord.cache.snapshot.file=")).close();

		assertThat(output).doesNotContain("discord.cache.snapshot.file");
	}

	@Test
	void aSnapshotThatCannotBeWrittenLeavesNothingBehind(CapturedOutput output) throws IOException {
		Path file = Files.createDirectory(this.directory.resolve("snapshot"));
		Files.writeString(file.resolve("other"), "not ours");

		start(Recorder.class, properties("discord.cache.snapshot.file=" + file)).close();

		assertThat(output).contains("The cache could not be written to " + file);
		assertThat(this.directory).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void aSnapshotThatCannotBeReadIsNotUsed() throws IOException {
		Path file = Files.writeString(this.directory.resolve("snapshot"), "no snapshot");
		ConfigurableApplicationContext application = start(Recorder.class,
				properties("discord.cache.snapshot.file=" + file));
		say(application, "one");
		assertThat(messages(application)).containsExactly("one");
	}

	@Test
	void anotherJvmReadsWhatTheBotWrites() throws Exception {
		try (RedisServer redis = RedisServer.open()) {
			ConfigurableApplicationContext application = start(Recorder.class,
					properties("discord.cache.store=redis", redis.property()));
			say(application, "hello over there");
			// A JVM that has just started may take its time for the first answer
			List<String> lines = read("--discord.cache.store=redis", "--" + redis.property(),
					"--discord.cache.redis.timeout=30s",
					"--discord.cache.redis.namespace=" + this.emulator.applicationId());
			assertThat(lines).contains("message hello over there", "bot " + this.emulator.applicationId())
				.anySatisfy((line) -> assertThat(line).startsWith("guild ").endsWith("stale false"));
			this.application.close();
		}
	}

	private static List<String> read(String... arguments) throws Exception {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = new CopyOnWriteArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-cp", classPath, CacheReader.class.getName()));
		command.addAll(List.of(arguments));
		File output = File.createTempFile("cache-reader", ".txt");
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
			assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
			List<String> lines = Files.readAllLines(output.toPath(), StandardCharsets.UTF_8);
			assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
			return lines;
		}
		finally {
			Files.delete(output.toPath());
		}
	}

	@Test
	void anOutageOfRedisIsSeenInHealthAndMetricsAndEventsGoOn() throws IOException {
		try (RedisServer redis = RedisServer.open()) {
			ConfigurableApplicationContext application = start(Recorder.class,
					properties("discord.cache.store=redis", "discord.cache.redis.timeout=2s", redis.property()));
			say(application, "before");
			SimpleMeterRegistry meters = new SimpleMeterRegistry();
			application.getBean("discordCacheLagMetrics", MeterBinder.class).bindTo(meters);
			SimpleMeterRegistry types = new SimpleMeterRegistry();
			application.getBean("discordCacheMetrics", MeterBinder.class).bindTo(types);
			HealthIndicator health = application.getBean("discordCacheHealthIndicator", HealthIndicator.class);
			assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
			assertThat(meters.get("discord.cache.behind").gauge().value()).isZero();

			redis.kill();
			this.emulator.user("alice").says("general", "meanwhile");

			await().atMost(TIMEOUT).until(() -> application.getBean(Recorder.class).contents.contains("meanwhile"));
			await().atMost(TIMEOUT).until(() -> cache(application).lag().state() == CacheLag.State.BEHIND);
			assertThat(health.health().getStatus().getCode()).isEqualTo("BEHIND");
			assertThat(meters.get("discord.cache.behind").gauge().value()).isEqualTo(1);
			assertThat(meters.get("discord.cache.pending").gauge().value()).isPositive();
			long began = System.nanoTime();
			for (Meter meter : types.getMeters()) {
				meter.measure().forEach(Measurement::getValue);
			}
			assertThat(Duration.ofNanos(System.nanoTime() - began)).as("what the store does not tell is not waited for")
				.isLessThan(Duration.ofSeconds(2));
			assertThat(types.get("discord.cache.size").tag("type", "members").gauge().value()).isNaN();

			redis.start();
			await().atMost(Duration.ofSeconds(60)).until(() -> cache(application).lag().pending() == 0);
			await().atMost(TIMEOUT).until(() -> health.health().getStatus().getCode().equals("UP"));
			await().atMost(TIMEOUT).ignoreExceptions().until(() -> messages(application).contains("meanwhile"));
			assertThat(meters.get("discord.cache.stale.guilds").gauge().value()).isPositive();
			this.application.close();
		}
	}

	@Test
	void whatIsInMemoryIsToldWhileRedisDoesNotAnswer() throws IOException {
		try (RedisServer redis = RedisServer.open()) {
			ConfigurableApplicationContext application = start(Recorder.class,
					properties("discord.cache.store=redis", "discord.cache.users.store=memory",
							"discord.cache.redis.timeout=2s", "management.endpoints.web.exposure.include=discordcache",
							redis.property()));
			say(application, "before");
			await().atMost(TIMEOUT).until(() -> messages(application).contains("before"));
			DiscordCacheEndpoint endpoint = application.getBean(DiscordCacheEndpoint.class);
			SimpleMeterRegistry meters = new SimpleMeterRegistry();
			application.getBean("discordCacheMetrics", MeterBinder.class).bindTo(meters);
			assertThat(endpoint.type("messages").count()).isEqualTo(1);

			redis.kill();
			this.emulator.user("alice").says("general", "meanwhile");
			await().atMost(TIMEOUT).until(() -> cache(application).lag().state() == CacheLag.State.BEHIND);

			long began = System.nanoTime();
			Map<String, DiscordCacheEndpoint.TypeDescriptor> types = endpoint.cache().types();
			assertThat(Duration.ofNanos(System.nanoTime() - began)).as("all are waited for at once")
				.isLessThan(Duration.ofSeconds(4));
			assertThat(types.get("users").count()).isPositive();
			assertThat(types.get("users").estimatedBytes()).isPositive();
			assertThat(types.get("messages").count()).isNull();
			assertThat(types.get("overwrites").count()).isNull();
			assertThat(types.get("messages").policy()).isEqualTo("all");
			assertThat(endpoint.type("users")).isEqualTo(types.get("users"));
			assertThat(meters.get("discord.cache.size").tag("type", "users").gauge().value()).isPositive();
			assertThat(meters.get("discord.cache.size").tag("type", "messages").gauge().value()).isNaN();
			assertThat(meters.get("discord.cache.size").tag("type", "overwrites").gauge().value()).isNaN();

			redis.start();
			await().atMost(Duration.ofSeconds(60)).until(() -> cache(application).lag().pending() == 0);
			assertThat(endpoint.type("messages").count()).isNotNull();
			this.application.close();
		}
	}

	static class Recorder implements ShardListener {

		final List<String> contents = new CopyOnWriteArrayList<>();

		final List<ShardState> states = new CopyOnWriteArrayList<>();

		@Override
		public void onStateChange(Shard shard, ShardState previous, ShardState current) {
			this.states.add(current);
		}

		@DiscordEventListener(content = true)
		void onMessage(MessageCreateEvent event) {
			this.contents.add(event.message().content());
		}

	}

}
