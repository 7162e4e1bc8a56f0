package io.github.discordspring.model.lobby;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * A place in which players of a game are.
 *
 * @param id id
 * @param applicationId application that made it
 * @param metadata anything, up to 1000 characters in all
 * @param members who is in it
 * @param linkedChannel channel of a guild that is linked to it
 * @param flags flags
 * @param overrideEventWebhooksUrl where events of this lobby go in place of the
 * application's address
 * @see <a href="https://docs.discord.com/developers/resources/lobby#lobby-object">Lobby
 * object</a>
 */
@DiscordObject
public record Lobby(long id, long applicationId, Map<String, String> metadata, List<LobbyMember> members,
		@Nullable Channel linkedChannel, @Numeric long flags, @Nullable String overrideEventWebhooksUrl) {

}
