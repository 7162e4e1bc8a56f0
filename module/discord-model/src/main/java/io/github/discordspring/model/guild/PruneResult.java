package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * How many members were, or would be, removed for being inactive.
 *
 * @param pruned number of members; {@code null} if it was not to be counted
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#begin-guild-prune">Begin guild
 * prune</a>
 */
@DiscordObject
public record PruneResult(@Nullable Integer pruned) {

}
