package io.github.discordspring.model.presence;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Lenient;
import org.jspecify.annotations.Nullable;

/**
 * The group with which somebody plays.
 *
 * @param id id of the group, which is no snowflake
 * @param size present and largest size, or nothing
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object-activity-party">Activity
 * party</a>
 */
@DiscordObject
@Lenient
public record ActivityParty(@Nullable String id, List<Integer> size) {

}
