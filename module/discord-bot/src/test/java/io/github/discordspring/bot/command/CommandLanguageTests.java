package io.github.discordspring.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Commands and answers in the languages of the people who use them.
 */
@Timeout(180)
class CommandLanguageTests {

	private final Locale system = Locale.getDefault();

	@BeforeEach
	void ofTheSystem() {
		Locale.setDefault(Locale.ROOT);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(this.system);
	}

	@Test
	void namesDescriptionsAndChoicesComeFromMessagesInEachLanguageThatHasThem() {
		List<ApplicationCommandRequest> commands = declarations(bundle());
		ApplicationCommandRequest admin = commands.get(0);
		assertThat(admin.description()).isEqualTo("For administrators");
		assertThat(admin.descriptionLocalizations()).containsExactly(Map.entry("de", "Für Verwalter"));
		assertThat(admin.nameLocalizations()).isNull();
		ApplicationCommandOption group = option(admin.options(), "user");
		assertThat(group.nameLocalizations()).containsExactly(Map.entry("de", "nutzer"));
		ApplicationCommandOption ban = option(group.options(), "ban");
		assertThat(ban.description()).isEqualTo("Bans a user");
		assertThat(ban.nameLocalizations()).containsExactly(Map.entry("de", "bannen"));
		assertThat(ban.descriptionLocalizations()).containsExactly(Map.entry("de", "Bannt einen Nutzer"),
				Map.entry("pt-BR", "Bane um usuário"));
		ApplicationCommandOption reason = option(ban.options(), "reason");
		assertThat(reason.description()).isEqualTo("reason");
		assertThat(reason.nameLocalizations()).containsExactly(Map.entry("de", "grund"));
		assertThat(option(ban.options(), "mood").choices().get(0).nameLocalizations())
			.containsExactly(Map.entry("de", "Wütend"));
		assertThat(commands.get(1).nameLocalizations()).containsExactly(Map.entry("de", "Gib fünf"));
		assertThat(commands.get(2).nameLocalizations()).containsExactly(Map.entry("de", "Übersetzen"));
	}

	@Test
	void theLanguageOfTheSystemIsOneThatHasMessagesAndNotThatOfTheOthers() {
		Locale.setDefault(Locale.GERMAN);
		ResourceBundleMessageSource bundle = bundle();
		bundle.setFallbackToSystemLocale(true);
		ApplicationCommandOption ban = option(option(declarations(bundle).get(0).options(), "user").options(), "ban");
		assertThat(ban.nameLocalizations()).containsExactly(Map.entry("de", "bannen"));
	}

