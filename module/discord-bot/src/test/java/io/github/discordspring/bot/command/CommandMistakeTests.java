package io.github.discordspring.bot.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.User;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Commands that are declared wrongly end the start, with the method and the remedy.
 */
class CommandMistakeTests {

	@Test
	void twoCommandsOfOneName() {
		class Bean {

			@SlashCommand(name = "ping", description = "d")
			String one() {
				return "";
			}

			@SlashCommand(name = "ping", description = "d")
			String other() {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("declares '/ping', as Bean.").hasMessageContaining("Rename one");
	}

	@Test
	void aCommandThatHasSubcommands() {
		class Bean {

			@SlashCommand(name = "admin", description = "d")
			String one() {
				return "";
			}

			@SlashCommand(name = "admin ban", description = "d")
			String other() {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("a command with subcommands cannot be used by itself");
	}

	@Test
	void fourNames() {
		class Bean {

			@SlashCommand(name = "a b c d", description = "d")
			String x() {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("has 4 names").hasMessageContaining("up to three");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ping", "ping!", "a-name-that-has-more-than-thirty-two-characters", "ping.pong" })
	void aNameThatDiscordDoesNotTake(String name) {
		class Bean {

			@SlashCommand(name = "${bad.name}", description = "d")
			String x() {
				return "";
			}

		}
		System.setProperty("bad.name", name);
		try {
			assertStartOf(new Bean()).hasMessageContaining("Bean.x()").hasMessageContaining("'" + name + "'");
		}
		finally {
			System.clearProperty("bad.name");
		}
	}

	@Test
	void noDescription() {
		class Bean {

			@SlashCommand(name = "x")
			String x() {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.x()")
			.hasMessageContaining("has no description, neither in its annotation nor as a message")
			.hasMessageContaining("discord.command.x.description");
	}

	@Test
	void aDescriptionThatDiscordDoesNotTake() {
		String description = "An explanation that goes " + "on and on ".repeat(10);
		class Bean {

			@SlashCommand(name = "x", description = "${bad.description}")
			String x() {
				return "";
			}

		}
		System.setProperty("bad.description", description);
		try {
			assertStartOf(new Bean())
				.hasMessageContaining("describes 'discord.command.x' with " + description.length() + " characters");
		}
		finally {
			System.clearProperty("bad.description");
		}
	}

	@Test
	void anOptionOfATypeThatNoneCanHave() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option Message message) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.x(Message)")
			.hasMessageContaining("the option 'message' of type Message");
	}

	@Test
	void aParameterThatIsNoOption() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(String text) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("cannot get its parameter 'text' of type String")
			.hasMessageContaining("@Option (commands)")
			.hasMessageContaining("docs/commands.md");
	}

	@Test
	void tooManyChoices() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option Letter letter) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("'letter' with 26 choices").hasMessageContaining("up to 25");
	}

	@Test
	void aDefaultValueThatIsNone() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(defaultValue = "many") int count) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("default value 'many' is no Integer");
	}

	@Test
	void twoOptionsOfOneName() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(name = "a") String one, @Option(name = "a") String other) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("two options with the name 'a'");
	}

