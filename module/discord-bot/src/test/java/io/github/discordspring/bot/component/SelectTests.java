package io.github.discordspring.bot.component;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.ChannelSelect;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.component.Container;
import io.github.discordspring.model.component.MentionableSelect;
import io.github.discordspring.model.component.RoleSelect;
import io.github.discordspring.model.component.SelectOption;
import io.github.discordspring.model.component.StringSelect;
import io.github.discordspring.model.component.TextDisplay;
import io.github.discordspring.model.component.UserSelect;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What people select, and what the bot's methods get of it.
 */
@Timeout(180)
class SelectTests {

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void theTextsThatWereSelectedAreConvertedToTheTypesOfTheParameters() {
		class Bean {

			@SlashCommand(name = "days", description = "d")
			MessageCreateRequest days() {
				return message(StringSelect.builder("days/7")
					.options(SelectOption.of("Monday", "MONDAY"), SelectOption.of("Friday", "FRIDAY"))
					.minValues(0)
					.maxValues(2)
					.build());
			}

			@SelectHandler("days/{week}")
			MessageEditRequest picked(int week, @Selected List<DayOfWeek> days, @Selected Set<String> texts,
					@Selected Optional<DayOfWeek> first, @Selected @Nullable String text, User user) {
				return MessageEditRequest.of(week + " " + days + texts + first + text + user.username());
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			EmulatedMessage message = bot.alice().uses("general", "days").awaitAnswer(EmulatedBot.TIMEOUT);
			bot.alice().selects(message.id(), "days/7", "FRIDAY", "MONDAY");
			awaitContent(bot, message.id(), "7 [FRIDAY, MONDAY][FRIDAY, MONDAY]Optional[FRIDAY]FRIDAYalice");
			bot.alice().selects(message.id(), "days/7");
			awaitContent(bot, message.id(), "7 [][]Optional.emptynullalice");
		}
	}

	@Test
	void usersMembersRolesAndChannelsComeFromTheInteraction() {
		class Bean {

			@SlashCommand(name = "menus", description = "d")
			MessageCreateRequest menus() {
				return message(UserSelect.builder("users").maxValues(3).build(), RoleSelect.builder("roles").build(),
						ChannelSelect.builder("channels").build(),
						MentionableSelect.builder("mentionables").maxValues(5).build());
			}

			@SelectHandler("users")
			String users(@Selected List<User> users, @Selected List<Member> members, @Selected long id, User sender) {
				List<@Nullable User> ofMembers = members.stream().map(Member::user).toList();
				assertThat(ofMembers).containsExactlyElementsOf(users);
				assertThat(id).isEqualTo(users.get(0).id());
				return sender.username() + " takes " + users.stream().map(User::username).toList();
			}

			@SelectHandler("roles")
			String role(@Selected Role role) {
				return "role " + role.name();
			}

			@SelectHandler("channels")
			String channel(@Selected Channel selected, Channel here) {
				return "channel " + selected.name() + " in " + here.name();
			}

			@SelectHandler("mentionables")
			String mentionables(@Selected List<Role> roles, @Selected List<User> users, @Selected List<Object> all) {
				return roles.size() + " role, " + users.size() + " users, " + all.size() + " in all";
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			long role = bot.emulator().guild("Emulator").addRole("vip", 1);
			bot.emulator().guild("Emulator").addTextChannel("lounge");
			EmulatedUser alice = bot.alice();
			EmulatedUser bob = bot.emulator().user("bob");
			EmulatedMessage message = alice.uses("general", "menus").awaitAnswer(EmulatedBot.TIMEOUT);
			String vip = Snowflake.toString(role);
			alice.selects(message.id(), "users", Snowflake.toString(bob.id()), Snowflake.toString(alice.id()));
			awaitAnswer(bot, "alice takes [bob, alice]");
			alice.selects(message.id(), "roles", vip);
			awaitAnswer(bot, "role vip");
			alice.selects(message.id(), "channels", Snowflake.toString(bot.emulator().channelId("lounge")));
			awaitAnswer(bot, "channel lounge in general");
			alice.selects(message.id(), "mentionables", Snowflake.toString(bob.id()), vip,
					Snowflake.toString(alice.id()));
			awaitAnswer(bot, "1 role, 2 users, 3 in all");
		}
	}

	@Test
	void aMenuInsideOfAContainerIsAnsweredWithComponentsToo() {
		class Bean {

			@SlashCommand(name = "menu", description = "d")
			Component menu() {
				return Container.of(TextDisplay.of("Which?"),
						ActionRow.of(StringSelect.of("which", SelectOption.of("A", "a"))));
			}

			@SelectHandler("which")
			Component which(@Selected String which) {
				return TextDisplay.of("You took " + which);
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			EmulatedMessage message = bot.alice().uses("general", "menu").awaitAnswer(EmulatedBot.TIMEOUT);
			bot.alice().selects(message.id(), "which", "a");
			bot.emulator()
				.awaitMessage("general",
						(answer) -> answer.json()
							.path("components")
							.path(0)
							.path("content")
							.asString("")
							.equals("You took a"),
						EmulatedBot.TIMEOUT);
		}
	}

	@Test
	void aButtonAndAMenuMayHaveTheSameCustomId() {
		class Bean {

			@ButtonHandler("x")
			void button() {
				SelectTests.this.seen.add("button");
			}

			@SelectHandler("x")
			void select() {
				SelectTests.this.seen.add("select");
			}

			@SlashCommand(name = "x", description = "d")
			MessageCreateRequest ask() {
				return message(StringSelect.of("x", SelectOption.of("A", "a")));
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			EmulatedMessage message = bot.alice().uses("general", "x").awaitAnswer(EmulatedBot.TIMEOUT);
			bot.alice().selects(message.id(), "x", "a");
			await().atMost(EmulatedBot.TIMEOUT).until(() -> this.seen.equals(List.of("select")));
		}
	}

	@Test
	void aTypeIntoWhichTextCannotBeConvertedEndsTheStart() {
		class Bean {

			@SelectHandler("x")
			void select(@Selected Map<String, String> values) {
				SelectTests.this.seen.add(values);
			}

		}
		assertThatThrownBy(() -> EmulatedBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("select(Map)")
			.hasMessageContaining("what was selected")
			.hasMessageContaining("into which text cannot be converted");
	}

	private static MessageCreateRequest message(Component... selects) {
		return MessageCreateRequest.builder()
			.content("Pick")
			.components(List.of(selects).stream().map(ActionRow::of).toArray(Component[]::new))
			.build();
	}

	private static void awaitContent(EmulatedBot bot, long message, String content) {
		bot.emulator()
			.awaitMessage("general", (other) -> other.id() == message && other.content().equals(content),
					EmulatedBot.TIMEOUT);
	}

	private static void awaitAnswer(EmulatedBot bot, String content) {
		bot.emulator().awaitMessage("general", (message) -> message.content().equals(content), EmulatedBot.TIMEOUT);
	}

}
