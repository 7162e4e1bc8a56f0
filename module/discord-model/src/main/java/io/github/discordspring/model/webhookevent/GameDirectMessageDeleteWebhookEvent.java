package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * A direct message was deleted while one of both played.
 *
 * @param message the message
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#game-direct-message-delete">Game
 * direct message delete</a>
 */
@DiscordObject
public record GameDirectMessageDeleteWebhookEvent(@Inline GameDirectMessage message) implements WebhookEvent {

}
