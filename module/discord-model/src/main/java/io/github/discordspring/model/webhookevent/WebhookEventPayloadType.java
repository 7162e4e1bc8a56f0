package io.github.discordspring.model.webhookevent;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a request to the address of an application's webhook events is.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#webhook-types">Webhook
 * types</a>
 */
public final class WebhookEventPayloadType extends IntEnum {

	private static final Constants<WebhookEventPayloadType> CONSTANTS = new Constants<>(WebhookEventPayloadType::new);

	/** Check whether the address works. */
	public static final WebhookEventPayloadType PING = CONSTANTS.add(0, "PING");

	/** An event. */
	public static final WebhookEventPayloadType EVENT = CONSTANTS.add(1, "EVENT");

	private WebhookEventPayloadType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static WebhookEventPayloadType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<WebhookEventPayloadType> values() {
		return CONSTANTS.all();
	}

}
