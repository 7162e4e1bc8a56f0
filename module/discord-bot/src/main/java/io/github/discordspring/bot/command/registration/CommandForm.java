package io.github.discordspring.bot.command.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationCommandRequestBuilder;
import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.model.application.InteractionContextType;
import io.github.discordspring.model.permission.Permissions;
import org.jspecify.annotations.Nullable;

/**
 * Brings commands into a form in which two are equal if Discord treats them alike: what
 * was left out is what Discord takes for it.
 */
final class CommandForm {

	private final boolean inGuild;

	private final List<ApplicationIntegrationType> supported;

	/**
	 * Prepares for a place.
	 * @param inGuild whether the commands are those of a guild, which have neither
	 * contexts nor installations
	 * @param supported installations that the application supports: those of a command
	 * that says nothing of it
	 */
	CommandForm(boolean inGuild, Collection<ApplicationIntegrationType> supported) {
		this.inGuild = inGuild;
		this.supported = supported.isEmpty() ? List.of(ApplicationIntegrationType.GUILD_INSTALL) : sorted(supported);
	}

	private static List<ApplicationIntegrationType> sorted(Collection<ApplicationIntegrationType> types) {
		return types.stream().distinct().sorted(Comparator.comparingInt(ApplicationIntegrationType::value)).toList();
	}

	/**
	 * Makes of a registered command what would register it.
	 */
	static ApplicationCommandRequest asRequest(ApplicationCommand command) {
		ApplicationCommandRequestBuilder request = new ApplicationCommandRequestBuilder().type(command.type())
			.name(command.name())
			.nameLocalizations(command.nameLocalizations())
			.descriptionLocalizations(command.descriptionLocalizations())
			.options(command.options())
			.defaultMemberPermissions(command.defaultMemberPermissions())
			.nsfw(command.nsfw())
			.integrationTypes(command.integrationTypes())
			.contexts(command.contexts())
			.handler(command.handler());
		return (command.description().isEmpty() ? request : request.description(command.description())).build();
	}

	/**
	 * Makes what is sent: in a guild without what only global commands have.
	 */
	ApplicationCommandRequest sent(ApplicationCommandRequest command) {
		return this.inGuild ? command.toBuilder()
			.contexts((List<InteractionContextType>) null)
			.integrationTypes((List<ApplicationIntegrationType>) null)
			.build() : command;
	}

	/**
	 * Makes what is compared.
	 */
	ApplicationCommandRequest normal(ApplicationCommandRequest command) {
		List<ApplicationIntegrationType> integrations = integrations(command.integrationTypes());
		String description = command.description();
		return command.toBuilder()
			.nameLocalizations(normal(command.nameLocalizations()))
			.description((description != null && !description.isEmpty()) ? description : null)
			.descriptionLocalizations(normal(command.descriptionLocalizations()))
			.options(normal(command.options()))
			.defaultMemberPermissions(permissions(command.defaultMemberPermissions()))
			.dmPermission(null)
			.integrationTypes(integrations)
			.contexts(contexts(command.contexts(), integrations))
			.id(0)
			.build();
	}

	private static @Nullable String permissions(@Nullable String bits) {
		return (bits != null) ? Permissions.toString(Permissions.parse(bits)) : null;
	}

	private @Nullable List<ApplicationIntegrationType> integrations(
			@Nullable List<ApplicationIntegrationType> integrations) {
		if (this.inGuild) {
			return null;
		}
		return (integrations == null || integrations.isEmpty()) ? this.supported : sorted(integrations);
	}

	/**
	 * A command that says nothing of contexts is there in all; the private ones exist for
	 * installations to users only.
	 */
	private @Nullable List<InteractionContextType> contexts(@Nullable List<InteractionContextType> contexts,
			@Nullable List<ApplicationIntegrationType> integrations) {
		if (this.inGuild) {
			return null;
		}
		List<InteractionContextType> all = (contexts == null || contexts.isEmpty()) ? List
			.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM, InteractionContextType.PRIVATE_CHANNEL)
				: contexts;
		boolean ofUsers = integrations != null && integrations.contains(ApplicationIntegrationType.USER_INSTALL);
		return all.stream()
			.filter((context) -> ofUsers || !context.equals(InteractionContextType.PRIVATE_CHANNEL))
			.distinct()
			.sorted(Comparator.comparingInt(InteractionContextType::value))
			.toList();
	}

	private static List<ApplicationCommandOption> normal(@Nullable List<ApplicationCommandOption> options) {
		List<ApplicationCommandOption> normal = new ArrayList<>();
		for (ApplicationCommandOption option : (options != null) ? options : List.<ApplicationCommandOption>of()) {
			List<String> fileTypes = option.fileTypes();
			normal.add(option.toBuilder()
				.nameLocalizations(normal(option.nameLocalizations()))
				.nameLocalized(null)
				.descriptionLocalizations(normal(option.descriptionLocalizations()))
				.descriptionLocalized(null)
				.choices(option.choices().stream().map(CommandForm::normal).toList())
				.options(normal(option.options()))
				.channelTypes(
						option.channelTypes().stream().sorted(Comparator.comparingInt((type) -> type.value())).toList())
				.fileTypes((fileTypes != null && !fileTypes.isEmpty()) ? fileTypes : null)
				.build());
		}
		return normal;
	}

	private static ApplicationCommandOptionChoice normal(ApplicationCommandOptionChoice choice) {
		return new ApplicationCommandOptionChoice(choice.name(), normal(choice.nameLocalizations()), null,
				choice.value());
	}

	private static @Nullable Map<String, String> normal(@Nullable Map<String, String> localizations) {
		return (localizations == null || localizations.isEmpty()) ? null : new TreeMap<>(localizations);
	}

}
