package io.github.discordspring.model.webhookevent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event over HTTP. Events do not come in order, and may come again.
 *
 * @param type what kind
 * @param timestamp when it happened
 * @param data what happened
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#event-body-object">Event
 * body object</a>
 */

public record WebhookEventBody(WebhookEventType type, Instant timestamp, @Nullable WebhookEvent data) {

}
