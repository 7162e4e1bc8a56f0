package io.github.discordspring.model.application;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Matches;
import io.github.discordspring.model.validation.Validated;

/**
 * Changes to a command. What is left out stays; {@code null} clears. What is given takes
 * the place of the whole.
 *
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
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#edit-global-application-command">Edit
 * global application command</a>
 */
@DiscordObject(builder = true)
public record ApplicationCommandModifyRequest(@Length(min = 1, max = 32) Omittable<String> name,
		@Count(max = 34) @Length(min = 1, max = 32) Omittable<Map<String, String>> nameLocalizations,
		@Length(max = 100) Omittable<String> description,
		@Count(max = 34) @Length(min = 1, max = 100) Omittable<Map<String, String>> descriptionLocalizations,
		@Count(max = 25) Omittable<List<ApplicationCommandOption>> options,
		@Matches(value = "[0-9]{1,20}",
				description = "the bits as a decimal number") Omittable<String> defaultMemberPermissions,
		Omittable<Boolean> dmPermission, Omittable<Boolean> nsfw,
		@Count(min = 1, unique = true) Omittable<List<ApplicationIntegrationType>> integrationTypes,
		@Count(min = 1, unique = true) Omittable<List<InteractionContextType>> contexts,
		Omittable<ApplicationCommandHandlerType> handler) implements Validated {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static ApplicationCommandModifyRequestBuilder builder() {
		return new ApplicationCommandModifyRequestBuilder();
	}

	@Override
	public void validate(Faults faults) {
		CommandRules.checkModification(this, faults);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationCommandModifyRequestBuilder toBuilder() {
		return ApplicationCommandModifyRequestBuilder.from(this);
	}

}
