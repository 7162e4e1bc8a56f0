package io.github.discordspring.test;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.discordspring.emulator.EmulatedMessage;

/**
 * What is to be seen in a channel.
 */
public final class SeenChannel {

	private final DiscordTester tester;

	private final long id;

	private final String name;

	SeenChannel(DiscordTester tester, long id, String name) {
		this.tester = tester;
		this.id = id;
		this.name = name.startsWith("#") ? name : "#" + name;
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Waits for a message that a bot writes here and all can see.
	 * @param content its whole text
	 * @return the message
	 */
	public SeenMessage expectMessage(String content) {
		return expect("a message \"" + content + "\"", Requirements.content(content));
	}

	/**
	 * Waits for a message that a bot writes here and all can see.
	 * @param requirements throw an {@link AssertionError} if it is not the one
	 * @return the message
	 */
	public SeenMessage expectMessage(Consumer<EmulatedMessage> requirements) {
		return expect("a message", requirements);
	}

	private SeenMessage expect(String what, Consumer<EmulatedMessage> requirements) {
		long last = this.tester.taken(this.id);
		EmulatedMessage message = new Expectation<>(this.tester, what + " by a bot in " + this.name,
				() -> candidates(last))
			.await(requirements, Requirements::describe, () -> "");
		this.tester.take(this.id, message.id());
		return new SeenMessage(this.tester, message);
	}

	private Stream<EmulatedMessage> candidates(long last) {
		return messages().stream()
			.filter((message) -> message.id() > last && message.visibleTo() == 0)
			.filter((message) -> message.json().path("author").path("bot").asBoolean(false));
	}

	/**
	 * Gives the messages here, those of earlier tests, too.
	 * @return the messages as they are now, oldest first
	 */
	public List<EmulatedMessage> messages() {
		return this.tester.emulator().messages(Long.toString(this.id));
	}

}
