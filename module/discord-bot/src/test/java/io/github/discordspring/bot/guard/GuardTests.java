package io.github.discordspring.bot.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.Autocomplete;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.text.Argument;
import io.github.discordspring.bot.text.MutableTextCommandPrefixes;
import io.github.discordspring.bot.text.TextCommand;
import io.github.discordspring.bot.text.TextCommandOptions;
import io.github.discordspring.bot.text.TextCommands;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.user.User;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Who may call what, as people in a channel see it.
 */
@Timeout(180)
class GuardTests {

	private static final String ROLE = "vip.role";

	@Test
	void onlyThoseWithThePermissionsMayCall() {
		class Bean {

			@SlashCommand(name = "ban", description = "d",
					defaultMemberPermissions = Permission.USE_APPLICATION_COMMANDS)
			@RequiresPermissions({ Permission.BAN_MEMBERS, Permission.VIEW_CHANNEL, Permission.KICK_MEMBERS })
			String ban() {
				return "banned";
			}

		}
		try (EmulatedBot bot = start(new Bean())) {
			EmulatedUser bob = member(bot);
			assertRefused(bot, bob, "ban", "You need this permission here: Kick Members, Ban Members.");
			give(bot, bob, "moderator", Permission.BAN_MEMBERS, Permission.KICK_MEMBERS);
			assertAnswered(bob, "ban", "banned");
		}
	}

	@Test
	void theBotSaysWhatItMayNotDoItself() {
		class Bean {

			@SlashCommand(name = "webhook", description = "d")
			@RequiresBotPermissions(Permission.ADMINISTRATOR)
			String webhook() {
				return "made";
			}

			@SlashCommand(name = "see", description = "d")
			@RequiresBotPermissions(Permission.VIEW_CHANNEL)
			String see() {
				return "seen";
			}

		}
		try (EmulatedBot bot = start(new Bean())) {
			assertRefused(bot, bot.alice(), "webhook", "I need this permission here: Administrator.");
			assertAnswered(bot.alice(), "see", "seen");
		}
	}

	@Test
	void onlyThoseWithARoleMayCall() {
		class Bean {

			@SlashCommand(name = "lounge", description = "d")
			@RequiresRoles("1, ${" + ROLE + "}")
			String lounge() {
				return "welcome";
			}

			@SlashCommand(name = "both", description = "d")
			@RequiresRoles(value = { "1", "${" + ROLE + "}" }, all = true)
			String both() {
				return "never";
			}

		}
		try (DiscordEmulator emulator = DiscordEmulator.builder().rateLimits(false).start()) {
			long role = emulator.guild("Emulator").addRole("vip", 0);
			System.setProperty(ROLE, Long.toString(role));
			try (EmulatedBot bot = EmulatedBot.builder().on(emulator).bean(new Bean()).start()) {
				EmulatedUser bob = emulator.user("bob");
				assertRefused(bot, bob, "lounge", "You need one of these roles for this: <@&1>, <@&" + role + ">.");
				emulator.guild("Emulator").giveRole(bob, role);
				assertAnswered(bob, "lounge", "welcome");
				assertRefused(bot, bob, "both", "You need all of these roles for this: <@&1>, <@&" + role + ">.");
			}
			finally {
				System.clearProperty(ROLE);
			}
		}
	}

	@Test
	void theOwnerOfTheApplicationMayCall() {
		class Bean {

			@SlashCommand(name = "stop", description = "d")
			@OwnerOnly
			String stop() {
				return "stopping";
			}

		}
		try (EmulatedBot bot = start(new Bean())) {
			assertRefused(bot, member(bot), "stop", "Only the owners of this bot can use this.");
			assertAnswered(bot.alice(), "stop", "stopping");
		}
	}

	@Test
	void aCooldownTellsWhenToTryAgainAndRefusedCallsDoNotCount() {
		class Bean {

			@SlashCommand(name = "daily", description = "d",
					defaultMemberPermissions = Permission.USE_APPLICATION_COMMANDS)
			@Cooldown("1d")
			@RequiresPermissions(Permission.MANAGE_GUILD)
			String daily() {
				return "here you are";
			}

		}
		try (EmulatedBot bot = start(new Bean())) {
			EmulatedUser bob = member(bot);
			assertRefused(bot, bob, "daily", "You need this permission here: Manage Guild.");
			give(bot, bob, "manager", Permission.MANAGE_GUILD);
			assertAnswered(bob, "daily", "here you are");
			EmulatedMessage refused = bob.uses("general", "daily").awaitAnswer(EmulatedBot.TIMEOUT);
			assertThat(refused.content()).matches("Not so fast: try again <t:\\d+:R>\\.");
			assertThat(refused.visibleTo()).isEqualTo(bob.id());
			assertAnswered(bot.alice(), "daily", "here you are");
		}
	}

