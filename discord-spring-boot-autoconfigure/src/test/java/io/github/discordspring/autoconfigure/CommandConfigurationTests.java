package io.github.discordspring.autoconfigure;

import java.util.List;
import java.util.Map;

import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.command.registration.ApplicationCommandRegistrar;
import io.github.discordspring.bot.command.registration.CommandRegistrationLock;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedRestCall;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.application.ApplicationCommandOption;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Commands of a whole bot: what properties and other beans do to them.
 */
@Timeout(180)
@ExtendWith(OutputCaptureExtension.class)
class CommandConfigurationTests extends BotTests {

	@Test
	void optionsAreValidatedWhereThereIsAValidator() {
		start(Commands.class);
		awaitRegistration();
		ApplicationCommandOption count = this.application.getBean(ApplicationCommands.class)
			.declarations()
			.get(0)
			.options()
			.get(0);
		assertThat(count.maxValue()).isEqualTo(6);
		EmulatedMessage answer = this.emulator.user("alice")
			.uses("general", "roll", Map.of("count", 1, "die", "x"))
			.awaitAnswer(TIMEOUT);
		assertThat(answer.content()).isEqualTo("**die** must match \"d[0-9]+\"");
		assertThat(answer.visibleTo()).isEqualTo(this.emulator.user("alice").id());
	}

	@Test
	void messagesOfTheApplicationNameCommandsAndAnswerInTheLanguageOfTheUser() {
		start(Commands.class, "spring.messages.basename=discord-messages");
		awaitRegistration();
		assertThat(this.application.getBean(ApplicationCommands.class).declarations().get(0).nameLocalizations())
			.containsExactlyInAnyOrderEntriesOf(Map.of("de", "wirf", "fr", "lance"));
		EmulatedUser alice = this.emulator.user("alice");
		alice.speaks("de");
		assertThat(alice.uses("general", "roll", Map.of("count", 1, "die", "d0")).awaitAnswer(TIMEOUT).content())
			.isEqualTo("Das ging schief.");
	}

	@Test
	void onlyTheLanguagesThatAreNamedAreTaken() {
		start(Commands.class, "spring.messages.basename=discord-messages", "discord.commands.locales=fr");
		assertThat(this.application.getBean(ApplicationCommands.class).declarations().get(0).nameLocalizations())
			.containsExactly(Map.entry("fr", "lance"));
	}

	@Test
	void aLanguageThatDiscordDoesNotKnowEndsTheStart() {
		assertThatThrownBy(() -> start(Commands.class, "discord.commands.locales=de,tlh")).rootCause()
			.hasMessageContaining("discord.commands.locales")
			.hasMessageContaining("tlh");
	}

	@Test
	void aDryRunTellsWhatWouldChangeAndChangesNothing(CapturedOutput output) {
		start(Commands.class, "discord.commands.registration=dry-run");
		await().atMost(TIMEOUT)
			.untilAsserted(
					() -> assertThat(output).contains("different are the commands globally:\n+ /roll  Rolls dice"));
		assertThat(puts()).isEmpty();
	}

	@Test
	void withoutRegistrationNothingIsAskedOrSent() {
		start(Commands.class, "discord.commands.registration=none");
		// By then, it would have been asked
		assertThat(this.application.getBean(ApplicationCommandRegistrar.class)
			.compare(this.application.getBean(ApplicationCommands.class).declarations())
			.collectList()
			.block(TIMEOUT)).hasSize(1);
		assertThat(this.emulator.restCalls()
			.stream()
			.filter((call) -> call.path().endsWith("/commands") && call.method().equals("GET"))).hasSize(1);
		assertThat(puts()).isEmpty();
	}

	@Test
	void inGuildsThatAreNamedTheyAreRegisteredThereOnly() {
		long guild = this.emulator.guild("Emulator").id();
		start(Commands.class, "discord.commands.guilds=" + guild);
		awaitRegistration();
		assertThat(puts()).singleElement().satisfies((call) -> assertThat(call.path()).contains("/guilds/" + guild));
	}

	@Test
	void aLockOfTheApplicationIsAskedForItsTurn() {
		start(Locked.class);
		await().atMost(TIMEOUT).until(() -> Locked.asked);
		assertThat(puts()).isEmpty();
	}

	private void awaitRegistration() {
		await().atMost(TIMEOUT).until(() -> !puts().isEmpty());
	}

	private List<EmulatedRestCall> puts() {
		return this.emulator.restCalls()
			.stream()
			.filter((call) -> call.method().equals("PUT") && call.path().endsWith("/commands"))
			.toList();
	}

	static class Commands {

		@SlashCommand(name = "roll", description = "Rolls dice")
		String roll(@Option @Max(6) int count, @Option @Pattern(regexp = "d[0-9]+") String die) {
			if (die.equals("d0")) {
				throw new IllegalStateException("no sides");
			}
			return count + die;
		}

	}

	static class Locked extends Commands {

		static volatile boolean asked;

		@Bean
		CommandRegistrationLock anotherProcessHasIt() {
			return (applicationId, registration) -> Mono.fromRunnable(() -> asked = true);
		}

	}

}
