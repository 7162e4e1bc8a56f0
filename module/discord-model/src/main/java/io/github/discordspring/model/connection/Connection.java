package io.github.discordspring.model.connection;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * An account elsewhere that a user has linked.
 *
 * @param id id of the account
 * @param name name of the account
 * @param type service
 * @param revoked whether the link was withdrawn
 * @param integrations integrations of guilds
 * @param verified whether it is verified
 * @param friendSync whether friends there are made friends here
 * @param showActivity whether activities there are shown in the presence
 * @param twoWayLink whether it was linked from both sides
 * @param visibility who sees it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#connection-object">Connection
 * object</a>
 */
@DiscordObject
public record Connection(String id, @Nullable String name, ConnectionType type, boolean revoked,
		List<ConnectionIntegration> integrations, boolean verified, boolean friendSync, boolean showActivity,
		boolean twoWayLink, ConnectionVisibility visibility) {

}
