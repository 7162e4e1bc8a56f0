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
 * @param nameLocalizations name by {@link io.github.discordspring.model.Locale}
 * @param nameLocalized name in the language that was asked for, where localisations were
 * not
 * @param description up to 100 characters, empty for commands that are no slash commands
 * @param descriptionLocalizations description by
 * {@link io.github.discordspring.model.Locale}
 * @param descriptionLocalized description in the language that was asked for, where
 * localisations were not
 * @param options up to 25
 * @param defaultMemberPermissions bits needed, {@code "0"} for administrators only,
 * {@code null} for all
 * @param dmPermission deprecated: whether it can be used in direct messages; see
 * {@code contexts}
 * @param nsfw whether age-restricted
 * @param integrationTypes installations it is for
 * @param contexts places it can be used in
 * @param version changes with each change
 * @param handler who answers the command that starts an activity
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object">Application
 * command object</a>
 */
@DiscordObject
public record ApplicationCommand(long id, @WhenAbsent(1) ApplicationCommandType type, long applicationId, long guildId,
		String name, @Nullable Map<String, String> nameLocalizations, @Nullable String nameLocalized,
		String description, @Nullable Map<String, String> descriptionLocalizations,
		@Nullable String descriptionLocalized, List<ApplicationCommandOption> options,
		@Nullable String defaultMemberPermissions, @Nullable Boolean dmPermission, boolean nsfw,
		@Nullable List<ApplicationIntegrationType> integrationTypes, @Nullable List<InteractionContextType> contexts,
		long version, @Nullable ApplicationCommandHandlerType handler) {

}