	@Test
	void languagesThatAreNamedAreTakenWhereverTheirMessagesComeFrom() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("discord.command.ping.description", Locale.FRENCH, "Répond");
		messages.addMessage("discord.command.ping.description", Locale.ITALIAN, "Risponde");
		assertThat(declare(messages, List.of("fr"), new Ping()).get(3).descriptionLocalizations())
			.containsExactly(Map.entry("fr", "Répond"));
		assertThat(declare(messages, List.of(), new Ping()).get(3).descriptionLocalizations())
			.containsExactlyInAnyOrderEntriesOf(Map.of("fr", "Répond", "it", "Risponde"));
	}

	@Test
	void aMessageThatDiscordDoesNotTakeIsNamedWithMethodKeyAndLanguage() {
		StaticMessageSource name = new StaticMessageSource();
		name.addMessage("discord.command.ping.name", Locale.GERMAN, "Ping Pong");
		assertThatThrownBy(() -> declare(name, List.of(), new Ping())).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("Ping.ping()")
			.hasMessageContaining("discord.command.ping.name for de, 'Ping Pong', which Discord does not take");
		StaticMessageSource description = new StaticMessageSource();
		description.addMessage("discord.command.ping.description", Locale.GERMAN, "x".repeat(101));
		assertThatThrownBy(() -> declare(description, List.of(), new Ping()))
			.hasMessageContaining("discord.command.ping.description for de");
	}

	@Test
	void twoOptionsOfOneNameInALanguageAreRefused() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("discord.command.two.option.one.name", Locale.GERMAN, "gleich");
		messages.addMessage("discord.command.two.option.other.name", Locale.GERMAN, "gleich");
		assertThatThrownBy(() -> declare(messages, List.of(), new Two())).hasMessageContaining("Two.two(")
			.hasMessageContaining("'gleich' as the name of both 'one' and 'other' for de");
	}

	@Test
	void peopleAreAnsweredInTheirLanguage() {
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Ping())
			.beans((context) -> context.registerBean("messageSource", MessageSource.class,
					CommandLanguageTests::bundle))
			.start()) {
			EmulatedUser dieter = bot.emulator().addUser("dieter");
			bot.emulator().guild("Emulator").addMember(dieter);
			dieter.speaks("de");
			assertThat(uses(bot.alice(), "greet").content()).isEqualTo("Hello, alice!");
			assertThat(uses(dieter, "greet").content()).isEqualTo("Hallo, dieter!");
			EmulatedMessage refusal = uses(dieter, "refuse");
			assertThat(refusal.content()).isEqualTo("Heute nicht, dieter.");
			assertThat(refusal.visibleTo()).isEqualTo(dieter.id());
			assertThat(uses(bot.alice(), "refuse").content()).isEqualTo("Not today, alice.");
			assertThat(uses(dieter, "fail").content()).isEqualTo("Das ging schief.");
			assertThat(uses(bot.alice(), "fail").content()).isEqualTo("It failed.");
			assertThat(uses(dieter, "locale").content()).isEqualTo("de");
		}
	}

	private static EmulatedMessage uses(EmulatedUser user, String command) {
		return user.uses("general", command).awaitAnswer(EmulatedBot.TIMEOUT);
	}

	private static ResourceBundleMessageSource bundle() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("command-messages");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}

	private static List<ApplicationCommandRequest> declarations(MessageSource messages) {
		return declare(messages, List.of(), new Admin());
	}

	private static List<ApplicationCommandRequest> declare(MessageSource messages, List<String> locales, Object bean) {
		try (TestBot bot = TestBot.with(bean)) {
			ApplicationCommands commands = ApplicationCommands.builder(bot.context().getBean(HandlerMethods.class))
				.messages(messages)
				.locales(locales)
				.build();
			commands.detectHandlers();
			return commands.declarations();
		}
	}

	private static ApplicationCommandOption option(@Nullable List<ApplicationCommandOption> options, String name) {
		return Objects.requireNonNull(options)
			.stream()
			.filter((option) -> option.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	enum Mood {

		@Choice("Angry")
		ANGRY

	}

	@SlashCommand(name = "admin user")
	static final class Admin {

		@SlashCommand(name = "ban", description = "Bans a user")
		String ban(@Option String reason, @Option Mood mood) {
			return "";
		}

		@UserCommand(name = "High five")
		String highFive() {
			return "";
		}

		@MessageCommand(name = "Translate")
		String translate() {
			return "";
		}

	}

	static final class Two {

		@SlashCommand(name = "two", description = "d")
		String two(@Option String one, @Option String other) {
			return "";
		}

	}

	static final class Ping {

		@SlashCommand(name = "ping", description = "Answers")
		String ping() {
			return "";
		}

		@SlashCommand(name = "greet", description = "Greets")
		MessageSourceResolvable greet(io.github.discordspring.model.user.User user) {
			return new DefaultMessageSourceResolvable(new String[] { "greeting" }, new Object[] { user.username() },
					"Hello, {0}!");
		}

		@SlashCommand(name = "refuse", description = "Refuses")
		String refuse(io.github.discordspring.model.user.User user) {
			throw new RefusedException("refusal", "Not today, {0}.", user.username());
		}

		@SlashCommand(name = "fail", description = "Fails")
		String fail() {
			throw new IllegalStateException("broken");
		}

		@SlashCommand(name = "locale", description = "Tells the language")
		String locale(Locale locale) {
			return locale.toLanguageTag();
		}

	}

}
