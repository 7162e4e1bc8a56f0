package io.github.discordspring.model.webhookevent;

import io.github.discordspring.model.RawJson;

/**
 * An event of a type that this library does not know.
 *
 * @param data what came
 */

public record UnknownWebhookEvent(RawJson data) implements WebhookEvent {

}
