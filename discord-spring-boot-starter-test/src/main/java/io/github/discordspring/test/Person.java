package io.github.discordspring.test;

import java.util.Map;
import java.util.NoSuchElementException;

import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A person, and what people do. What Discord would refuse throws at once, with Discord's
 * error in the message.
 */
public final class Person {

	private final DiscordTester tester;

	private final EmulatedUser user;

	Person(DiscordTester tester, EmulatedUser user) {
		this.tester = tester;
		this.user = user;
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.user.id();
	}

	/**
	 * Goes to a channel.
	 * @param channel its name, with or without {@code #}, or its id
	 * @return the person there
	 */
	public PersonInChannel in(String channel) {
		return new PersonInChannel(this.tester, this.user, channel);
	}

	/**
	 * Sets the language of their client, in which the bot may answer.
	 * @param locale a locale of Discord's, such as {@code de}; {@code en-US} if nothing
	 * is said. It is theirs until the test ends.
	 * @return this person
	 */
	public Person speaks(String locale) {
		String earlier = this.user.locale();
		this.tester.atEnd(() -> this.user.speaks(earlier));
		this.user.speaks(locale);
		return this;
	}

	/**
	 * Writes to the bot alone.
	 * @param content the text
	 * @return the message
	 */
	public SeenMessage saysPrivately(String content) {
		return new SeenMessage(this.tester, this.user.saysPrivately(content));
	}

	/**
	 * Changes a message of their own.
	 * @param message the message
	 * @param content its new text
	 */
	public void edits(SeenMessage message, String content) {
		this.user.edits(message.id(), content);
	}

	/**
	 * Deletes a message.
	 * @param message the message
	 */
	public void deletes(SeenMessage message) {
		this.user.deletes(message.id());
	}

	/**
	 * Reacts to a message.
	 * @param message the message
	 * @param emoji the emoji's characters, or {@code name:id} of one of the guild's
	 */
	public void reactsTo(SeenMessage message, String emoji) {
		this.user.reacts(message.id(), emoji);
	}

	/**
	 * Uses a command of a message's menu.
	 * @param message the message
	 * @param command name of the command
	 * @return what comes of it
	 */
	public InteractionAnswer usesOn(SeenMessage message, String command) {
		this.tester.awaitCommand(command);
		return new InteractionAnswer(this.tester, command, this.user.usesOnMessage(message.id(), command));
	}

	/**
	 * Presses a button.
	 * @param message the message with the button
	 * @param button what is written on the button, or its custom id
	 * @return what comes of it
	 */
	public InteractionAnswer clicks(SeenMessage message, String button) {
		String customId = customId(message, "label", button);
		return new InteractionAnswer(this.tester, "the button " + button, this.user.clicks(message.id(), customId));
	}

	/**
	 * Picks from a select.
	 * @param message the message with the select
	 * @param select what is written on the select, or its custom id
	 * @param values values of the options that are picked; ids where users, roles or
	 * channels are picked
	 * @return what comes of it
	 */
	public InteractionAnswer picks(SeenMessage message, String select, String... values) {
		String customId = customId(message, "placeholder", select);
		return new InteractionAnswer(this.tester, "the select " + select,
				this.user.selects(message.id(), customId, values));
	}

	/**
	 * Fills in a form and sends it.
	 * @param form the form
	 * @param values what is entered by the custom ids of the fields, see
	 * {@link EmulatedUser#submits}; the others are sent as the bot filled them in
	 * @return what comes of it
	 */
	public InteractionAnswer submits(SeenForm form, Map<String, ?> values) {
		return new InteractionAnswer(this.tester, "the form " + form.title(), this.user.submits(form.json(), values));
	}

	private static String customId(SeenMessage message, String name, String text) {
		EmulatedMessage now = message.now();
		String found = (now != null) ? customId(now.json(), name, text) : null;
		if (found == null) {
			throw new NoSuchElementException("The message has no component \"" + text + "\". It is "
					+ ((now != null) ? Requirements.describe(now) : "deleted."));
		}
		return found;
	}

	private static @Nullable String customId(JsonNode parent, String name, String text) {
		String customId = parent.path("custom_id").asString("");
		if (!customId.isEmpty() && (customId.equals(text) || parent.path(name).asString("").equals(text))) {
			return customId;
		}
		for (JsonNode child : parent.path("components")) {
			String found = customId(child, name, text);
			if (found != null) {
				return found;
			}
		}
		return parent.has("accessory") ? customId(parent.path("accessory"), name, text) : null;
	}

	@Override
	public String toString() {
		return this.user.name();
	}

}
