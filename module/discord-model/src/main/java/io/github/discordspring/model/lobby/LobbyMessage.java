package io.github.discordspring.model.lobby;

import java.time.Instant;
import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.message.MessageLobbyMember;
import io.github.discordspring.model.message.MessageType;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A message in a lobby or in the channel that is linked to it.
 *
 * @param id id
 * @param type what kind
 * @param content text
 * @param lobbyId lobby
 * @param channelId channel
 * @param author who wrote it
 * @param lobbyMember the author as a member of the lobby
 * @param metadata anything
 * @param moderationMetadata what moderation says of it
 * @param flags bits of {@link io.github.discordspring.model.message.MessageFlag}
 * @param applicationId application, 0 if no game was running
 * @param timestamp when it was written, in events of changes
 * @param editedTimestamp when it was last changed, in events of changes
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#lobby-message-object">Lobby
 * message object</a>
 */
@DiscordObject
public record LobbyMessage(long id, @WhenAbsent(0) MessageType type, String content, long lobbyId, long channelId,
		User author, @Nullable MessageLobbyMember lobbyMember, Map<String, String> metadata,
		Map<String, String> moderationMetadata, int flags, long applicationId, @Nullable Instant timestamp,
		@Nullable Instant editedTimestamp) {

}
