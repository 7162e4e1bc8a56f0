package io.github.discordspring.bot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.listener.EventScope;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.text.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A text command.
 *
 * @param name its first name
 * @param aliases its other names, as they were declared
 * @param description what it does, may be empty
 * @param scope where it can be used
 * @param hidden whether the help leaves it out
 * @param parameters its arguments
 * @param handler the method
 */
record TextCommandMethod(String name, List<String> aliases, String description, EventScope scope, boolean hidden,
		List<ArgumentParameter> parameters, HandlerMethod handler) {

	private static final int MAX_SHOWN = 100;

	/**
	 * Reads the arguments.
	 * @throws TextArgumentException if they are not those it takes
	 */
	List<@Nullable Object> read(String text, MessageCreateEvent event) {
		TextArguments arguments = new TextArguments(text);
		List<@Nullable Object> values = new ArrayList<>(this.parameters.size());
		for (ArgumentParameter parameter : this.parameters) {
			values.add(parameter.read(arguments, event));
		}
		if (!this.parameters.isEmpty() && arguments.hasNext()) {
			throw new TextArgumentException("There is too much: `" + shown(arguments.rest()) + "`.");
		}
		return values;
	}

	/**
	 * Makes of what a user wrote what can be shown within code: a message has no room for
	 * another one and an explanation.
	 */
	static String shown(String written) {
		return TextLength.truncate(written.replace("`", ""), MAX_SHOWN);
	}

	boolean isIn(long guildId) {
		return switch (this.scope) {
			case ALL -> true;
			case GUILD -> guildId != 0;
			case DIRECT_MESSAGE -> guildId == 0;
		};
	}

	/**
	 * Gives how the command is written.
	 * @param prefix what it begins with
	 * @return for example {@code !roll <sides> [times]}
	 */
	String usage(String prefix) {
		StringJoiner usage = new StringJoiner(" ");
		usage.add(prefix + this.name);
		this.parameters.forEach((parameter) -> usage.add(parameter.usage()));
		return usage.toString();
	}

	/**
	 * Tells all about the command.
	 */
	String help(String prefix) {
		StringJoiner help = new StringJoiner("\n");
		help.add("`" + usage(prefix) + "`");
		if (!this.description.isEmpty()) {
			help.add(this.description);
		}
		for (ArgumentParameter parameter : this.parameters) {
			if (!parameter.help().isEmpty()) {
				help.add("- " + parameter.help());
			}
		}
		if (!this.aliases.isEmpty()) {
			help.add("Also: " + String.join(", ", this.aliases));
		}
		return help.toString();
	}

}
