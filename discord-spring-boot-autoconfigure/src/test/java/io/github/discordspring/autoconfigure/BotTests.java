package io.github.discordspring.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.DiscordEmulatorBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What tests of whole bots have in common: an emulator that stands for Discord, and
 * applications that connect to it by properties.
 */
abstract class BotTests {

	static final Duration TIMEOUT = Duration.ofSeconds(20);

	DiscordEmulator emulator;

	ConfigurableApplicationContext application;

	@BeforeEach
	void startEmulator() {
		this.emulator = configure(DiscordEmulator.builder()).start();
	}

	@AfterEach
	void end() {
		if (this.application != null) {
			this.application.close();
		}
		this.emulator.close();
	}

	DiscordEmulatorBuilder configure(DiscordEmulatorBuilder builder) {
		return builder.rateLimits(false);
	}

	/**
	 * Finds a port below those that the system gives away by itself: others would get it
	 * while a server is down that is to come back.
	 */
	static int freePort() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
			try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				// It is taken
			}
		}
	}

	/**
	 * Starts an application with one class of beans, and properties of the form
	 * {@code name=value}.
	 */
	ConfigurableApplicationContext start(Class<?> beans, String... properties) {
		List<String> connection = List.of("discord.token=" + this.emulator.token(),
				"discord.rest.base-url=" + this.emulator.restBaseUrl(),
				"discord.gateway.url=" + this.emulator.gatewayUrl());
		this.application = new SpringApplicationBuilder(Application.class, beans).web(WebApplicationType.NONE)
			.properties(Stream.concat(connection.stream(), Arrays.stream(properties)).toArray(String[]::new))
			.run();
		return this.application;
	}

	@EnableAutoConfiguration
	static class Application {

	}

}
