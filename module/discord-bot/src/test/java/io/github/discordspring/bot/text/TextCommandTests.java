package io.github.discordspring.bot.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.HandlerTimeoutException;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.listener.EventScope;
import io.github.discordspring.bot.listener.ListenerOptions;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Commands that users write, and what they see of it.
 */
@Timeout(180)
class TextCommandTests {

	private static final Duration TIMEOUT = EmulatedBot.TIMEOUT;

	private static final MutableTextCommandPrefixes prefixes = new MutableTextCommandPrefixes(List.of("!", "Hey bot,"));

	private static EmulatedBot bot;

	private static TextCommands commands;

	@BeforeAll
	static void start() {
		bot = EmulatedBot.builder()
			.bean(new Bean())
			.beans((context) -> register(context, TextCommandOptions.DEFAULT))
			.start();
		commands = bot.context().getBean(TextCommands.class);
	}

	@AfterAll
	static void stop() {
		bot.close();
	}

	private static void register(GenericApplicationContext context, TextCommandOptions options) {
		context.registerBean(TextCommands.class, () -> new TextCommands(context.getBean(HandlerMethods.class),
				context.getBean(DiscordClient.class), prefixes, options));
	}

	@Test
	void aCommandIsAnsweredWithAReply() {
		EmulatedMessage question = bot.alice().says("general", "!roll 6 2");
		EmulatedMessage answer = replyTo(question);
		assertThat(answer.content()).isEqualTo("alice rolls 2 D6");
		assertThat(Intent.setOf(bot.listeners().intents().bits())).contains(Intent.MESSAGE_CONTENT,
				Intent.GUILD_MESSAGES);
	}

	@Test
	void prefixesAndNamesAreFoundWhateverTheirCaseAndWithSpaceBetween() {
		assertThat(answer("HEY BOT,   Roll 20")).isEqualTo("alice rolls 1 D20");
		assertThat(answer("! r 4")).isEqualTo("alice rolls 1 D4");
		long self = bot.emulator().bots().get(0).id();
		assertThat(answer("<@" + self + "> roll 8")).isEqualTo("alice rolls 1 D8");
		assertThat(answer("<@!" + self + ">roll 8")).isEqualTo("alice rolls 1 D8");
	}

