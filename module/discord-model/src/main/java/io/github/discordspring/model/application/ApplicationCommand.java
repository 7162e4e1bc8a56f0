package io.github.discordspring.model.application;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import org.jspecify.annotations.Nullable;

/**
 * A command as it is registered.
 *
 * @param id id
 * @param type what kind; absent means CHAT_INPUT
 * @param applicationId application
 * @param guildId guild, 0 for all guilds
 * @param name 1 to 32 characters
 * @param nameLocalizations name by locale
 * @param description up to 100 characters, empty for commands that are no slash commands
 * @param descriptionLocalizations description by locale
 * @param options up to 25
 * @param defaultMemberPermissions bits needed, {@code "0"} for administrators only,
 * {@code null} for all
 * @param nsfw whether age-restricted
 * @param integrationTypes installations it is for: 0 guild, 1 user
 * @param contexts places it can be used in: 0 guild, 1 direct messages with the bot, 2
 * other direct messages
 * @param version changes with each change
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object">Application
 * command object</a>
 */
@DiscordObject
public record ApplicationCommand(long id, @WhenAbsent(1) ApplicationCommandType type, long applicationId, long guildId,
		String name, @Nullable Map<String, String> nameLocalizations, String description,
		@Nullable Map<String, String> descriptionLocalizations, List<ApplicationCommandOption> options,
		@Nullable String defaultMemberPermissions, boolean nsfw, @Nullable List<Integer> integrationTypes,
		@Nullable List<Integer> contexts, long version) {

}
