package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.lobby.LobbyMessage;

/**
 * A message in a lobby changed.
 *
 * @param message the message
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#lobby-message-update">Lobby
 * message update</a>
 */
@DiscordObject
public record LobbyMessageUpdateWebhookEvent(@Inline LobbyMessage message) implements WebhookEvent {

}
