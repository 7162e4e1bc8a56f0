package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A request that Discord sends to the address of an application's webhook events. It is
 * to be answered within three seconds, with 204 and no body.
 *
 * @param version always 1
 * @param applicationId application
 * @param type what the request is
 * @param event the event; absent in PING
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#payload-structure">Payload
 * structure</a>
 */
@DiscordObject
public record WebhookEventPayload(int version, long applicationId, WebhookEventPayloadType type,
		@Nullable WebhookEventBody event) {

}
