package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A direct message changed while one of both played.
 *
 * @param message the message
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#game-direct-message-update">Game
 * direct message update</a>
 */
@DiscordObject
public record GameDirectMessageUpdateWebhookEvent(@Inline GameDirectMessage message) implements WebhookEvent {

}
