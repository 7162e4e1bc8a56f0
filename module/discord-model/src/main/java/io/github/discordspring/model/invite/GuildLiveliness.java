package io.github.discordspring.model.invite;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * How much is going on in a guild.
 *
 * @param msgActivityBins how many messages there were, by span of time
 * @param lastUpdatedTs when that was counted
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#invite-object">Invite object</a>
 */
@DiscordObject
public record GuildLiveliness(List<Integer> msgActivityBins, @Nullable Instant lastUpdatedTs) {

}
