package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.lobby.Lobby;
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