	@Test
	void whatIsTypedDoesNotCountForALimitOfTheClass() {
		@Cooldown("1d")
		class Bean {

			@SlashCommand(name = "play", description = "d")
			String play(@Option String song) {
				return "playing " + song;
			}

			@Autocomplete(command = "play", option = "song")
			List<String> songs(String typed) {
				return List.of(typed + "1", typed + "2");
			}

		}
		try (EmulatedBot bot = start(new Bean())) {
			for (String typed : List.of("a", "ab", "abc")) {
				EmulatedInteraction typing = bot.alice().completes("general", "play", "song", typed);
				await().atMost(EmulatedBot.TIMEOUT).until(() -> typing.choices() != null);
				assertThat(typing.choices()).containsExactly(typed + "1", typed + "2");
			}
		}
	}

	@Test
	void limitsCountTogetherWhoSharesThem() {
		class Bean {

			@SlashCommand(name = "one", description = "d")
			@RateLimit(value = 2, per = "1h", by = LimitedBy.CHANNEL, name = "shared")
			String one() {
				return "one";
			}

			@SlashCommand(name = "other", description = "d")
			@RateLimit(value = 2, per = "1h", by = LimitedBy.CHANNEL, name = "shared")
			String other() {
				return "other";
			}

		}
		try (EmulatedBot bot = start(new Bean())) {
			bot.emulator().guild("Emulator").addTextChannel("elsewhere");
			EmulatedUser bob = member(bot);
			assertAnswered(bob, "one", "one");
			assertAnswered(bot.alice(), "other", "other");
			assertThat(bob.uses("general", "one").awaitAnswer(EmulatedBot.TIMEOUT).content()).startsWith("Not so fast");
			assertThat(bob.uses("elsewhere", "one").awaitAnswer(EmulatedBot.TIMEOUT).content()).isEqualTo("one");
		}
	}

