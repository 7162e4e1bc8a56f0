package io.github.discordspring.model.lobby;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A member of a lobby.
 *
 * @param id user
 * @param metadata anything, up to 1000 characters in all
 * @param flags bits of {@link LobbyMemberFlag}
 * @param additionalName second name, such as that of a character, 1 to 80 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#lobby-member-object">Lobby member
 * object</a>
 */
@DiscordObject
public record LobbyMember(long id, Map<String, String> metadata, int flags, @Nullable String additionalName) {

}
