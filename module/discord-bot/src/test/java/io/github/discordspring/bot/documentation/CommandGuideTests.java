package io.github.discordspring.bot.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.Autocomplete;
import io.github.discordspring.bot.command.ChannelTypes;
import io.github.discordspring.bot.command.Choice;
import io.github.discordspring.bot.command.CommandContext;
import io.github.discordspring.bot.command.MessageCommand;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.OptionChannelType;
import io.github.discordspring.bot.command.OptionValidation;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.command.UserCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.paging.Page;
import io.github.discordspring.bot.paging.PageSource;
import io.github.discordspring.bot.paging.Paginator;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.user.User;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples about commands, which are to be found here word for word, compile and do
 * what is said of them.
 */
@Timeout(180)
class CommandGuideTests {

	private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private static final Path SOURCE = Path.of("src/test/java/io/github/discordspring/bot/documentation",
			"CommandGuideTests.java");

	@Test
	void eachExampleIsCompiled() throws IOException {
		String source = withoutSpace(Files.readString(SOURCE));
		List<String> missing = new ArrayList<>();
		Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("..", "..", "docs", "commands.md")));
		while (matcher.find()) {
			if (!source.contains(withoutSpace(matcher.group(1)))) {
				missing.add(matcher.group(1));
			}
		}
		assertThat(missing).isEmpty();
	}

	private static String withoutSpace(String text) {
		return text.replace("static class", "class").replaceAll("\\s+", "");
	}

	@Test
	void theExamplesDoWhatIsSaid() {
		try (LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean()) {
			validator.afterPropertiesSet();
			try (EmulatedBot bot = EmulatedBot.builder()
				.bean(new Dice())
				.bean(new UserAdministration())
				.bean(new Examples())
				.commands((commands) -> commands.validation(new OptionValidation(validator)))
				.start()) {
				assertThat(answer(bot, "roll", Map.of("sides", 2))).startsWith("alice rolls ");
				assertThat(answer(bot, "admin user warn", Map.of("who", "bob", "text", "spam"))).isEqualTo("Warned.");
				Map<String, Object> order = Map.of("drink", "tea", "where", "here", "announce", "general", "size",
						"LARGE", "pieces", 2);
				assertThat(answer(bot, "order", order)).isEqualTo("2 tea here");
				Map<String, Object> tooMany = Map.of("drink", "tea", "where", "here", "announce", "general", "size",
						"LARGE", "pieces", 3);
				assertThat(answer(bot, "order", tooMany)).isEqualTo("Large ones come in pairs at most.");
				EmulatedInteraction typed = bot.alice()
					.completes("general", "play", "song", "So", Map.of("artist", "Miles"));
				assertThat(Objects.requireNonNull(bot.emulator().await(typed::choices, EmulatedBot.TIMEOUT)))
					.containsExactly("So What by Miles");
				EmulatedUser bob = bot.emulator().user("bob");
				assertThat(
						bot.alice().usesOnUser("general", bob, "High five").awaitAnswer(EmulatedBot.TIMEOUT).content())
					.isEqualTo("alice high-fives bob");
				EmulatedMessage said = bob.says("general", "hello");
				assertThat(bot.alice().usesOnMessage(said.id(), "Translate").awaitAnswer(EmulatedBot.TIMEOUT).content())
					.isEqualTo("hello in en-US");
				assertThat(answer(bot, "greet", Map.of())).isEqualTo("Hello, alice!");
				assertThat(answer(bot, "withdraw", Map.of("coins", 5))).isEqualTo("You have only 3 coins.");
				assertThat(answer(bot, "report", Map.of())).isEqualTo("A report");
				assertThat(answer(bot, "ask", Map.of())).isEqualTo("Tea or coffee?");
			}
		}
	}

	private static String answer(EmulatedBot bot, String command, Map<String, ?> options) {
		return bot.alice().uses("general", command, options).awaitAnswer(EmulatedBot.TIMEOUT).content();
	}

	interface Library {

		List<String> find(String artist, String title);

	}

	interface Translator {

		Mono<String> translate(String text, Locale locale);

	}

	interface Bank {

		long balance(long userId);

	}

	@Component
	static class Dice {

		@SlashCommand(name = "roll", description = "Rolls dice")
		String roll(@Option(description = "How many sides") @Min(2) @Max(100) int sides,
				@Option(description = "How many dice", defaultValue = "1") @Max(20) int count, User user) {
			return user.username() + " rolls " + ThreadLocalRandom.current().ints(count, 1, sides + 1).sum();
		}

	}

	@Component
	@SlashCommand(name = "admin user", description = "Manages users", ephemeral = true,
			defaultMemberPermissions = Permission.KICK_MEMBERS, contexts = CommandContext.GUILD)
	static class UserAdministration {

		@SlashCommand(name = "kick", description = "Kicks a user out")
		Mono<String> kick(@Option User who, @Option @Nullable String reason, DiscordClient client,
				Interaction interaction) {
			return client.member(interaction.guildId(), who.id()).kick(reason).thenReturn("Gone.");
		}

		@SlashCommand(name = "warn", description = "Warns a user")
		String warn(@Option Member who, @Option(description = "What they did") @Size(min = 3, max = 200) String text) {
			return "Warned.";
		}

	}

	static class Examples {

		private final Library library = (artist, title) -> List.of(title + " What by " + artist);

		private final Translator translator = (text, locale) -> Mono.just(text + " in " + locale.toLanguageTag());

		private final Bank bank = (userId) -> 3;

		private final Paginator paginator = new Paginator(List.of(new Songs()));

		private Mono<String> make() {
			return Mono.just("A report");
		}

		static List<String> titles(String album) {
			return List.of(album);
		}

		enum Size {

			SMALL, @Choice("Really large")
			LARGE

		}

		record Order(@Option(description = "What to drink") String drink, @Option(defaultValue = "SMALL") Size size,
				@Option(defaultValue = "1") @Min(1) @Max(10) int pieces, @Option @Nullable Attachment picture) {

			@AssertTrue(message = "Large ones come in pairs at most.")
			boolean isPossible() {
				return this.size == Size.SMALL || this.pieces <= 2;
			}

		}

		@SlashCommand(name = "order", description = "Orders a drink")
		String order(Order order, @Option(choices = { "here", "to go" }) String where,
				@Option @ChannelTypes(OptionChannelType.GUILD_TEXT) Channel announce) {
			return order.pieces() + " " + order.drink() + " " + where;
		}

		@SlashCommand(name = "play", description = "Plays a song")
		String play(@Option Optional<String> artist, @Option String song) {
			return "Playing " + song;
		}

		@Autocomplete(command = "play", option = "song")
		List<String> songs(String typed, @Option Optional<String> artist) {
			return this.library.find(artist.orElse(""), typed);
		}

		@UserCommand(name = "High five")
		String highFive(User target, Interaction interaction) {
			return interaction.sender().username() + " high-fives " + target.username();
		}

		@MessageCommand(name = "Translate", ephemeral = true)
		Mono<String> translate(Message target, Locale locale) {
			return this.translator.translate(target.content(), locale);
		}

		@SlashCommand(name = "greet", description = "Greets you")
		MessageSourceResolvable greet(User user) {
			return new DefaultMessageSourceResolvable(new String[] { "greeting" }, new Object[] { user.username() },
					"Hello, {0}!");
		}

		@SlashCommand(name = "withdraw", description = "Takes coins")
		String withdraw(@Option @Positive int coins, User user) {
			if (coins > this.bank.balance(user.id())) {
				throw new RefusedException("bank.empty", "You have only {0} coins.", this.bank.balance(user.id()));
			}
			return "Here you are.";
		}

		@SlashCommand(name = "report", description = "Makes a report")
		Mono<Void> report(InteractionReply reply) {
			return reply.defer().then(make()).flatMap(reply::reply).then(reply.followUp("Done.")).then();
		}

		@SlashCommand(name = "ask", description = "Asks")
		MessageCreateRequest ask() {
			return MessageCreateRequest.builder()
				.content("Tea or coffee?")
				.components(ActionRow.of(Button.primary("order/tea/2", "Tea"),
						Button.secondary("order/coffee/1", "Coffee")))
				.build();
		}

		@ButtonHandler("order/{drink}/{count}")
		MessageEditRequest order(String drink, int count, User user) {
			return MessageEditRequest.builder()
				.content(user.username() + " takes " + drink)
				.components(List.of())
				.build();
		}

		@Component
		static class Songs implements PageSource {

			@Override
			public String name() {
				return "songs";
			}

			@Override
			public Mono<Page> page(int number, String album) {
				return Mono.just(Page.of(titles(album), number, 10));
			}

		}

		@SlashCommand(name = "songs", description = "Lists the songs of an album")
		Mono<MessageCreateRequest> songs(@Option String album, User user) {
			return this.paginator.first("songs", album, user.id());
		}

	}

}