	@Test
	void theMentionIsAPrefixWithoutACacheToo() {
		try (EmulatedBot other = EmulatedBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean(TextCommands.class,
					() -> new TextCommands(context.getBean(HandlerMethods.class),
							DiscordClient.builder(context.getBean(DiscordClient.class).rest()).build(),
							new MutableTextCommandPrefixes(List.of()), TextCommandOptions.DEFAULT)))
			.start()) {
			long self = other.emulator().bots().get(0).id();
			other.alice().says("general", "<@1> roll 7");
			other.alice().says("general", "<@" + self + "> roll 8");
			other.emulator()
				.awaitMessage("general", (message) -> message.content().equals("alice rolls 1 D8"), TIMEOUT);
			assertThat(other.emulator().messages("general")).noneMatch((message) -> message.content().endsWith("D7"));
		}
	}

	@Test
	void theLongestNameIsTaken() {
		assertThat(answer("!role add <@&" + role() + ">")).isEqualTo("added vip");
		assertThat(answer("!role  remove")).isEqualTo("the role named remove");
	}

	private static long role() {
		return bot.emulator().guild("Emulator").addRole("vip", 1);
	}

	@Test
	void argumentsAreQuotedTypedAndTheRestIsKept() {
		assertThat(answer("!echo \"a b\" c  \"d\" e")).isEqualTo("a b|c  \"d\" e");
		assertThat(answer("!echo one")).isEqualTo("one|nothing");
		assertThat(answer("!sum 1 2 39")).isEqualTo("42");
		assertThat(answer("!sum")).isEqualTo("0");
		assertThat(answer("!color dark-red")).isEqualTo("DARK_RED");
		assertThat(answer("!color BLUE yes")).isEqualTo("BLUE!");
	}

	@Test
	void entitiesAreGivenAsMentionsOrIds() {
		long alice = bot.alice().id();
		long general = bot.emulator().channelId("general");
		assertThat(answer("!who <@" + alice + "> <#" + general + ">")).isEqualTo("alice in general");
		assertThat(answer("!who " + alice + " " + general)).isEqualTo("alice in general");
		assertThat(answer("!member <@!" + alice + ">")).isEqualTo("alice of Emulator");
	}

	@Test
	void wrongArgumentsAreAnsweredWithTheUsage() {
		assertThat(answer("!roll many")).isEqualTo("`sides` must be a whole number.\nUsage: `!roll <sides> [times]`");
		assertThat(answer("!roll")).startsWith("`sides` is missing.");
		assertThat(answer("!roll 6 1 7 8")).startsWith("There is too much: `7 8`.");
		assertThat(answer("!color green")).startsWith("`color` must be one of `blue`, `dark_red`.");
		assertThat(answer("!who nobody")).startsWith("`who` must be a user, as a mention or an id.");
		assertThat(answer("!who <#1>")).startsWith("`who` must be a user");
	}

	@Test
	void theHelpIsMadeOfTheDeclarations() {
		assertThat(answer("!help").split("\n"))
			.contains("`!roll <sides> [times]` Rolls dice", "`!echo <first> [rest...]`", "`!sum [numbers...]`")
			.noneMatch((line) -> line.contains("secret") || line.contains("private"));
		assertThat(answer("!help roll")).isEqualTo("""
				`!roll <sides> [times]`
				Rolls dice
				- `sides`: How many sides
				- `times`: `1` if not given
				Also: r""");
		assertThat(answer("!help nothing")).isEqualTo("There is no command `nothing`.");
		assertThat(commands.usage("R", "?")).isEqualTo("?roll <sides> [times]");
		assertThat(commands.usage("nothing", "?")).isNull();
	}

	@Test
	void prefixesAreChangedForAGuildAndForAllWhileTheBotRuns() {
		long guild = bot.emulator().guild("Emulator").id();
		prefixes.setPrefixes(guild, List.of("?"));
		try {
			bot.alice().says("general", "!roll 99");
			assertThat(answer("?roll 7")).isEqualTo("alice rolls 1 D7");
			assertThat(bot.emulator().messages("general")).noneMatch((message) -> message.content().contains("D99"));
		}
		finally {
			prefixes.reset(guild);
		}
		prefixes.add("$");
		assertThat(answer("$roll 5")).isEqualTo("alice rolls 1 D5");
		assertThat(prefixes.remove("$")).isTrue();
		assertThat(prefixes.prefixes()).containsExactly("!", "Hey bot,");
	}

	@Test
	void namesAreAddedAndRemovedWhileTheBotRuns() {
		commands.addName("roll", "Throw Dice");
		assertThat(answer("!throw  dice 3")).isEqualTo("alice rolls 1 D3");
		assertThat(commands.names()).contains("throw dice");
		assertThat(commands.removeName("throw dice")).isTrue();
		assertThat(commands.removeName("throw dice")).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> commands.addName("nothing", "x"))
			.withMessageContaining("There is no text command 'nothing'");
	}

	@Test
	void aCommandIsForOneSideAndFailsWhereOthersFail() {
		bot.alice().says("general", "!private");
		assertThat(answer("!fail")).isEqualTo("It failed: on purpose");
		assertThat(bot.emulator().messages("general")).noneMatch((message) -> message.content().equals("psst"));
		bot.alice().saysPrivately("!private");
	}

	@Test
	void commandsOfBotsAreNotHeard() {
		bot.client().channel(bot.emulator().channelId("general")).send("!roll 77").block(TIMEOUT);
		assertThat(answer("!roll 9")).isEqualTo("alice rolls 1 D9");
		assertThat(bot.emulator().messages("general")).noneMatch((message) -> message.content().contains("D77"));
	}

	private static String answer(String text) {
		return replyTo(bot.alice().says("general", text)).content();
	}

	private static EmulatedMessage replyTo(EmulatedMessage question) {
		return bot.emulator()
			.awaitMessage("general",
					(message) -> message.json()
						.path("message_reference")
						.path("message_id")
						.asString("")
						.equals(Long.toString(question.id())),
					TIMEOUT);
	}

	@Test
	void declarationsThatMeanNothingEndTheStart() {
		assertStartOf(new Object() {

			@TextCommand(name = "same")
			void one() {
			}

			@TextCommand(name = "other", aliases = "SAME")
			void other() {
			}

		}).hasMessageMatching("(?is).*is the text command 'same', as .*Rename one of the two.*");
		assertStartOf(new Object() {

			@TextCommand(name = "x")
			void on(@Argument(rest = true) String rest, @Argument String more) {
			}

		}).hasMessageContaining("behind one that takes all that is left");
		assertStartOf(new Object() {

			@TextCommand(name = "x")
			void on(@Argument Optional<String> maybe, @Argument String must) {
			}

		}).hasMessageContaining("Put those first that must be given");
		assertStartOf(new Object() {

			@TextCommand(name = "x")
			void on(@Argument StringBuffer what, @Argument Runnable task) {
			}

		}).hasMessageContaining("has the argument 'task' of type Runnable");
		assertStartOf(new Object() {

			@TextCommand(name = " ")
			void on() {
			}

		}).hasMessageContaining("without a name");
		assertStartOf(new Object() {

			@TextCommand(name = "x")
			int on() {
				return 1;
			}

		}).hasMessageContaining("returns int, which cannot be sent");
		assertStartOf(new Object() {

			@TextCommand(name = "x")
			void on(@Argument(rest = true) int rest) {
			}

		}).hasMessageContaining("is the rest but no text");
		assertStartOf(new Object() {

			@TextCommand(name = "x")
			void on(@Argument(defaultValue = "ten") int times) {
			}

		}).hasMessageContaining("the argument 'times' whose default value 'ten' is no Integer")
			.hasMessageContaining("Correct defaultValue in @Argument.");
		assertStartOf(new Object() {

			@TextCommand(name = "x")
			void on(@Argument(defaultValue = "everybody") User user) {
			}

		}).hasMessageContaining("the argument 'user' whose default value 'everybody' is no User");
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertStartOf(Object bean) {
		return assertThatThrownBy(() -> TestBot.builder()
			.bean(bean)
			.beans((context) -> register(context, TextCommandOptions.DEFAULT))
			.start()
			.close()).isInstanceOf(InvalidHandlerException.class);
	}

	@Test
	void messagesBehindOneWhosePrefixesCannotBeToldAreHandled() {
		class Bean {

			private final List<String> seen = new CopyOnWriteArrayList<>();

			@TextCommand(name = "say")
			void say(@Argument String what) {
				this.seen.add(what);
			}

		}
		Bean bean = new Bean();
		AtomicInteger asked = new AtomicInteger();
		TextCommandPrefixes failing = (guildId) -> {
			if (asked.getAndIncrement() == 0) {
				throw new IllegalStateException("as the test wants it");
			}
			return List.of("!");
		};
		try (Logs logs = new Logs(TextCommands.class);
				TestBot other = TestBot.builder()
					.bean(bean)
					.beans((context) -> context.registerBean(TextCommands.class,
							() -> new TextCommands(context.getBean(HandlerMethods.class),
									context.getBean(DiscordClient.class), failing, TextCommandOptions.DEFAULT)))
					.start()) {
			other.send("MESSAGE_CREATE", Events.message(2, 10, "!say one"));
			other.send("MESSAGE_CREATE", Events.message(2, 11, "!say two"));
			other.awaitIdle();
			assertThat(bean.seen).containsExactly("two");
			assertThat(other.gateway().handled()).isEqualTo(2);
			assertThat(logs.lines())
				.anyMatch((line) -> line.startsWith("ERROR") && line.contains("TextCommandPrefixes"));
		}
	}

	@Test
	void aCommandThatTakesLongerThanListenersMayIsGivenUp() {
		class Bean {

			private final List<String> seen = new CopyOnWriteArrayList<>();

			@TextCommand(name = "say")
			Mono<String> say(@Argument String what) {
				this.seen.add(what);
				return Mono.never();
			}

			@DiscordExceptionHandler
			void tooLong(HandlerTimeoutException exception) {
				this.seen.add("too long");
			}

		}
		Bean bean = new Bean();
		try (TestBot other = TestBot.builder()
			.bean(bean)
			// Long enough for the way to the method on a busy machine
			.options(new ListenerOptions(OrderBy.CHANNEL, Duration.ofSeconds(1), null))
			.beans((context) -> register(context, TextCommandOptions.DEFAULT))
			.start()) {
			other.send("MESSAGE_CREATE", Events.message(2, 10, "!say one"));
			other.send("MESSAGE_CREATE", Events.message(2, 11, "!say two"));
			await().atMost(TIMEOUT).until(() -> other.gateway().handled() == 2);
			assertThat(bean.seen).containsExactly("one", "too long", "two", "too long");
		}
	}

	@Test
	void aHelpWhoseFirstLineIsTooLongForAMessageIsCut() {
		String line = "`!a` " + "x".repeat(1895);
		assertThat(TextCommands.cut("short")).isEqualTo("short");
		assertThat(TextCommands.cut(line)).isEqualTo(line);
		assertThat(TextCommands.cut(line + "y\nnext")).isEqualTo(line + "\n...");
		assertThat(TextCommands.cut(line.substring(1) + "\uD83D\uDE00")).isEqualTo(line.substring(1) + "\n...");
		assertThat(TextCommands.cut("first\n" + line)).isEqualTo("first\n...");
	}

	@Test
	void whoWritesFarTooMuchIsToldAllTheSame() {
		String much = "x".repeat(1980);
		assertThat(answer("!roll 6 1 " + much))
			.isEqualTo("There is too much: `" + "x".repeat(99) + "…`.\nUsage: `!roll <sides> [times]`");
		assertThat(answer("!help " + much)).isEqualTo("There is no command `" + "x".repeat(99) + "…`.");
	}

	@Test
	void caseMattersWhereItIsSaidTo() {
		class Strict {

			private final List<String> seen = new CopyOnWriteArrayList<>();

			@TextCommand(name = "Say")
			void say(@Argument(rest = true) String text) {
				this.seen.add(text);
			}

		}
		Strict strict = new Strict();
		try (TestBot other = TestBot.builder()
			.bean(strict)
			.beans((context) -> register(context, new TextCommandOptions(false, true, "")))
			.start()) {
			for (String text : List.of("!Say one", "!say two", "hey bot, Say three", "Hey bot, Say four", "!help")) {
				other.send("MESSAGE_CREATE", Events.message(2, 10, text));
			}
			other.awaitIdle();
			assertThat(strict.seen).containsExactly("one", "four");
			assertThat(other.discord().requests()).isEmpty();
		}
	}

	static final class Bean {

		@TextCommand(name = "roll", aliases = "r", description = "Rolls dice")
		String roll(User author, @Argument(description = "How many sides") int sides,
				@Argument(defaultValue = "1") int times) {
			return author.username() + " rolls " + times + " D" + sides;
		}

		@TextCommand(name = "role add")
		String addRole(@Argument Role role) {
			return "added " + role.name();
		}

		@TextCommand(name = "role")
		String role(@Argument(rest = true) String name) {
			return "the role named " + name;
		}

		@TextCommand(name = "echo")
		Mono<String> echo(@Argument String first, @Argument(rest = true) @Nullable String rest) {
			return Mono.just(first + "|" + ((rest != null) ? rest : "nothing"));
		}

		@TextCommand(name = "sum")
		String sum(@Argument List<Integer> numbers) {
			return Integer.toString(numbers.stream().mapToInt(Integer::intValue).sum());
		}

		@TextCommand(name = "color", hidden = true)
		String color(@Argument Color color, @Argument Optional<Boolean> loud) {
			return color.name() + (loud.orElse(false) ? "!" : "");
		}

		@TextCommand(name = "who", hidden = true)
		String who(@Argument User who, @Argument @Nullable Channel where, TextCommandContext context) {
			assertThat(context.name()).isEqualTo("who");
			return who.username() + " in " + ((where != null) ? where.name() : "?");
		}

		@TextCommand(name = "member", hidden = true, scope = EventScope.GUILD)
		String member(@Argument Member who, @Nullable Guild guild) {
			return ((who.user() != null) ? who.user().username() : "?") + " of "
					+ ((guild != null) ? guild.name() : "?");
		}

		@TextCommand(name = "secret", hidden = true)
		Embed secret() {
			return Embed.builder().title("secret").build();
		}

		@TextCommand(name = "private", scope = EventScope.DIRECT_MESSAGE)
		String inPrivate() {
			return "psst";
		}

		@TextCommand(name = "fail", hidden = true)
		void fail(MessageCreateEvent event) {
			throw new IllegalStateException("on purpose");
		}

		@DiscordExceptionHandler
		String failed(IllegalStateException exception) {
			return "It failed: " + exception.getMessage();
		}

	}

	enum Color {

		BLUE, DARK_RED

	}

}
