package io.github.discordspring.test;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.discordspring.emulator.EmulatedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel, and what becomes of it.
 */
public final class SeenMessage {

	private final DiscordTester tester;

	private final EmulatedMessage message;

	SeenMessage(DiscordTester tester, EmulatedMessage message) {
		this.tester = tester;
		this.message = message;
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.message.id();
	}

	/**
	 * Gives the text that the message had when it was seen.
	 * @return the text
	 */
	public String content() {
		return this.message.content();
	}

	/**
	 * Gives the message as it was when it was seen.
	 * @return the message
	 */
	public EmulatedMessage message() {
		return this.message;
	}

	/**
	 * Waits until the message says something.
	 * @param content its whole text
	 * @return the message as it is then
	 */
	public SeenMessage expectContent(String content) {
		return expect("the message to say \"" + content + "\"", Requirements.content(content));
	}

	/**
	 * Waits until the message is as it should be.
	 * @param requirements throw an {@link AssertionError} as long as it is not
	 * @return the message as it is then
	 */
	public SeenMessage expect(Consumer<EmulatedMessage> requirements) {
		return expect("the message to change", requirements);
	}

	/**
	 * Waits until the message has a reaction.
	 * @param emoji the emoji's characters, or the name of one of the guild's
	 * @return the message as it is then
	 */
	public SeenMessage expectReaction(String emoji) {
		return expect("a reaction " + emoji, (now) -> {
			boolean present = now.json()
				.path("reactions")
				.valueStream()
				.anyMatch((reaction) -> reaction.path("emoji").path("name").asString("").equals(emoji));
			if (!present) {
				throw new AssertionError("Its reactions are " + now.json().path("reactions"));
			}
		});
	}

	private SeenMessage expect(String what, Consumer<EmulatedMessage> requirements) {
		EmulatedMessage found = new Expectation<>(this.tester, what, () -> Stream.ofNullable(now())).await(requirements,
				Requirements::describe, () -> "");
		return new SeenMessage(this.tester, found);
	}

	/**
	 * Waits for a bot's reply to the message.
	 * @param content the reply's whole text
	 * @return the reply
	 */
	public SeenMessage expectReply(String content) {
		return expectReply("a reply \"" + content + "\"", Requirements.content(content));
	}

	/**
	 * Waits for a bot's reply to the message.
	 * @param requirements throw an {@link AssertionError} if it is not the one
	 * @return the reply
	 */
	public SeenMessage expectReply(Consumer<EmulatedMessage> requirements) {
		return expectReply("a reply", requirements);
	}

	private SeenMessage expectReply(String what, Consumer<EmulatedMessage> requirements) {
		String id = Long.toUnsignedString(id());
		EmulatedMessage reply = new Expectation<>(this.tester, what + " to \"" + content() + "\"", () -> here().filter(
				(candidate) -> candidate.json().path("message_reference").path("message_id").asString("").equals(id)))
			.await(requirements, Requirements::describe, () -> "");
		this.tester.take(reply.channelId(), reply.id());
		return new SeenMessage(this.tester, reply);
	}

	/**
	 * Waits until the message is gone.
	 */
	public void expectDeleted() {
		Boolean gone = this.tester.emulator().await(() -> (now() == null) ? Boolean.TRUE : null, this.tester.timeout());
		if (gone == null) {
			throw new AssertionError("Expected that the message is deleted, but it is there: "
					+ Requirements.describe(this.message) + "\n" + this.tester.restCalls().describe());
		}
	}

	@Nullable EmulatedMessage now() {
		return here().filter((candidate) -> candidate.id() == id()).findFirst().orElse(null);
	}

	private Stream<EmulatedMessage> here() {
		return this.tester.emulator().messages(Long.toString(this.message.channelId())).stream();
	}

	@Override
	public String toString() {
		return Requirements.describe(this.message);
	}

}
