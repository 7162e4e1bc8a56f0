package io.github.discordspring.autoconfigure;

import java.util.Map;

import io.github.discordspring.autoconfigure.bot.DiscordBotAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheAutoConfiguration;
import io.github.discordspring.autoconfigure.emulator.DiscordEmulatorAutoConfiguration;
import io.github.discordspring.autoconfigure.rest.DiscordRestAutoConfiguration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The actuator shows no secret, even where it is told to show all values.
 */
class ActuatorTests {

	private static final Map<String, String> SECRETS = Map.of("discord.token", "MTIz.token-.secret",
			"discord.interactions.signing.key", "signing-key-is-secret", "discord.interactions.signing.previousKeys[0]",
			"former-key-is-secret-too", "discord.emulator.secret", "emulator-secret-which-is-long",
			"discord.gateway.proxy", "http://user:gateway-secret@127.0.0.1:1", "discord.rest.proxy",
			"http://user:rest-secret@127.0.0.1:1", "discord.rest.headers.X-Proxy-Secret", "header-secret");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DiscordAutoConfiguration.class, DiscordRestAutoConfiguration.class,
				DiscordCacheAutoConfiguration.class, DiscordBotAutoConfiguration.class,
				DiscordEmulatorAutoConfiguration.class, DiscordSanitizingAutoConfiguration.class,
				EnvironmentEndpointAutoConfiguration.class,
				ConfigurationPropertiesReportEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=*", "management.endpoint.env.show-values=always",
				"management.endpoint.configprops.show-values=always", "discord.emulator.enabled=true",
				"discord.rest.max-retries=77", "discord.gateway.enabled=false");

	@Test
	void secretsInPropertiesAreNotShown() {
		this.runner
			.withPropertyValues(SECRETS.entrySet()
				.stream()
				.map((secret) -> secret.getKey() + "=" + secret.getValue())
				.toArray(String[]::new))
			.run((context) -> {
				assertNothingIsShown(json(context.getBean(EnvironmentEndpoint.class).environment(null)));
				String bound = json(
						context.getBean(ConfigurationPropertiesReportEndpoint.class).configurationProperties());
				assertNothingIsShown(bound);
				assertThat(bound).contains("77");
			});
	}

	@Test
	void secretsInTheEnvironmentAreNotShown() {
		this.runner.withInitializer((context) -> {
			MapPropertySource variables = new SystemEnvironmentPropertySource(
					"test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					Map.of("DISCORD_TOKEN", "MTIz.token-.secret", "DISCORD_INTERACTIONS_SIGNING_PREVIOUSKEYS",
							"former-key-is-secret-too", "DISCORD_EMULATOR_SECRET", "emulator-secret-which-is-long"));
			context.getEnvironment().getPropertySources().addFirst(variables);
		}).run((context) -> assertNothingIsShown(json(context.getBean(EnvironmentEndpoint.class).environment(null))));
	}

	@Test
	void withoutAnActuatorThereIsNothingToMask() {
		this.runner.withClassLoader(new FilteredClassLoader(SanitizingFunction.class))
			.run((context) -> assertThat(context).doesNotHaveBean("discordSanitizingFunction"));
	}

	private static String json(Object descriptor) {
		return JsonMapper.builder().build().writeValueAsString(descriptor);
	}

	private static void assertNothingIsShown(String answer) {
		assertThat(answer).doesNotContain(SECRETS.values()).contains("******");
	}

}
