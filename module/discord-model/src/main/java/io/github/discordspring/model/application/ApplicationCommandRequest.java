package io.github.discordspring.model.application;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Matches;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A command to be registered.
 *
 * @param type what kind
 * @param name 1 to 32 characters; of a slash command lower-case letters, digits, dashes,
 * underscores and apostrophes
 * @param nameLocalizations name by {@link io.github.discordspring.model.Locale}
 * @param description 1 to 100 characters; absent for commands of users and messages
 * @param descriptionLocalizations description by
 * {@link io.github.discordspring.model.Locale}
 * @param options of slash commands, up to 25, the required ones first
 * @param defaultMemberPermissions bits needed, {@code "0"} for administrators only
 * @param dmPermission deprecated: whether it can be used in direct messages; see {@code
 * contexts}
 * @param nsfw whether age-restricted
 * @param integrationTypes installations it is for; global commands only
 * @param contexts places it can be used in; global commands only
 * @param handler who answers the command that starts an activity
 * @param id where all commands are overwritten: the command it is, else 0
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#create-global-application-command">Create
 * global application command</a>
 */
@DiscordObject(builder = true)
public record ApplicationCommandRequest(@WhenAbsent(1) ApplicationCommandType type,
		@Length(min = 1, max = 32) String name,
		@Count(max = 34) @Length(min = 1, max = 32) @Nullable Map<String, String> nameLocalizations,
		@Length(max = 100) @Nullable String description,
		@Count(max = 34) @Length(min = 1, max = 100) @Nullable Map<String, String> descriptionLocalizations,
		@Count(max = 25) @Nullable List<ApplicationCommandOption> options,
		@Matches(value = "[0-9]{1,20}",
				description = "the bits as a decimal number") @Nullable String defaultMemberPermissions,
		@Nullable Boolean dmPermission, boolean nsfw,
		@Count(min = 1, unique = true) @Nullable List<ApplicationIntegrationType> integrationTypes,
		@Count(min = 1, unique = true) @Nullable List<InteractionContextType> contexts,
		@Nullable ApplicationCommandHandlerType handler, @WhenAbsent(0) long id) implements Validated {

	/**
	 * Starts a command of any type, CHAT_INPUT at first.
	 * @return a builder
	 */
	public static ApplicationCommandRequestBuilder builder() {
		return new ApplicationCommandRequestBuilder();
	}

	/**
	 * Starts a slash command.
	 * @param name 1 to 32 characters
	 * @param description 1 to 100 characters
	 * @return a builder
	 */
	public static ApplicationCommandRequestBuilder slash(String name, String description) {
		return new ApplicationCommandRequestBuilder().type(ApplicationCommandType.CHAT_INPUT)
			.name(name)
			.description(description);
	}

	/**
	 * Starts a command in the menu of users.
	 * @param name 1 to 32 characters, capitals and spaces too
	 * @return a builder
	 */
	public static ApplicationCommandRequestBuilder user(String name) {
		return new ApplicationCommandRequestBuilder().type(ApplicationCommandType.USER).name(name);
	}

	/**
	 * Starts a command in the menu of messages.
	 * @param name 1 to 32 characters, capitals and spaces too
	 * @return a builder
	 */
	public static ApplicationCommandRequestBuilder message(String name) {
		return new ApplicationCommandRequestBuilder().type(ApplicationCommandType.MESSAGE).name(name);
	}

	/**
	 * Tells whether a slash command or an option of one can have a name.
	 * @param name the name
	 * @return whether it has 1 to 32 characters that Discord takes, and is in lower case
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming">Application
	 * command naming</a>
	 */
	public static boolean isName(String name) {
		return CommandRules.isName(name);
	}

	@Override
	public void validate(Faults faults) {
		CommandRules.checkCommand(this, faults);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationCommandRequestBuilder toBuilder() {
		return ApplicationCommandRequestBuilder.from(this);
	}

}