	@Test
	void anAutocompleteMethodForNoCommand() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option String text) {
				return "";
			}

			@Autocomplete(command = "y", option = "text")
			List<String> complete() {
				return List.of();
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("proposes values for /y, which is no command")
			.hasMessageContaining("There are [x]");
	}

	@Test
	void anAutocompleteMethodForNoOption() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option String text) {
				return "";
			}

			@Autocomplete(command = "x", option = "txt")
			List<String> complete() {
				return List.of();
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("the option 'txt', which /x does not have")
			.hasMessageContaining("Name one of [text]");
	}

	@Test
	void anAutocompleteMethodForAnOptionWithChoices() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(choices = { "a", "b" }) String text) {
				return "";
			}

			@Autocomplete(command = "x", option = "text")
			List<String> complete() {
				return List.of();
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("proposes values for the option 'text', which has choices")
			.hasMessageContaining("Remove the choices");
	}

	@Test
	void anAutocompleteMethodForAUser() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option User who) {
				return "";
			}

			@Autocomplete(command = "x", option = "who")
			List<String> complete() {
				return List.of();
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("the option 'who' of type USER, for which Discord takes none");
	}

	@Test
	void twoAutocompleteMethodsForOneOption() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option String text) {
				return "";
			}

			@Autocomplete(command = "x", option = "text")
			List<String> one() {
				return List.of();
			}

			@Autocomplete(command = "x", option = "text")
			List<String> other() {
				return List.of();
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("proposes values for the option 'text', as Bean.")
			.hasMessageContaining("Leave one of the two");
	}

	@Test
	void anAutocompleteMethodThatReturnsNothing() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option String text) {
				return "";
			}

			@Autocomplete(command = "x", option = "text")
			void complete() {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("proposes values, but returns none")
			.hasMessageContaining("Return a List");
	}

	@Test
	void anAutocompleteMethodWithAnOptionThatTheCommandLacks() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option String text) {
				return "";
			}

			@Autocomplete(command = "x", option = "text")
			List<String> complete(@Option String other) {
				return List.of(other);
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("takes the option 'other', which /x does not have")
			.hasMessageContaining("Take one of [text]");
	}

	@Test
	void anAutocompleteMethodWithAnOptionOfAnotherType() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option String text, @Option long count) {
				return "";
			}

			@Autocomplete(command = "x", option = "text")
			List<String> complete(@Option boolean count) {
				return List.of();
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("takes the option 'count' as Boolean, but /x has it as Long");
	}

	@Test
	void anAutocompleteMethodWithAReply() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option String text) {
				return "";
			}

			@Autocomplete(command = "x", option = "text")
			List<String> complete(InteractionReply reply) {
				return List.of();
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("takes an InteractionReply, but values are proposed by returning them");
	}

	@Test
	void choicesOfAUser() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(choices = "a") User who) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("has the option 'who' of type USER with choices");
	}

	@Test
	void aChoiceThatIsNoValue() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(choices = { "1", "b" }) int count) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("has the option 'count' with the choice 'b', which is no Integer");
	}

	@Test
	void aChoiceProviderThatIsNoBean() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(choiceProvider = Provider.class) String text) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("with choices of Provider, which is no bean")
			.hasMessageContaining("Make it a bean");
	}

	@Test
	void choicesAndAChoiceProvider() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(choices = "a", choiceProvider = Provider.class) String text) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("with choices and a choiceProvider");
	}

	@Test
	void channelTypesOfAText() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option @ChannelTypes(OptionChannelType.GUILD_TEXT) String text) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("has the option 'text' with @ChannelTypes, which is no channel");
	}

	@Test
	void fileTypesOfAText() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(fileTypes = "image") String text) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("has the option 'text' with fileTypes, which is no file");
	}

	@Test
	void aFileTypeThatDiscordDoesNotTake() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option(fileTypes = "pictures") Attachment file) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("declares 'x', which Discord does not take")
			.hasMessageContaining("image, video, audio or an extension");
	}

	@Test
	void aListOfTexts() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option List<String> texts) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("has the option 'texts' of type List, which no option can have");
	}

	@Test
	void aRecordWithAComponentThatIsNoOption() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(Partial partial) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("the record Partial, whose component 'other' is no option")
			.hasMessageContaining("Annotate the component with @Option");
	}

	@Test
	void aRecordOfOptionsThatNeedNotBeThere() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(Nest nest) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.x(Nest)")
			.hasMessageContaining("the record Nest, whose component 'partial' is no option");
	}

	@Test
	void aRecordOfOptionsThatHoldsItself() {
		class Direct {

			@SlashCommand(name = "x", description = "d")
			String x(Chain chain) {
				return "";
			}

		}
		class Indirect {

			@SlashCommand(name = "x", description = "d")
			String x(Hen hen) {
				return "";
			}

		}
		assertStartOf(new Direct()).hasMessageContaining("Direct.x(Chain)")
			.hasMessageContaining("takes the options of the record Chain, which holds itself");
		assertStartOf(new Indirect()).hasMessageContaining("Indirect.x(Hen)")
			.hasMessageContaining("takes the options of the record Hen, which holds itself");
	}

	@Test
	void aParameterWithoutMeaning() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(StringBuilder builder) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("cannot get its parameter 'builder' of type StringBuilder");
	}

	@Test
	void optionsOfAMenuCommand() {
		class Bean {

			@UserCommand(name = "X")
			String x(@Option String text) {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("has an option, but commands of menus have none");
	}

	@Test
	void aMenuNameThatIsTooLong() {
		class Bean {

			@MessageCommand(name = "A name that is longer than all others")
			String x() {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("which Discord does not take")
			.hasMessageContaining("Take 1 to 32 characters");
	}

	@Test
	void twoMenuCommandsOfOneName() {
		class Bean {

			@UserCommand(name = "X")
			String one() {
				return "";
			}

			@UserCommand(name = "X")
			String other() {
				return "";
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("Bean.")
			.hasMessageContaining("declares 'X' in the same menu as Bean.");
	}

	@Test
	void sixteenCommandsInAMenu() {
		assertStartOf(new Sixteen()).hasMessageContaining("Sixteen.")
			.hasMessageContaining("one command too many, as Discord takes up to 15 in a menu");
	}

	@Test
	void moreTextThanACommandCanHave() {
		assertStartOf(new Verbose()).hasMessageContaining("Verbose.verbose(")
			.hasMessageContaining("declares 'verbose', which Discord does not take")
			.hasMessageContaining("at most 8000");
	}

	@Test
	void aLeastValueAboveTheGreatest() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option @Min(5) @Max(3) int count) {
				return "";
			}

		}
		class Longer {

			@SlashCommand(name = "x", description = "d")
			String x(@Option @Size(min = 7000) String text) {
				return "";
			}

		}
		assertValidatedStartOf(new Bean()).hasMessageContaining("Bean.x(int)")
			.hasMessageContaining("has the option 'count', which must be at least 5 and at most 3")
			.hasMessageContaining("@Min");
		assertValidatedStartOf(new Longer())
			.hasMessageContaining("'text', which must have at least 7000 and at most 6000 characters");
	}

	@Test
	void nothingThatCouldAnswer() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			void x() {
			}

		}
		class Later {

			@SlashCommand(name = "x", description = "d")
			Mono<Message> x() {
				return Mono.empty();
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("returns nothing and takes no InteractionReply")
			.hasMessageContaining("nothing would answer");
		assertStartOf(new Later()).hasMessageContaining("returns Message and takes no InteractionReply");
	}

	@Test
	void changesWhereThereIsNothingToChange() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			MessageEditRequest x() {
				return MessageEditRequest.of("x");
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("no message to change");
	}

	@Test
	void parametersWithoutNames() throws Exception {
		assertStartOf(CompiledWithoutParameterNames.make())
			.hasMessageContaining("compiled without the names of its parameters")
			.hasMessageContaining("-parameters");
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertStartOf(Object bean) {
		return assertThatThrownBy(() -> TestBot.with(bean).close()).isInstanceOf(InvalidHandlerException.class);
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertValidatedStartOf(Object bean) {
		try (TestBot bot = TestBot.with(new Object());
				LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean()) {
			validator.afterPropertiesSet();
			bot.context().getBeanFactory().registerSingleton("bean", bean);
			HandlerMethods methods = new HandlerMethods(bot.context().getBeanFactory(),
					bot.context().getBean(DiscordClient.class), List.of(), DiscordListenerErrorHandler.logging());
			return assertThatThrownBy(() -> ApplicationCommands.builder(methods)
				.validation(new OptionValidation(validator))
				.build()
				.detectHandlers()).isInstanceOf(InvalidHandlerException.class);
		}
	}

	record Partial(@Option String text, String other) {

	}

	record Chain(@Option String text, @Nullable Chain next) {

	}

	record Hen(@Option String name, Egg egg) {

	}

	record Egg(Hen hen, @Option String color) {

	}

	record Nest(@Option String place, Optional<Full> partial) {

	}

	record Full(@Option String text) {

	}

	static final class Provider implements ChoiceProvider {

		@Override
		public Collection<ApplicationCommandOptionChoice> choices() {
			return List.of();
		}

	}

	static final class Sixteen {

		@UserCommand(name = "0")
		String c0() {
			return "";
		}

		@UserCommand(name = "1")
		String c1() {
			return "";
		}

		@UserCommand(name = "2")
		String c2() {
			return "";
		}

		@UserCommand(name = "3")
		String c3() {
			return "";
		}

		@UserCommand(name = "4")
		String c4() {
			return "";
		}

		@UserCommand(name = "5")
		String c5() {
			return "";
		}

		@UserCommand(name = "6")
		String c6() {
			return "";
		}

		@UserCommand(name = "7")
		String c7() {
			return "";
		}

		@UserCommand(name = "8")
		String c8() {
			return "";
		}

		@UserCommand(name = "9")
		String c9() {
			return "";
		}

		@UserCommand(name = "10")
		String c10() {
			return "";
		}

		@UserCommand(name = "11")
		String c11() {
			return "";
		}

		@UserCommand(name = "12")
		String c12() {
			return "";
		}

		@UserCommand(name = "13")
		String c13() {
			return "";
		}

		@UserCommand(name = "14")
		String c14() {
			return "";
		}

		@UserCommand(name = "15")
		String c15() {
			return "";
		}

	}

	static final class Verbose {

		private static final String CHOICE = "A choice that is about a hundred characters long, as it says all that there is to say, and more, m";

		@SlashCommand(name = "verbose", description = "d")
		String verbose(
				@Option(choices = { CHOICE + "0a", CHOICE + "0b", CHOICE + "0c", CHOICE + "0d", CHOICE + "0e",
						CHOICE + "0f", CHOICE + "0g", CHOICE + "0h", CHOICE + "0i", CHOICE + "0j" }) String o0,
				@Option(choices = { CHOICE + "1a", CHOICE + "1b", CHOICE + "1c", CHOICE + "1d", CHOICE + "1e",
						CHOICE + "1f", CHOICE + "1g", CHOICE + "1h", CHOICE + "1i", CHOICE + "1j" }) String o1,
				@Option(choices = { CHOICE + "2a", CHOICE + "2b", CHOICE + "2c", CHOICE + "2d", CHOICE + "2e",
						CHOICE + "2f", CHOICE + "2g", CHOICE + "2h", CHOICE + "2i", CHOICE + "2j" }) String o2,
				@Option(choices = { CHOICE + "3a", CHOICE + "3b", CHOICE + "3c", CHOICE + "3d", CHOICE + "3e",
						CHOICE + "3f", CHOICE + "3g", CHOICE + "3h", CHOICE + "3i", CHOICE + "3j" }) String o3,
				@Option(choices = { CHOICE + "4a", CHOICE + "4b", CHOICE + "4c", CHOICE + "4d", CHOICE + "4e",
						CHOICE + "4f", CHOICE + "4g", CHOICE + "4h", CHOICE + "4i", CHOICE + "4j" }) String o4) {
			return "";
		}

	}

	enum Letter {

		A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z

	}

}
