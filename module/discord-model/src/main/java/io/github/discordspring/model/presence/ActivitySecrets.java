package io.github.discordspring.model.presence;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Lenient;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to join or watch a game.
 *
 * @param join to join a party
 * @param spectate to watch a game
 * @param match to join a match
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object-activity-secrets">Activity
 * secrets</a>
 */
@DiscordObject
@Lenient
public record ActivitySecrets(@Nullable Secret join, @Nullable Secret spectate, @Nullable Secret match) {

}
