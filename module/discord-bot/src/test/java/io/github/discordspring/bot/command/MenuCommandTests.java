package io.github.discordspring.bot.command;

import java.util.Objects;
import java.util.Optional;

import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands in the menus of users and messages: what people see who use them.
 */
@Timeout(180)
class MenuCommandTests {

	private static EmulatedBot bot;

	@BeforeAll
	static void start() {
		bot = EmulatedBot.with(new Menus());
	}

	@AfterAll
	static void stop() {
		bot.close();
	}

	@Test
	void aUserCommandGetsTheUserOfWhoseMenuItIs() {
		EmulatedUser bob = bot.emulator().user("bob");
		assertThat(bot.alice().usesOnUser("general", bob, "High five").awaitAnswer(EmulatedBot.TIMEOUT).content())
			.isEqualTo("alice high-fives bob");
	}

	@Test
	void aMemberComesWithUserAndRoles() {
		EmulatedUser carol = bot.emulator().addUser("dora");
		bot.emulator().guild("Emulator").addMember(carol);
		assertThat(bot.alice().usesOnUser("general", carol, "Roles").awaitAnswer(EmulatedBot.TIMEOUT).content())
			.isEqualTo("dora has 0 roles");
	}

	@Test
	void whoIsNotAMemberIsRefusedUnlessTheParameterMayBeAbsent() {
		EmulatedUser stranger = bot.emulator().addUser("stranger");
		EmulatedMessage refusal = bot.alice().usesOnUser("general", stranger, "Roles").awaitAnswer(EmulatedBot.TIMEOUT);
		assertThat(refusal.content()).isEqualTo("stranger is not a member of this server.");
		assertThat(refusal.visibleTo()).isEqualTo(bot.alice().id());
		assertThat(bot.alice().usesOnUser("general", stranger, "Nick").awaitAnswer(EmulatedBot.TIMEOUT).content())
			.isEqualTo("no member, null");
	}

	@Test
	void aMessageCommandGetsTheMessageWithItsContent() {
		EmulatedMessage said = bot.emulator().user("bob").says("general", "hello there");
		EmulatedMessage answer = bot.alice().usesOnMessage(said.id(), "Shout").awaitAnswer(EmulatedBot.TIMEOUT);
		assertThat(answer.content()).isEqualTo("alice shouts: HELLO THERE");
		assertThat(answer.visibleTo()).isEqualTo(bot.alice().id());
	}

	@Test
	void commandsOfOneNameInEachMenuAreToldApart() {
		class Bean {

			@SlashCommand(name = "report", description = "d")
			String slash() {
				return "slash";
			}

			@UserCommand(name = "report")
			String user() {
				return "user";
			}

			@MessageCommand(name = "report")
			String message() {
				return "message";
			}

		}
		try (TestBot bean = TestBot.with(new Bean())) {
			assertThat(bean.context().getBean(ApplicationCommands.class).declarations())
				.extracting((command) -> command.type().value() + command.name() + command.description())
				.containsExactly("1reportd", "2reportnull", "3reportnull");
			for (int type = 1; type <= 3; type++) {
				bean.send("INTERACTION_CREATE", Events.command(20 + type, "'name':'report'")
					.replace("'type':1,'name'", "'type':" + type + ",'target_id':'7','name'"));
			}
			bean.awaitIdle();
			assertThat(bean.discord().requests())
				.extracting((request) -> request.body().path("data").path("content").asString())
				.containsExactlyInAnyOrder("slash", "user", "message");
		}
	}

	static final class Menus {

		@UserCommand(name = "High five")
		String highFive(User target, Interaction interaction) {
			return interaction.sender().username() + " high-fives " + target.username();
		}

		@UserCommand(name = "Roles")
		Mono<String> roles(Member target) {
			return Mono
				.just(Objects.requireNonNull(target.user()).username() + " has " + target.roles().size() + " roles");
		}

		@UserCommand(name = "Nick", ephemeral = true)
		String nick(Optional<Member> target, @Nullable Member same) {
			return target.map((member) -> "member").orElse("no member") + ", " + same;
		}

		@MessageCommand(name = "Shout", ephemeral = true)
		String shout(Message target, User user) {
			return user.username() + " shouts: " + target.content().toUpperCase(java.util.Locale.ROOT);
		}

	}

}
