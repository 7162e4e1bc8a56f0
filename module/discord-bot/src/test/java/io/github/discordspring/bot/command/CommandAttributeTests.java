package io.github.discordspring.bot.command;

import java.util.List;

import io.github.discordspring.bot.guard.RequiresBotPermissions;
import io.github.discordspring.bot.guard.RequiresPermissions;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.model.application.InteractionContextType;
import io.github.discordspring.model.permission.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Who sees a command, and where; and commands that are named on a class.
 */
@Timeout(180)
class CommandAttributeTests {

	@Test
	void permissionsContextsInstallationsAndAgeRestrictionAreDeclared() {
		class Bean {

			@SlashCommand(name = "x", description = "d",
					defaultMemberPermissions = { Permission.BAN_MEMBERS, Permission.KICK_MEMBERS },
					contexts = { CommandContext.PRIVATE_CHANNEL, CommandContext.GUILD },
					integrations = { CommandIntegration.USER_INSTALL, CommandIntegration.GUILD_INSTALL }, nsfw = true)
			String x() {
				return "";
			}

			@UserCommand(name = "U", defaultMemberPermissions = Permission.ADMINISTRATOR)
			String user() {
				return "";
			}

			@MessageCommand(name = "M", contexts = CommandContext.BOT_DM)
			String message() {
				return "";
			}

		}
		List<ApplicationCommandRequest> commands = declarations(new Bean());
		ApplicationCommandRequest slash = commands.get(0);
		assertThat(slash.defaultMemberPermissions()).isEqualTo("6");
		assertThat(slash.contexts()).containsExactly(InteractionContextType.GUILD,
				InteractionContextType.PRIVATE_CHANNEL);
		assertThat(slash.integrationTypes()).containsExactly(ApplicationIntegrationType.GUILD_INSTALL,
				ApplicationIntegrationType.USER_INSTALL);
		assertThat(slash.nsfw()).isTrue();
		assertThat(commands.get(1).defaultMemberPermissions()).isEqualTo("8");
		assertThat(commands.get(1).contexts()).isNull();
		assertThat(commands.get(2).contexts()).containsExactly(InteractionContextType.BOT_DM);
		assertThat(commands.get(2).defaultMemberPermissions()).isNull();
	}

	@Test
	void whoLacksThePermissionsDoesNotGetToTheCommand() {
		try (EmulatedBot bot = EmulatedBot.with(new Moderation())) {
			EmulatedUser nobody = bot.emulator().addUser("nobody");
			bot.emulator().guild("Emulator").addMember(nobody);
			assertThatThrownBy(() -> nobody.uses("general", "moderation user kick")).hasMessageContaining("50013");
			EmulatedUser moderator = bot.emulator().addUser("moderator");
			bot.emulator().guild("Emulator").addMember(moderator);
			bot.emulator()
				.guild("Emulator")
				.giveRole(moderator,
						bot.emulator().guild("Emulator").addRole("moderators", 0, Permission.KICK_MEMBERS));
			EmulatedMessage answer = moderator.uses("general", "moderation user kick").awaitAnswer(EmulatedBot.TIMEOUT);
			assertThat(answer.content()).isEqualTo("kicked");
			assertThat(answer.visibleTo()).isEqualTo(moderator.id());
		}
	}

	@Test
	void aClassNamesAndDescribesTheGroupOfItsMethods() {
		ApplicationCommandRequest command = declarations(new Moderation()).get(0);
		assertThat(command.name()).isEqualTo("moderation");
		assertThat(command.defaultMemberPermissions()).isEqualTo("2");
		assertThat(command.options()).singleElement().satisfies((group) -> {
			assertThat(group.name()).isEqualTo("user");
			assertThat(group.description()).isEqualTo("Moderates users");
			assertThat(group.options()).extracting((option) -> option.name()).containsExactly("ban", "kick");
		});
	}

	@Test
	void whatTwoPartsOfACommandSayMustAgree() {
		class Bean {

			@SlashCommand(name = "x a", description = "d", defaultMemberPermissions = Permission.BAN_MEMBERS)
			String a() {
				return "";
			}

			@SlashCommand(name = "x b", description = "d", defaultMemberPermissions = Permission.KICK_MEMBERS)
			String b() {
				return "";
			}

		}
		assertThatThrownBy(() -> declarations(new Bean())).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("other defaultMemberPermissions than another part of /x")
			.hasMessageContaining("Say it once");
	}

