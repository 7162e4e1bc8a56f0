package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A direct message was written while one of both played.
 *
 * @param message the message
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#game-direct-message-create">Game
 * direct message create</a>
 */
@DiscordObject
public record GameDirectMessageCreateWebhookEvent(@Inline GameDirectMessage message) implements WebhookEvent {

}
