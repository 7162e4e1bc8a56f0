package io.github.discordspring.sample;

import io.github.discordspring.test.DiscordTest;
import io.github.discordspring.test.DiscordTester;
import io.github.discordspring.test.Person;
import io.github.discordspring.test.SeenMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest
class SampleBotTests {

	@Autowired
	DiscordTester discord;

	@Test
	void aPingIsAnsweredAndTheButtonCounts() {
		Person alice = this.discord.user("alice");
		alice.in("#general").says("!ping").expectReply("Pong! alice");

		SeenMessage pong = alice.in("#general")
			.uses("/ping", "answer", "Here!")
			.expectMessage((message) -> assertThat(message.json().at("/embeds/0/title").asString()).isEqualTo("Here!"));
		alice.clicks(pong, "Again").expectMessage("Pong, and again: 1");
		this.discord.user("bob").clicks(pong, "Again").expectMessage("Pong, and again: 2");
	}

	@Test
	void diceAreRolledAndWhatCannotBeIsRefusedPrivately() {
		Person bob = this.discord.user("bob");
		bob.in("#random")
			.uses("/roll", "dice", 3, "kind", "D20")
			.expectMessage((roll) -> assertThat(roll.content()).matches("\\d+ · \\d+ · \\d+"));
		assertThat(bob.in("#random").expectChoices("/roll", "kind", "D1")).containsExactly("D10", "D12", "D100");
		bob.in("#random").uses("/roll", "kind", "D7").expectEphemeral("There is no D7 in the box.");
		bob.in("#random")
			.usesOn("carol", "Roll against")
			.expectMessage((roll) -> assertThat(roll.content()).matches("bob \\d, carol \\d"));
	}

}
