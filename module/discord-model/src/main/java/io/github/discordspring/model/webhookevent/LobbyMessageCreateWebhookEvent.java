package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.lobby.LobbyMessage;

/**
 * A message was written in a lobby.
 *
 * @param message the message
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#lobby-message-create">Lobby
 * message create</a>
 */
@DiscordObject
public record LobbyMessageCreateWebhookEvent(@Inline LobbyMessage message) implements WebhookEvent {

}