	@Test
	void aLimiterOfTheApplicationsOwnDecides() {
		List<String> keys = new CopyOnWriteArrayList<>();
		class Shared implements UsageLimiter {

			@Override
			public Mono<Duration> tryAcquire(String key, int calls, Duration period) {
				keys.add(key + " " + calls + " " + period);
				return Mono.just(Duration.ofMinutes(5));
			}

		}
		class Bean {

			@SlashCommand(name = "x", description = "d")
			@RateLimit(value = 3, per = "PT1M", by = LimitedBy.MEMBER)
			String x() {
				return "x";
			}

		}
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean("limiter", UsageLimiter.class, Shared::new))
			.start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(keys).singleElement().asString().endsWith("x:MEMBER:m1:7 3 PT1M");
			assertThat(bot.discord().requests()).singleElement()
				.satisfies((request) -> assertThat(request.body().toString()).contains("Not so fast"));
		}
	}

	@Test
	void whoMayNotUseATextCommandIsToldSoAndNotWhatIsWrongWithItsArguments() {
		class Bean {

			@TextCommand(name = "ban")
			@RequiresPermissions(Permission.ADMINISTRATOR)
			String ban(@Argument User who) {
				return who.username();
			}

		}
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean(TextCommands.class,
					() -> new TextCommands(context.getBean(HandlerMethods.class), context.getBean(DiscordClient.class),
							new MutableTextCommandPrefixes(List.of("!")), TextCommandOptions.DEFAULT)))
			.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "!ban 77"));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, "!ban"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).hasSize(2).allSatisfy((request) -> {
				assertThat(request.route()).isEqualTo("POST /channels/2/messages");
				assertThat(request.body().path("content").asString()).doesNotContain("Usage");
			});
		}
	}

	@Test
	void textCommandsAreGuardedTooAndPlacesAreTold() {
		class Bean {

			@TextCommand(name = "purge")
			@Moderation
			String purge() {
				return "purged";
			}

			@TextCommand(name = "secret")
			@DirectMessageOnly
			String secret() {
				return "psst";
			}

		}
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Bean())
			.intents(Intent.of(Set.of(Intent.GUILDS)))
			.beans((context) -> context.registerBean(TextCommands.class,
					() -> new TextCommands(context.getBean(HandlerMethods.class), context.getBean(DiscordClient.class),
							new MutableTextCommandPrefixes(List.of("!")), TextCommandOptions.DEFAULT)))
			.start()) {
			EmulatedUser bob = member(bot);
			bob.says("general", "!purge");
			awaitText(bot, "You need this permission here: Manage Messages.");
			bob.says("general", "!secret");
			awaitText(bot, "This can be used in direct messages only.");
			give(bot, bob, "moderator", Permission.MANAGE_MESSAGES);
			bob.says("general", "!purge");
			awaitText(bot, "purged");
			String privately = Snowflake.toString(bob.saysPrivately("!secret").channelId());
			bob.saysPrivately("!purge");
			awaitText(bot, privately, "psst");
			awaitText(bot, privately, "This can be used in servers only.");
		}
	}

	@Test
	void aRefusalIsInTheLanguageOfTheUserDownToTheNamesOfThePermissions() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("discord.refusal.permissions", Locale.GERMAN, "Dir fehlt: {0}.");
		messages.addMessage("discord.permission.BAN_MEMBERS", Locale.GERMAN, "Mitglieder bannen");
		messages.addMessage("discord.refusal.list", Locale.GERMAN, "{0} und {1}");
		class Bean {

			@SlashCommand(name = "x", description = "d")
			@RequiresPermissions({ Permission.BAN_MEMBERS, Permission.KICK_MEMBERS })
			String x() {
				return "x";
			}

		}
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean("messageSource", MessageSource.class, () -> messages))
			.start()) {
			bot.send("INTERACTION_CREATE",
					Events.command(20, "'name':'x'")
						.replace("{'id':'20'", "{'locale':'de','id':'20'")
						.replace("'permissions':'8'", "'permissions':'0'"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).singleElement()
				.satisfies((request) -> assertThat(request.body().path("data").path("content").asString())
					.isEqualTo("Dir fehlt: Kick Members und Mitglieder bannen."));
		}
	}

	@Test
	void guildsAreNamedOnClassAndMethod() {
		@GuildOnly("1, 2")
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				return "x";
			}

			@SlashCommand(name = "y", description = "d")
			@GuildOnly("2")
			String y() {
				return "y";
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			bot.send("INTERACTION_CREATE", Events.command(21, "'name':'y'"));
			bot.awaitIdle();
			assertThat(bot.discord().requests())
				.extracting((request) -> request.body().path("data").path("content").asString())
				.containsExactly("x", "This cannot be used in this server.");
		}
	}

	@Test
	void mistakesEndTheStart() {
		class NoPermission {

			@SlashCommand(name = "x", description = "d")
			@RequiresPermissions({})
			String x() {
				return "x";
			}

		}
		class NoId {

			@SlashCommand(name = "x", description = "d")
			@RequiresRoles("moderators")
			String x() {
				return "x";
			}

		}
		class NoDuration {

			@SlashCommand(name = "x", description = "d")
			@Cooldown("soon")
			String x() {
				return "x";
			}

		}
		class NoCalls {

			@SlashCommand(name = "x", description = "d")
			@RateLimit(value = 0, per = "1m")
			String x() {
				return "x";
			}

		}
		class Nowhere {

			@SlashCommand(name = "x", description = "d")
			@GuildOnly
			@DirectMessageOnly
			String x() {
				return "x";
			}

		}
		@GuildOnly("1")
		class OtherGuild {

			@SlashCommand(name = "x", description = "d")
			@GuildOnly("2")
			String x() {
				return "x";
			}

		}
		assertStartOf(new NoPermission()).hasMessageContaining("requires no permission");
		assertStartOf(new NoId()).hasMessageContaining("'moderators', which is no id");
		assertStartOf(new NoDuration()).hasMessageContaining("'soon', which is no duration");
		assertStartOf(new NoCalls()).hasMessageContaining("0 times");
		assertStartOf(new Nowhere()).hasMessageContaining("so for nobody");
		assertStartOf(new OtherGuild()).hasMessageContaining("so for none");
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertStartOf(Object bean) {
		return assertThatThrownBy(() -> TestBot.with(bean).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining(".x()");
	}

	private static EmulatedBot start(Object bean) {
		return EmulatedBot.builder().bean(bean).intents(Intent.of(Set.of(Intent.GUILDS))).start();
	}

	/**
	 * Gives one who may do no more than all others.
	 */
	private static EmulatedUser member(EmulatedBot bot) {
		EmulatedUser user = bot.emulator().addUser("carol");
		bot.emulator().guild("Emulator").addMember(user);
		return user;
	}

	private static void give(EmulatedBot bot, EmulatedUser user, String role, Permission... permissions) {
		long id = bot.emulator().guild("Emulator").addRole(role, 0, permissions);
		bot.emulator().guild("Emulator").giveRole(user, id);
		await().atMost(EmulatedBot.TIMEOUT)
			.until(() -> bot.client().role(bot.emulator().guild("Emulator").id(), id).cached() != null);
	}

	private static void assertRefused(EmulatedBot bot, EmulatedUser user, String command, String text) {
		EmulatedMessage answer = user.uses("general", command).awaitAnswer(EmulatedBot.TIMEOUT);
		assertThat(answer.content()).isEqualTo(text);
		assertThat(answer.visibleTo()).isEqualTo(user.id());
	}

	private static void assertAnswered(EmulatedUser user, String command, String text) {
		EmulatedMessage answer = user.uses("general", command).awaitAnswer(EmulatedBot.TIMEOUT);
		assertThat(answer.content()).isEqualTo(text);
		assertThat(answer.visibleTo()).isZero();
	}

	private static void awaitText(EmulatedBot bot, String text) {
		awaitText(bot, "general", text);
	}

	private static void awaitText(EmulatedBot bot, String channel, String text) {
		bot.emulator().awaitMessage(channel, (message) -> message.content().equals(text), EmulatedBot.TIMEOUT);
	}

	@RequiresPermissions(Permission.MANAGE_MESSAGES)
	@GuildOnly
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Moderation {

	}

}
