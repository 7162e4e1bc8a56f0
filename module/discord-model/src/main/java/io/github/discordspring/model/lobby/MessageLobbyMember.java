package io.github.discordspring.model.lobby;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The author of a message as a member of the lobby.
 *
 * @param additionalName second name, such as that of a character
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#lobby-message-object">Lobby
 * message object</a>
 */
@DiscordObject
public record MessageLobbyMember(@Nullable String additionalName) {

}
