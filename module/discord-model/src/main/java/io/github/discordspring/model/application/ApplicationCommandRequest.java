package io.github.discordspring.model.application;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A command to be registered.
 *
 * @param type what kind
 * @param name 1 to 32 characters
 * @param nameLocalizations name by locale
 * @param description 1 to 100 characters; absent for commands that are no slash commands
 * @param descriptionLocalizations description by locale
 * @param options up to 25, the required ones first
 * @param defaultMemberPermissions bits needed, {@code "0"} for administrators only
 * @param nsfw whether age-restricted
 * @param integrationTypes installations it is for: 0 guild, 1 user
 * @param contexts places it can be used in: 0 guild, 1 direct messages with the bot, 2
 * other direct messages
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#create-global-application-command">Create
 * global application command</a>
 */
@DiscordObject(builder = true)
public record ApplicationCommandRequest(ApplicationCommandType type, String name,
		@Nullable Map<String, String> nameLocalizations, @Nullable String description,
		@Nullable Map<String, String> descriptionLocalizations, @Nullable List<ApplicationCommandOption> options,
		@Nullable String defaultMemberPermissions, boolean nsfw, @Nullable List<Integer> integrationTypes,
		@Nullable List<Integer> contexts) {

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
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationCommandRequestBuilder toBuilder() {
		return ApplicationCommandRequestBuilder.from(this);
	}

}
