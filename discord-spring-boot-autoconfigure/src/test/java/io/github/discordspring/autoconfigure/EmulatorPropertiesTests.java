package io.github.discordspring.autoconfigure;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.github.discordspring.autoconfigure.emulator.DiscordEmulatorAutoConfiguration;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each property of the emulator has its effect.
 */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class EmulatorPropertiesTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(DiscordEmulatorAutoConfiguration.class, DiscordAutoConfiguration.class));

	private void withEmulator(Consumer<DiscordEmulator> test, String... properties) {
		this.runner.withPropertyValues("discord.emulator.enabled=true")
			.withPropertyValues(properties)
			.run((context) -> test.accept(context.getBean(DiscordEmulator.class)));
	}

	private static int status(DiscordEmulator emulator, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + emulator.port() + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "true,true", "false,false", "auto,true", "TRUE,true", "'',false" })
	void enabled(String value, boolean there) {
		this.runner.withPropertyValues("discord.emulator.enabled=" + value)
			.run((context) -> assertThat(context.getBeansOfType(DiscordEmulator.class)).hasSize(there ? 1 : 0));
	}

	/** As in an application that was processed ahead of time, elsewhere. */
	@ParameterizedTest
	@CsvSource({ "discord.token=a.b.c,is set", "discord.rest.base-url=https://proxy.example/api/v10,is set",
			"discord.gateway.url=wss://gateway.example,is set", "discord.emulator.enabled=false,is false" })
	void anEmulatorThatIsNoLongerAskedForEndsTheStart(String property, String reason) {
		this.runner.withPropertyValues("discord.emulator.enabled=auto")
			.withBean("later", BeanFactoryPostProcessor.class,
					() -> (factory) -> TestPropertyValues.of(property)
						.applyTo((ConfigurableEnvironment) factory.getBean(Environment.class)))
			.run((context) -> assertThat(rootCause(context)).contains("discord.emulator.enabled",
					property.split("=")[0] + " " + reason, "ahead of time"));
	}

	@Test
	void port() {
		int free = BotTests.freePort();
		withEmulator((emulator) -> assertThat(emulator.port()).isEqualTo(free), "discord.emulator.port=" + free);
	}

	@Test
	void addressAndSecret() {
		withEmulator((emulator) -> {
			assertThat(asAnotherHost(emulator)).contains("ws://emulator.example/gateway");
			assertThat(status(emulator, "/emulator/state")).isEqualTo(401);
			assertThat(status(emulator, "/emulator/state", "X-Emulator-Secret", "correct horse battery"))
				.isEqualTo(200);
		}, "discord.emulator.address=0.0.0.0", "discord.emulator.secret=correct horse battery");
		withEmulator((emulator) -> {
			assertThat(asAnotherHost(emulator)).startsWith("HTTP/1.1 403");
			assertThat(status(emulator, "/emulator/state")).isEqualTo(200);
		});
	}

	/** Calls the emulator by a name that it does not have on the loopback address. */
	private static String asAnotherHost(DiscordEmulator emulator) {
		try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
			socket.getOutputStream()
				.write("GET /api/v10/gateway HTTP/1.1\r\nHost: emulator.example\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void anAddressThatOthersReachWithoutASecretEndsTheStart() {
		this.runner.withPropertyValues("discord.emulator.enabled=true", "discord.emulator.address=0.0.0.0")
			.run((context) -> assertThat(rootCause(context)).contains("discord.emulator.address",
					"needs the property discord.emulator.secret"));
		this.runner.withPropertyValues("discord.emulator.enabled=true", "discord.emulator.secret=short")
			.run((context) -> assertThat(rootCause(context)).contains("discord.emulator.secret")
				.doesNotContain("short"));
	}

	private static String rootCause(AssertableApplicationContext context) {
		Throwable cause = context.getStartupFailure();
		StringBuilder messages = new StringBuilder();
		while (cause != null) {
			messages.append(cause).append('\n');
			cause = cause.getCause();
		}
		return messages.toString();
	}

	@Test
	void fixture(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("guild.yml");
		Files.writeString(file, "bots: [Helper]\nusers: [zoe]\nguilds: [{name: Here, owner: zoe, channels: [talk]}]\n");
		withEmulator((emulator) -> {
			assertThat(emulator.bots()).extracting(EmulatedUser::name).containsExactly("Helper");
			assertThat(emulator.channelId("talk")).isNotZero();
		}, "discord.emulator.fixture=" + file.toUri());
		this.runner.withPropertyValues("discord.emulator.enabled=true", "discord.emulator.fixture=classpath:none.yml")
			.run((context) -> assertThat(rootCause(context)).contains("discord.emulator.fixture", "cannot be read"));
	}

	@Test
	void rateLimits() {
		for (boolean limited : List.of(true, false)) {
			withEmulator((emulator) -> {
				int last = 0;
				for (int count = 0; count < 60; count++) {
					last = status(emulator, "/api/v10/users/@me", "Authorization", "Bot " + emulator.token());
				}
				assertThat(last).isEqualTo(limited ? 429 : 200);
			}, "discord.emulator.rate-limits=" + limited);
		}
	}

	@Test
	void trimReplay() {
		for (boolean trims : List.of(true, false)) {
			withEmulator((emulator) -> assertThat(TrimmedReplay.isRefused(emulator)).isEqualTo(trims),
					"discord.emulator.trim-replay=" + trims);
		}
	}

	@Test
	void aBotThatDoesNotTalkToDiscordSaysSoOnce(CapturedOutput output) {
		this.runner.withPropertyValues("discord.emulator.enabled=true")
			.run((context) -> assertThat(output.toString().split("does not talk to Discord itself", -1)).hasSize(2));
		this.runner.withPropertyValues("discord.token=a.b.c", "discord.rest.base-url=https://proxy.example/api/v10")
			.run((context) -> assertThat(output).contains("to the REST API at https://proxy.example/api/v10"));
	}

	@Test
	void aBotThatTalksToDiscordSaysNothing(CapturedOutput output) {
		this.runner.withPropertyValues("discord.token=a.b.c", "discord.gateway.url=wss://gateway-us-east1.discord.gg")
			.run((context) -> assertThat(output).doesNotContain("does not talk to Discord"));
	}

}
