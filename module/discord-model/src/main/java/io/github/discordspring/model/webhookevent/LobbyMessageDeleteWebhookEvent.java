package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A message in a lobby was deleted.
 *
 * @param id message
 * @param lobbyId lobby
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#lobby-message-delete">Lobby
 * message delete</a>
 */
@DiscordObject
public record LobbyMessageDeleteWebhookEvent(long id, long lobbyId) implements WebhookEvent {

}
