package io.github.discordspring.test;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedMessage;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes of a command, a component or a form that a person used. A bot has three
 * seconds to answer; what it promised to answer later is waited for, too.
 */
public final class InteractionAnswer {

	private final DiscordTester tester;

	private final String cause;

	private final EmulatedInteraction interaction;

	InteractionAnswer(DiscordTester tester, String cause, EmulatedInteraction interaction) {
		this.tester = tester;
		this.cause = cause;
		this.interaction = interaction;
	}

	/**
	 * Waits for a message that all can see: the answer, or the message with the component
	 * as it is afterwards.
	 * @param content its whole text
	 * @return the message
	 */
	public SeenMessage expectMessage(String content) {
		return expect("a message \"" + content + "\"", false, Requirements.content(content));
	}

	/**
	 * Waits for a message that all can see: the answer, or the message with the component
	 * as it is afterwards.
	 * @param requirements throw an {@link AssertionError} if it is not as it should be
	 * @return the message
	 */
	public SeenMessage expectMessage(Consumer<EmulatedMessage> requirements) {
		return expect("a message", false, requirements);
	}

	/**
	 * Waits for an answer that only the person sees.
	 * @param content its whole text
	 * @return the message
	 */
	public SeenMessage expectEphemeral(String content) {
		return expect("an ephemeral message \"" + content + "\"", true, Requirements.content(content));
	}

	/**
	 * Waits for an answer that only the person sees.
	 * @param requirements throw an {@link AssertionError} if it is not as it should be
	 * @return the message
	 */
	public SeenMessage expectEphemeral(Consumer<EmulatedMessage> requirements) {
		return expect("an ephemeral message", true, requirements);
	}

	/**
	 * Waits for a form.
	 * @return the form, to be sent with {@link Person#submits}
	 */
	public SeenForm expectForm() {
		ObjectNode form = new Expectation<>(this.tester, "a form as answer to " + this.cause,
				() -> Stream.ofNullable(this.interaction.modal()))
			.await((modal) -> {
			}, ObjectNode::toString, this::state);
		return new SeenForm(form);
	}

	/**
	 * Waits until the person is told that the bot did not answer.
	 */
	public void expectNoAnswer() {
		Boolean failed = this.tester.emulator()
			.await(() -> this.interaction.state().equals("failed") ? Boolean.TRUE : null, this.tester.timeout());
		if (failed == null) {
			throw new AssertionError("Expected that " + this.cause + " is not answered. " + state() + "\n"
					+ this.tester.restCalls().describe());
		}
	}

	private SeenMessage expect(String what, boolean ephemeral, Consumer<EmulatedMessage> requirements) {
		Consumer<EmulatedMessage> all = (message) -> {
			requirements.accept(message);
			if ((message.visibleTo() != 0) != ephemeral) {
				throw new AssertionError(ephemeral ? "All can see it." : "Only one user can see it.");
			}
		};
		EmulatedMessage answer = new Expectation<>(this.tester, what + " as answer to " + this.cause,
				() -> Stream.ofNullable(this.interaction.answer()))
			.await(all, Requirements::describe, this::state);
		if (!ephemeral) {
			this.tester.take(answer.channelId(), answer.id());
		}
		return new SeenMessage(this.tester, answer);
	}

	private String state() {
		return switch (this.interaction.state()) {
			case "pending" -> "The bot has not answered yet.";
			case "thinking" -> "The bot has promised an answer.";
			case "failed" -> "The bot did not answer within three seconds, or its answer was refused.";
			default -> "The bot has answered.";
		};
	}

}
