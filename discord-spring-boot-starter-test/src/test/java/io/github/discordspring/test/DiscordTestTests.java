package io.github.discordspring.test;

import java.time.Duration;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedGuild;
import io.github.discordspring.emulator.Fixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what {@link DiscordTest} offers. Contexts take turns, so each is paused and
 * goes on.
 */
class DiscordTestTests {

	// In its own time the bot would promise an answer
	@Nested
	@DiscordTest(virtualTime = true, properties = "discord.interactions.auto-defer=-1s")
	@Import(Sleeper.class)
	class WithVirtualTime {

		@Autowired
		DiscordTester discord;

		@Test
		void aCommandIsNotAnsweredWhenThreeSecondsArePast() {
			InteractionAnswer answer = this.discord.user("alice").in("#general").uses("/sleep");
			this.discord.advance(Duration.ofSeconds(3));
			answer.expectNoAnswer();
		}

		@Test
		void theBotIsStillThereWhenHoursArePast() {
			this.discord.user("alice").in("#general").says("hi").expectReply("You said hi");
			this.discord.advance(Duration.ofHours(8));
			this.discord.user("alice").in("#general").says("again").expectReply("You said again");
		}

	}

	@Nested
	@DiscordTest(fixture = Island.class, properties = "discord.listener.order-by=guild")
	class WithFixture {

		@Autowired
		DiscordTester discord;

		@Autowired
		Environment environment;

		@Test
		void theFixtureIsThereAtTheStart() {
			this.discord.user("robinson").in("#beach").says("ahoy").expectReply("You said ahoy");
			assertThat(this.environment.getProperty("discord.listener.order-by")).isEqualTo("guild");
		}

	}

	@Nested
	@DiscordTest(sharedEmulator = true, properties = "spring.application.name=first")
	class FirstOfTwoContexts {

		@Autowired
		DiscordTester discord;

		@Test
		void answersOnce() {
			DiscordTestTests.answersOnce(this.discord);
		}

	}

	@Nested
	@DiscordTest(sharedEmulator = true, properties = "spring.application.name=second")
	class SecondOfTwoContexts {

		@Autowired
		DiscordTester discord;

		@Autowired
		DiscordEmulator emulator;

		@Test
		void answersOnce() {
			assertThat(this.emulator).isSameAs(this.discord.emulator());
			DiscordTestTests.answersOnce(this.discord);
		}

	}

	@Nested
	@DiscordTest(sharedEmulator = true, properties = "spring.application.name=first")
	class FirstOfTwoContextsAgain {

		@Autowired
		DiscordTester discord;

		@Test
		void answersOnce() {
			DiscordTestTests.answersOnce(this.discord);
		}

	}

	private static void answersOnce(DiscordTester discord) {
		PersonInChannel alice = discord.user("alice").in("#general");
		alice.says("once").expectReply("You said once");
		alice.says("twice").expectReply("You said twice");
		assertThat(discord.restCalls().list().stream().filter((call) -> call.path().endsWith("/messages"))).hasSize(2);
	}

	@TestConfiguration
	static class Sleeper {

		@SlashCommand(name = "sleep", description = "Never answers")
		Mono<String> sleep() {
			return Mono.never();
		}

	}

	static class Island implements Fixture {

		@Override
		public void build(DiscordEmulator emulator) {
			EmulatedGuild island = emulator.addGuild("Island", emulator.addUser("robinson"));
			island.addTextChannel("beach");
			emulator.bots().forEach(island::addMember);
		}

	}

}
