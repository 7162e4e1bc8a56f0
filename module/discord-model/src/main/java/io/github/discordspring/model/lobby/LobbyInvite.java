package io.github.discordspring.model.lobby;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * An invite to the channel that is linked to a lobby.
 *
 * @param code code
 * @see <a href=
 * "https://docs.discord.com/developers/resources/lobby#lobby-invite-object">Lobby invite
 * object</a>
 */
@DiscordObject
public record LobbyInvite(String code) {

}
