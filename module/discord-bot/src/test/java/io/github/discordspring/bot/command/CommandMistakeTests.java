package io.github.discordspring.bot.command;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageEditRequest;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

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
		assertStartOf(new Bean()).hasMessageContaining("cannot get its parameter 0 of type String")
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
		assertStartOf(new Bean()).hasMessageContaining("nothing would answer").hasMessageContaining("InteractionReply");
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

	enum Letter {

		A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z

	}

}
