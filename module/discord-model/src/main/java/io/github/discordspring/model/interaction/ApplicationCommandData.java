package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.application.ApplicationCommandType;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.message.ResolvedData;
import org.jspecify.annotations.Nullable;

/**
 * A command that was used, or whose option is being typed.
 *
 * @param id command
 * @param name its name
 * @param type its kind
 * @param resolved what ids stand for
 * @param options what was given
 * @param guildId guild the command is registered in, 0 for all guilds
 * @param targetId user or message of such a command, 0 if none
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-data-structure">Application
 * command data structure</a>
 */
@DiscordObject
@Kind({ 2, 4 })
public record ApplicationCommandData(long id, String name, ApplicationCommandType type, @Nullable ResolvedData resolved,
		List<ApplicationCommandDataOption> options, long guildId, long targetId) implements InteractionData {

}
