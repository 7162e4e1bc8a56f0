package io.github.discordspring.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedUser;

/**
 * A person in a channel, and what people do there.
 */
public final class PersonInChannel {

	private final DiscordTester tester;

	private final EmulatedUser user;

	private final String channel;

	PersonInChannel(DiscordTester tester, EmulatedUser user, String channel) {
		this.tester = tester;
		this.user = user;
		this.channel = channel;
	}

	/**
	 * Writes a message.
	 * @param content the text, up to 2000 characters
	 * @return the message
	 */
	public SeenMessage says(String content) {
		return new SeenMessage(this.tester, this.user.says(this.channel, content));
	}

	/**
	 * Shows that they type.
	 */
	public void types() {
		this.user.types(this.channel);
	}

	/**
	 * Uses a slash command.
	 * @param command name of the command, with or without {@code /}; those of group and
	 * subcommand follow after spaces
	 * @param options name and value of each option in turn, such as
	 * {@code "dice", 3, "kind", "D20"}; users, channels and roles by name or id, files as
	 * {@code EmulatedFile}
	 * @return what comes of it
	 */
	public InteractionAnswer uses(String command, Object... options) {
		Map<String, Object> values = values(command, options);
		awaitSlashCommand(command);
		return new InteractionAnswer(this.tester, "/" + plain(command),
				this.user.uses(this.channel, plain(command), values));
	}

	/** Names of group and subcommand are those of options. */
	private void awaitSlashCommand(String command) {
		this.tester.awaitCommand(plain(command).split(" ", 2)[0]);
	}

	private static Map<String, Object> values(String command, Object... options) {
		if (options.length % 2 != 0) {
			throw new IllegalArgumentException("The options of " + command
					+ " must be a name and a value each, but are " + options.length + " objects");
		}
		Map<String, Object> values = new LinkedHashMap<>();
		for (int index = 0; index < options.length; index += 2) {
			values.put((String) options[index], options[index + 1]);
		}
		return values;
	}

	/**
	 * Uses a command of a user's menu.
	 * @param name name of the other user
	 * @param command name of the command
	 * @return what comes of it
	 */
	public InteractionAnswer usesOn(String name, String command) {
		this.tester.awaitCommand(command);
		return new InteractionAnswer(this.tester, command,
				this.user.usesOnUser(this.channel, this.tester.emulator().user(name), command));
	}

	/**
	 * Types an option of a slash command and waits for what the bot offers.
	 * @param command name of the command, with or without {@code /}
	 * @param option name of the option
	 * @param typed what is typed so far
	 * @param others name and value of each option that was given already, in turn
	 * @return names of the choices
	 */
	public List<String> expectChoices(String command, String option, String typed, Object... others) {
		awaitSlashCommand(command);
		EmulatedInteraction interaction = this.user.completes(this.channel, plain(command), option, typed,
				values(command, others));
		List<String> choices = this.tester.emulator().await(interaction::choices, this.tester.timeout());
		if (choices == null) {
			throw new AssertionError("Expected choices for " + option + " of /" + plain(command) + " within "
					+ this.tester.timeout().toMillis() + " ms, but there were none.\n"
					+ this.tester.restCalls().describe());
		}
		return choices;
	}

	private static String plain(String command) {
		return command.startsWith("/") ? command.substring(1) : command;
	}

}
