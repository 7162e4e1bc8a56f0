package io.github.discordspring.test;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what {@link DiscordTester} does and what it says when a bot does not do what
 * is expected.
 */
@DiscordTest
class DiscordTesterTests {

	private static final Duration SHORT = Duration.ofMillis(300);

	@Autowired
	DiscordTester discord;

	@Test
	void messagesAreExpectedInTheirOrder() {
		PersonInChannel alice = this.discord.user("alice").in("#general");
		SeenMessage question = alice.says("one");
		alice.says("two");

		SeenChannel general = this.discord.channel("#general");
		general.expectMessage("You said one");
		general.expectMessage((message) -> assertThat(message.content()).endsWith("two"));
		question.expectReply("You said one");
	}

	@Test
	void aMessageThatDoesNotComeIsToldWithWhatCameInstead() {
		this.discord.user("alice").in("#general").says("hello");
		this.discord.channel("general").expectMessage("You said hello");
		this.discord.user("alice").in("#general").says("again");
		this.discord.restCalls().expect("POST /channels/{channel_id}/messages");
		this.discord.restCalls().expect("POST /channels/{channel_id}/messages");

		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.discord.waitAtMost(SHORT).channel("#general").expectMessage("Hi"))
			.withMessageStartingWith("Expected a message \"Hi\" by a bot in #general within 300 ms, but there was:\n"
					+ "  Sample Bot: \"You said again\"")
			.withMessageContaining("/messages {\"content\":\"You said again\"");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.discord.channel("#general")
				.expectMessage((message) -> assertThat(message.content()).startsWith("Hi")))
			.withMessageContaining("to start with");
	}

	@Test
	void anEarlierTestsMessagesAreNotSeen() {
		this.discord.user("bob").in("#random").says("before");
		this.discord.channel("#random").expectMessage("You said before");
		this.discord.begin();
		this.discord.user("bob").in("#random").says("be quiet");

		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.discord.waitAtMost(SHORT).channel("#random").expectMessage("You said before"))
			.withMessageContaining("but there was none");
	}

	@Test
	void requestsAreExpectedInTheirOrder() {
		this.discord.user("carol").in("#general").uses("/echo").expectMessage("Echo");

		assertThat(this.discord.restCalls().expect("POST /interactions/{id}/{token}/callback").status()).isBetween(200,
				204);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(
					() -> this.discord.waitAtMost(SHORT).restCalls().expect("POST /interactions/{id}/{token}/callback"))
			.withMessageContaining("but there was none");
	}

	@Test
	void anAnswerThatIsNotEphemeralIsToldApart() {
		InteractionAnswer answer = this.discord.user("carol").in("#general").uses("echo");

		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> answer.expectEphemeral((message) -> assertThat(message.content()).isEqualTo("Echo")))
			.withMessageContaining("All can see it.");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(answer::expectForm)
			.withMessageContaining("a form as answer to /echo")
			.withMessageContaining("The bot has answered.");
	}

	@Test
	void anEditIsSeen() {
		SeenMessage message = this.discord.user("alice").in("#general").says("be quiet");
		this.discord.user("alice").edits(message, "changed");
		message.expectContent("changed");
		this.discord.user("bob").reactsTo(message, "👍");
		message.expectReaction("👍");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.discord.waitAtMost(SHORT).user("bob").in("general").says("x").expectReaction("👍"))
			.withMessageContaining("a reaction 👍");
		this.discord.user("alice").deletes(message);
		message.expectDeleted();
	}

	@Test
	void whatATestDidToLanguagesAndFaultsIsOverWithIt() {
		Person alice = this.discord.user("alice");
		this.discord.emulator().user("bob").speaks("fr");
		this.discord.begin();
		alice.speaks("de").speaks("ja");
		this.discord.user("bob").speaks("it");
		this.discord.faults().acknowledgeHeartbeats(false);

		this.discord.end();

		assertThat(List.of("alice", "bob")).map((name) -> this.discord.emulator().user(name).locale())
			.containsExactly("en-US", "fr");
		assertThat(this.discord.emulator().faults().active()).isEmpty();
	}

	@Test
	void realTimeCannotBeAdvanced() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.discord.advance(Duration.ofSeconds(1)))
			.withMessageContaining("virtualTime = true");
	}

}
