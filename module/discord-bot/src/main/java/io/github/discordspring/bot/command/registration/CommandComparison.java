package io.github.discordspring.bot.command.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.model.application.InteractionContextType;
import io.github.discordspring.model.application.ApplicationCommandRequestBuilder;
import io.github.discordspring.model.application.ApplicationCommandType;
import org.jspecify.annotations.Nullable;

/**
 * Declared and registered commands side by side, in a form in which two are equal if
 * Discord would treat them alike: it fills in what a declaration leaves out.
 */
final class CommandComparison {

	private final List<ApplicationCommandRequest> merged = new ArrayList<>();

	private final List<String> added = new ArrayList<>();

	private final List<String> changed = new ArrayList<>();

	private final List<String> removed = new ArrayList<>();

	CommandComparison(List<ApplicationCommandRequest> declared, List<ApplicationCommand> registered) {
		Map<String, ApplicationCommandRequest> known = new LinkedHashMap<>();
		List<ApplicationCommandRequest> others = new ArrayList<>();
		for (ApplicationCommand command : registered) {
			if (command.type().equals(ApplicationCommandType.CHAT_INPUT)) {
				known.put(command.name(), asRequest(command));
			}
			else {
				others.add(asRequest(command));
			}
		}
		for (ApplicationCommandRequest command : declared) {
			ApplicationCommandRequest before = known.remove(command.name());
			if (before == null) {
				this.added.add(command.name());
			}
			else if (!normal(command, command).equals(normal(before, command))) {
				this.changed.add(command.name());
			}
			this.merged.add(command);
		}
		this.removed.addAll(known.keySet());
		this.merged.addAll(others);
	}

	boolean isEqual() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty();
	}

	/**
	 * Gives what is to be registered: the declared commands, and those of other types.
	 */
	List<ApplicationCommandRequest> merged() {
		return this.merged;
	}

	private static ApplicationCommandRequest asRequest(ApplicationCommand command) {
		ApplicationCommandRequestBuilder request = new ApplicationCommandRequestBuilder().type(command.type())
			.name(command.name())
			.nameLocalizations(command.nameLocalizations())
			.descriptionLocalizations(command.descriptionLocalizations())
			.options(command.options())
			.defaultMemberPermissions(command.defaultMemberPermissions())
			.nsfw(command.nsfw())
			.integrationTypes(command.integrationTypes())
			.contexts(command.contexts());
		return (command.description().isEmpty() ? request : request.description(command.description())).build();
	}

	/**
	 * Brings a command into the form that is compared. What the declaration leaves to
	 * Discord does not count.
	 */
	private static ApplicationCommandRequest normal(ApplicationCommandRequest command,
			ApplicationCommandRequest declaration) {
		ApplicationCommandRequestBuilder normal = command.toBuilder()
			.nameLocalizations(orNull(command.nameLocalizations()))
			.descriptionLocalizations(orNull(command.descriptionLocalizations()))
			.options(normal(command.options()));
		if (declaration.integrationTypes() == null) {
			normal.integrationTypes((List<ApplicationIntegrationType>) null);
		}
		if (declaration.contexts() == null) {
			normal.contexts((List<InteractionContextType>) null);
		}
		return normal.build();
	}

	private static List<ApplicationCommandOption> normal(@Nullable List<ApplicationCommandOption> options) {
		List<ApplicationCommandOption> normal = new ArrayList<>();
		for (ApplicationCommandOption option : (options != null) ? options : List.<ApplicationCommandOption>of()) {
			normal.add(option.toBuilder()
				.nameLocalizations(orNull(option.nameLocalizations()))
				.descriptionLocalizations(orNull(option.descriptionLocalizations()))
				.choices(normalChoices(option.choices()))
				.options(normal(option.options()))
				.build());
		}
		return normal;
	}

	private static List<ApplicationCommandOptionChoice> normalChoices(List<ApplicationCommandOptionChoice> choices) {
		return choices.stream()
			.map((choice) -> new ApplicationCommandOptionChoice(choice.name(), orNull(choice.nameLocalizations()), null,
					choice.value()))
			.toList();
	}

	private static @Nullable Map<String, String> orNull(@Nullable Map<String, String> localizations) {
		return (localizations == null || localizations.isEmpty()) ? null : localizations;
	}

	/**
	 * Tells what differs.
	 */
	@Override
	public String toString() {
		return "added " + this.added + ", changed " + this.changed + ", removed " + this.removed;
	}

}
