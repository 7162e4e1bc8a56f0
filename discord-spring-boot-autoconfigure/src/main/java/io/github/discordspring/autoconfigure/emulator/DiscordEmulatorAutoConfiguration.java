package io.github.discordspring.autoconfigure.emulator;

import java.io.IOException;
import java.io.InputStream;

import io.github.discordspring.autoconfigure.DiscordAutoConfiguration;
import io.github.discordspring.autoconfigure.DiscordConnectionDetails;
import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.DiscordEmulatorBuilder;
import io.github.discordspring.emulator.Fixture;
import io.github.discordspring.model.Secret;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;

/**
 * Auto-configuration of the emulator and of the connection to it. It is started before,
 * and ended after, all that connects to it.
 */
@AutoConfiguration(before = DiscordAutoConfiguration.class)
@ConditionalOnClass(DiscordEmulator.class)
@Conditional(OnEmulatorCondition.class)
@EnableConfigurationProperties(DiscordEmulatorProperties.class)
@ImportRuntimeHints(EmulatorHints.class)
public final class DiscordEmulatorAutoConfiguration {

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	DiscordEmulator discordEmulator(DiscordEmulatorProperties properties, ResourceLoader resources,
			Environment environment) {
		checkStillAskedFor(environment);
		DiscordEmulatorBuilder builder = DiscordEmulator.builder()
			.address(properties.address())
			.port(properties.port())
			.rateLimits(properties.rateLimits())
			.replayTrimming(properties.trimReplay());
		if (properties.secret() != null) {
			builder.secret(properties.secret().value());
		}
		if (StringUtils.hasText(properties.fixture())) {
			builder.fixture(read(resources, properties.fixture()));
		}
		return builder.start();
	}

	/**
	 * Conditions are decided where an application is processed ahead of time, often
	 * without the token: a bot that is given one later must not talk to an emulator.
	 */
	private static void checkStillAskedFor(Environment environment) {
		ConditionOutcome now = OnEmulatorCondition.outcome(environment);
		PropertyRule.require(now.isMatch(), "discord.emulator.enabled",
				environment.getProperty("discord.emulator.enabled"),
				"The emulator became part of this application when it was processed ahead of time, but now "
						+ now.getMessage() + ". Process it with discord.emulator.enabled=false.");
	}

	private static Fixture read(ResourceLoader resources, String location) {
		try (InputStream stream = resources.getResource(location).getInputStream()) {
			return Fixture.read(location, stream);
		}
		catch (IOException ex) {
			throw new InvalidConfigurationPropertyValueException("discord.emulator.fixture", location,
					"It cannot be read: " + ex.getMessage());
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("discord.emulator.fixture", location,
					String.valueOf(ex.getMessage()));
		}
	}

	@Bean
	@ConditionalOnMissingBean(DiscordConnectionDetails.class)
	EmulatorConnectionDetails discordConnectionDetails(DiscordEmulator emulator) {
		return new EmulatorConnectionDetails(emulator);
	}

	/**
	 * In an application that may have a web server.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(WebServerInitializedEvent.class)
	static class EndpointsConfiguration {

		@Bean
		EmulatorEndpoints discordEmulatorEndpoints(DiscordEmulator emulator, Environment environment) {
			return new EmulatorEndpoints(emulator, environment);
		}

	}

	record EmulatorConnectionDetails(DiscordEmulator emulator) implements DiscordConnectionDetails {

		@Override
		public Secret token() {
			return new Secret(this.emulator.token());
		}

		@Override
		public String restBaseUrl() {
			return this.emulator.restBaseUrl();
		}

		@Override
		public String publicKey() {
			return this.emulator.publicKey();
		}

		@Override
		public String gatewayUrl() {
			return this.emulator.gatewayUrl();
		}

	}

}
