package io.github.discordspring.test;

import java.util.function.Consumer;

import io.github.discordspring.emulator.EmulatedMessage;

/**
 * What messages are asked for, and how they are told of.
 */
final class Requirements {

	private Requirements() {
	}

	static Consumer<EmulatedMessage> content(String expected) {
		return (message) -> {
			if (!message.content().equals(expected)) {
				// What it says instead is in the list already
				throw new AssertionError("");
			}
		};
	}

	static String describe(EmulatedMessage message) {
		StringBuilder text = new StringBuilder(message.author()).append(": \"").append(message.content()).append('"');
		for (String part : new String[] { "embeds", "components", "attachments", "poll" }) {
			if (!message.json().path(part).isEmpty()) {
				text.append(' ').append(part).append('=').append(message.json().path(part));
			}
		}
		return text.append((message.visibleTo() != 0) ? " (seen by one user alone)" : "").toString();
	}

}
