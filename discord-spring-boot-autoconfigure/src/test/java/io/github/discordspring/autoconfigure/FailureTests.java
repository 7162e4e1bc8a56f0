package io.github.discordspring.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.Guarded;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.DiscordEmulatorBuilder;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Each mistake ends the start with a message that names the property and the remedy, or
 * does not end it.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureTests extends BotTests {

	@Override
	DiscordEmulatorBuilder configure(DiscordEmulatorBuilder builder) {
		return super.configure(builder).port(freePort());
	}

	@Test
	void noTokenAndNoEmulator(CapturedOutput output) {
		failToStart();

		assertThat(output).contains("The bot has no token: the property discord.token is not set.")
			.contains("DISCORD_TOKEN")
			.contains("discord.emulator.enabled=auto");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			not a token  | it holds blanks
			'"abc.def.g"' | it begins with a quotation mark
			MTIzNDU2Nzg5 | it does not have three parts
			""")
	void aTokenThatIsNone(String token, String reason, CapturedOutput output) {
		failToStart("discord.token=" + token);

		assertThat(output).contains("The property discord.token is no token of a bot: " + reason)
			.contains("without \"Bot\" in front")
			.doesNotContain(token);
	}

	@Test
	void aTokenThatDiscordRefuses(CapturedOutput output) {
		String wrong = "MTIz.abc.wrong";
		failToStart("discord.token=" + wrong, "discord.rest.base-url=" + this.emulator.restBaseUrl(),
				"discord.gateway.url=" + this.emulator.gatewayUrl());

		assertThat(output).contains("4004 AUTHENTICATION_FAILED")
			.contains("The token in discord.token is wrong, or was reset.")
			.doesNotContain(wrong);
	}

	@Test
	void intentsThatDiscordRefuses(CapturedOutput output) {
		this.emulator.setPrivilegedIntent(Intent.MESSAGE_CONTENT, false);

		assertThatException().isThrownBy(() -> start(Reader.class));

		assertThat(output).contains("4014 DISALLOWED_INTENTS")
			.contains("The privileged intent MESSAGE_CONTENT is asked for because of")
			.contains("Reader.read(MessageCreateEvent)")
			.contains("Switch the intents on, on the page \"Bot\"");
	}

	@Test
	void aShardThatDoesNotExist(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> start(Object.class, "discord.sharding.count=2", "discord.sharding.ids=1-2"));

		assertThat(output).contains("discord.sharding.ids")
			.contains("It must be below discord.sharding.count, which is 2.");
	}

	@Test
	void fewerShardsThanBuckets(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, "discord.sharding.bucket=1/4"));

		assertThat(output).contains("Invalid value '1/4' for configuration property 'discord.sharding.bucket'")
			.contains("There are too few shards for bucket 1/4");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			discord.gateway.compression | zlib | discord.gateway.encoding=etf
			discord.sharding.bucket     | 1/2  | discord.sharding.ids=0
			discord.sharding.bucket     | 1/4  | discord.sharding.count=2
			""")
	void aValueThatDoesNotGoWithAnother(String property, String value, String other, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, property + "=" + value, other));

		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Invalid value '" + value + "' for configuration property '" + property + "'")
			.contains(other.substring(0, other.indexOf('=')) + ", which is ");
	}

	@Test
	void aCompressionWhoseLibraryIsMissing(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, "discord.gateway.compression=zstd-stream"));

		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Invalid value 'zstd-stream' for configuration property 'discord.gateway.compression'")
			.contains("It needs com.github.luben:zstd-jni on the class path");
	}

	@ParameterizedTest
	@ValueSource(strings = { "discord.rest.ssl.bundle", "discord.gateway.ssl.bundle" })
	void anSslBundleThatNobodyKnows(String property, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, property + "=mine"));

		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Invalid value 'mine' for configuration property '" + property + "'")
			.contains("spring.ssl.bundle");
	}

	@ParameterizedTest
	@ValueSource(strings = { "discord.gateway.enabled", "discord.rest.enabled", "discord.rest.rate-limits" })
	void aSwitchThatIsNeitherOnNorOff(String property, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, property + "=ture"));

		assertThat(output).contains("APPLICATION FAILED TO START").contains(property).contains("ture");
	}

	@Test
	void aValueThatIsNone(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, "discord.gateway.compression=brotli"));

		assertThat(output).contains("discord.gateway.compression").contains("brotli").contains("ZLIB_STREAM");
	}

	@ParameterizedTest
	@CsvSource({ "discord.sharding.count,some", "discord.sharding.count,0", "discord.sharding.count,100000000",
			"discord.gateway.large-threshold,10", "discord.listener.max-threads,0", "discord.listener.max-pending,0",
			"discord.rest.global-limit,0", "discord.cache.messages.max-per-channel,0",
			"discord.cache.messages.expire-after-write,-5s", "discord.cache.users.expire-after-access,0s",
			"discord.cache.users.max-size,-1", "discord.rest.timeout,-1s", "discord.rest.max-response-size,1B",
			"discord.gateway.intents,guild-parties", "discord.commands.locales,xx",
			"discord.interactions.auto-defer,5s" })
	void aValueOutOfRange(String property, String value, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, property + "=" + value));

		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Invalid value '" + value + "' for configuration property '" + property + "' (originating from '")
			.contains("It must ")
			.contains("Review the value of the property")
			.doesNotContain("Reason: org.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					discord.cache.messages.maxPerChannel=0 | '0' for configuration property 'discord.cache.messages.max-per-channel' (
					discord.gateway.intents[0]=parties     | 'parties' for configuration property 'discord.gateway.intents'.
					discord.gateway.presence.activity=     | '' for configuration property 'discord.gateway.presence.activity' (
					""")
	void aValueIsNamedHoweverItIsWritten(String property, String named, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, property));

		assertThat(output).contains("Invalid value " + named);
	}

	@Test
	void aValueThatIsMissing(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, "discord.gateway.presence.activity=chess",
				"discord.gateway.presence.activity-type=streaming"));

		assertThat(output)
			.contains("There is no value for configuration property 'discord.gateway.presence.activity-url'.")
			.contains("It belongs to discord.gateway.presence.activity-type streaming");
	}

	@ParameterizedTest
	@CsvSource({ "discord.rest.proxy=socks5://user:hush-hush@proxy,proxy",
			"discord.gateway.proxy=ftp://a:hush-hush@b:1,b:1", "discord.emulator.secret=hush-hush,***" })
	void aSecretThatIsWrongIsNotShown(String property, String shown, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, property, "discord.emulator.enabled=true"));

		assertThat(output)
			.contains("Invalid value '" + shown + "' for configuration property '"
					+ property.substring(0, property.indexOf('=')) + "'")
			.doesNotContain("hush-hush");
	}

	@ParameterizedTest
	@CsvSource({ "discord.rest.base-url,localhost:7878/api/v10", "discord.rest.base-url,not an address",
			"discord.rest.base-url,http://localhost/api/v10?x=y", "discord.gateway.url,localhost:7878",
			"discord.rest.base-url,http://my_host/api/v10", "discord.gateway.url,ws://my_host:7878",
			"discord.gateway.url,http://localhost:7878", "discord.gateway.url,not an address" })
	void anAddressThatIsNone(String property, String value, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Object.class, property + "=" + value));

		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Invalid value '" + value + "' for configuration property '" + property + "'")
			.contains("It must be an address such as ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "on", "ture" })
	void theEmulatorIsToStartWhenNobodyKnows(String value, CapturedOutput output) {
		failToStart("discord.emulator.enabled=" + value);

		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Invalid value '" + value + "' for configuration property 'discord.emulator.enabled'")
			.contains("It must be true, false or auto.");
	}

	@Test
	void aHandlerThatIsDeclaredWrongly(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(UnsignedPayments.class));

		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("UnsignedPayments.pay() takes signed custom ids only, but there is no key to sign with.")
			.contains("Set discord.interactions.signing.key");
	}

	@Test
	void theMethodIsNamedWhereSpringHasAnExplanationOfItsOwn(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(OpenBrace.class));

		assertThat(output).contains("OpenBrace.open(String) handles 'open/{door'")
			.contains("Write variables as {name} between slashes.")
			.doesNotContain("spring.mvc.pathmatch");
	}

	@Test
	void whyAGuardCannotBeHadIsTold(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Guards.class));

		assertThat(output).contains("Guards.guarded() is guarded by Doorman, which cannot be had.")
			.contains("Make Doorman a bean")
			.contains("The doorman is ill");
	}

	@Test
	void thePortOfTheEmulatorIsTaken(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			failToStart("discord.emulator.enabled=true", "discord.emulator.port=" + taken.getLocalPort());

			assertThat(output).contains("port " + taken.getLocalPort()).contains("discord.emulator.port");
		}
	}

	@Test
	void anUnreachableDiscordDoesNotEndTheStart(CapturedOutput output) {
		int port = this.emulator.port();
		this.emulator.close();

		ConfigurableApplicationContext application = start(Object.class, "discord.rest.max-retries=0",
				"discord.gateway.start-timeout=1m");

		assertThat(application.isRunning()).isTrue();
		await().atMost(TIMEOUT).until(() -> output.toString().contains("The gateway's address could not be had"));
		assertThat(output).doesNotContain("after 60000 ms");

		this.emulator = DiscordEmulator.builder().port(port).start();
		await().atMost(TIMEOUT).until(() -> this.emulator.isBotConnected());
		assertThat(application.getBean(Shards.class).isRunning()).isTrue();
	}

	@Test
	void aDiscordThatTakesNobodyInDoesNotEndTheStart(CapturedOutput output) {
		this.emulator.faults().acceptConnections(false);

		ConfigurableApplicationContext application = start(Object.class, "discord.gateway.start-timeout=1m");

		assertThat(application.isRunning()).isTrue();
		assertThat(output).doesNotContain("after 60000 ms");
		this.emulator.faults().clear();
		await().atMost(TIMEOUT).until(() -> this.emulator.isBotConnected());
	}

	private static void failToStart(String... properties) {
		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
				.properties(properties)
				.run()
				.close());
	}

	static class UnsignedPayments {

		@ButtonHandler(value = "pay", signed = true)
		void pay() {
		}

	}

	static class OpenBrace {

		@ButtonHandler("open/{door")
		void open(String door) {
		}

	}

	static class Guards {

		@ButtonHandler("guarded")
		@Guarded(Doorman.class)
		void guarded() {
		}

	}

	static class Doorman implements HandlerGuard {

		Doorman() {
			throw new IllegalStateException("The doorman is ill");
		}

		@Override
		public void check(EventContext context) {
		}

	}

	static class Reader {

		@DiscordEventListener(content = true)
		void read(MessageCreateEvent event) {
		}

	}

}
