package io.github.discordspring.sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.emulator.DiscordEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The sample bot as a process of its own, connected by properties alone to a server that
 * is not its own.
 */
class ProcessTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	private DiscordEmulator discord;

	private Process bot;

	@BeforeEach
	void start() throws IOException {
		this.discord = DiscordEmulator.builder().start();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
						System.getProperty("java.class.path"), SampleBot.class.getName()));
		command.addAll(List.of("--discord.rest.base-url=" + this.discord.restBaseUrl(),
				"--discord.gateway.url=" + this.discord.gatewayUrl(), "--discord.gateway.encoding=json",
				"--discord.gateway.compression=none", "--logging.level.io.github.discordspring=debug"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile())
			.directory(new File("."));
		builder.environment().put("DISCORD_TOKEN", this.discord.token());
		this.bot = builder.start();
		await().atMost(TIMEOUT).until(() -> this.discord.isBotConnected() || !this.bot.isAlive());
		assertThat(this.bot.isAlive()).as(log()).isTrue();
	}

	@AfterEach
	void end() {
		this.bot.destroyForcibly();
		this.discord.close();
	}

	@Test
	void itAnswersAndStaysUpAndOnSigtermKeepsItsSession() throws Exception {
		this.discord.user("alice").says("general", "!ping");
		this.discord.awaitMessage("general", (message) -> message.content().startsWith("Pong"), TIMEOUT);
		assertThat(this.bot.isAlive()).isTrue();

		this.bot.destroy();

		assertThat(this.bot.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).as(log()).isTrue();
		assertThat(log()).contains("closing with 4900")
			.doesNotContain(this.discord.token())
			.doesNotContain("emulator listens");
	}

	private String log() throws IOException {
		return Files.readString(this.folder.resolve("log"));
	}

}
