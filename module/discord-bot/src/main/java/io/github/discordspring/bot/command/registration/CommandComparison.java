package io.github.discordspring.bot.command.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationCommandType;
import org.jspecify.annotations.Nullable;

/**
 * Declared and registered commands side by side.
 */
final class CommandComparison {

	private final List<ApplicationCommandRequest> merged = new ArrayList<>();

	private final CommandDifferences differences;

	CommandComparison(String place, CommandForm form, List<ApplicationCommandRequest> declared,
			List<ApplicationCommand> registered) {
		this.differences = new CommandDifferences(place);
		Map<String, ApplicationCommandRequest> known = new LinkedHashMap<>();
		List<ApplicationCommandRequest> others = new ArrayList<>();
		for (ApplicationCommand command : registered) {
			ApplicationCommandRequest request = CommandForm.asRequest(command);
			if (isDeclarable(command.type())) {
				known.put(nameOf(request), request);
			}
			else {
				others.add(request);
			}
		}
		for (ApplicationCommandRequest command : declared) {
			compare(form, command, known.remove(nameOf(command)));
			this.merged.add(form.sent(command));
		}
		known.keySet().forEach(this.differences::removed);
		// The command that starts an activity must stay when all are overwritten
		this.merged.addAll(others);
	}

	private void compare(CommandForm form, ApplicationCommandRequest command,
			@Nullable ApplicationCommandRequest registered) {
		if (registered == null) {
			this.differences.added(nameOf(command), (command.description() != null) ? command.description() : "");
			return;
		}
		ApplicationCommandRequest now = form.normal(command);
		ApplicationCommandRequest before = form.normal(registered);
		if (now.equals(before)) {
			this.differences.unchanged();
		}
		else {
			this.differences.changed(nameOf(command), CommandChanges.between(before, now));
		}
	}

	private static boolean isDeclarable(ApplicationCommandType type) {
		return type.equals(ApplicationCommandType.CHAT_INPUT) || type.equals(ApplicationCommandType.USER)
				|| type.equals(ApplicationCommandType.MESSAGE);
	}

	private static String nameOf(ApplicationCommandRequest command) {
		if (command.type().equals(ApplicationCommandType.USER)) {
			return command.name() + " (user)";
		}
		return command.type().equals(ApplicationCommandType.MESSAGE) ? command.name() + " (message)"
				: "/" + command.name();
	}

	CommandDifferences differences() {
		return this.differences;
	}

	/**
	 * Gives what is to be registered: the declared commands, and those of types that
	 * cannot be declared.
	 */
	List<ApplicationCommandRequest> merged() {
		return this.merged;
	}

}