	@Test
	void discordShowsACommandOnlyToThoseWhomItsGuardLetsPass() {
		class Bean {

			@SlashCommand(name = "purge", description = "d")
			@RequiresPermissions({ Permission.MANAGE_MESSAGES, Permission.KICK_MEMBERS })
			String purge() {
				return "purged";
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			EmulatedUser carol = bot.emulator().addUser("carol");
			bot.emulator().guild("Emulator").addMember(carol);
			long half = bot.emulator().guild("Emulator").addRole("half", 0, Permission.KICK_MEMBERS);
			bot.emulator().guild("Emulator").giveRole(carol, half);
			assertThatThrownBy(() -> carol.uses("general", "purge")).hasMessageContaining("50013");
			long moderators = bot.emulator().guild("Emulator").addRole("moderators", 0, Permission.MANAGE_MESSAGES);
			bot.emulator().guild("Emulator").giveRole(carol, moderators);
			assertThat(carol.uses("general", "purge").awaitAnswer(EmulatedBot.TIMEOUT).content()).isEqualTo("purged");
		}
	}

	@Test
	void whatAllSubcommandsRequireIsNeededToSeeTheCommand() {
		@RequiresPermissions(Permission.KICK_MEMBERS)
		@SlashCommand(name = "moderation")
		class Bean {

			@SlashCommand(name = "a", description = "d")
			@RequiresPermissions(Permission.BAN_MEMBERS)
			String a() {
				return "";
			}

			@SlashCommand(name = "b", description = "d")
			@RequiresPermissions({ Permission.BAN_MEMBERS, Permission.MANAGE_GUILD })
			String b() {
				return "";
			}

		}
		assertThat(declarations(new Bean()).get(0).defaultMemberPermissions())
			.isEqualTo(Long.toString(Permission.of(Permission.KICK_MEMBERS, Permission.BAN_MEMBERS)));
	}

	@Test
	void aSubcommandForEverybodyKeepsTheCommandInSight() {
		class Bean {

			@SlashCommand(name = "x a", description = "d")
			@RequiresPermissions(Permission.BAN_MEMBERS)
			String a() {
				return "";
			}

			@SlashCommand(name = "x b", description = "d")
			String b() {
				return "";
			}

			@SlashCommand(name = "y", description = "d")
			@RequiresBotPermissions(Permission.BAN_MEMBERS)
			String y() {
				return "";
			}

		}
		assertThat(declarations(new Bean())).extracting((command) -> command.defaultMemberPermissions())
			.containsExactly(null, null);
	}

	@Test
	void whatACommandDeclaresComesBeforeItsGuards() {
		class Bean {

			@SlashCommand(name = "x", description = "d", defaultMemberPermissions = Permission.USE_APPLICATION_COMMANDS)
			@RequiresPermissions(Permission.BAN_MEMBERS)
			String x() {
				return "";
			}

			@UserCommand(name = "U")
			@RequiresPermissions(Permission.MODERATE_MEMBERS)
			String user() {
				return "";
			}

			@MessageCommand(name = "M", defaultMemberPermissions = Permission.MANAGE_MESSAGES)
			@RequiresPermissions(Permission.BAN_MEMBERS)
			String message() {
				return "";
			}

		}
		assertThat(declarations(new Bean())).extracting((command) -> command.defaultMemberPermissions())
			.containsExactly(Long.toString(Permission.of(Permission.USE_APPLICATION_COMMANDS)),
					Long.toString(Permission.of(Permission.MODERATE_MEMBERS)),
					Long.toString(Permission.of(Permission.MANAGE_MESSAGES)));
	}

	private static List<ApplicationCommandRequest> declarations(Object bean) {
		try (TestBot bot = TestBot.with(bean)) {
			return bot.context().getBean(ApplicationCommands.class).declarations();
		}
	}

	@SlashCommand(name = "moderation user", description = "Moderates users", ephemeral = true,
			defaultMemberPermissions = Permission.KICK_MEMBERS)
	static final class Moderation {

		@SlashCommand(name = "kick", description = "Kicks")
		String kick() {
			return "kicked";
		}

		@SlashCommand(name = "ban", description = "Bans")
		void ban(InteractionReply reply) {
			reply.reply("banned").block();
		}

	}

}
