package io.github.discordspring.model.webhook;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of webhook.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/webhook#webhook-object-webhook-types">Webhook
 * types</a>
 */
public final class WebhookType extends IntEnum {

	private static final Constants<WebhookType> CONSTANTS = new Constants<>(WebhookType::new);

	/** Writes messages for who has its token. */
	public static final WebhookType INCOMING = CONSTANTS.add(1, "INCOMING");

	/** Brings the messages of a channel that is followed. */
	public static final WebhookType CHANNEL_FOLLOWER = CONSTANTS.add(2, "CHANNEL_FOLLOWER");

	/** Answers interactions. */
	public static final WebhookType APPLICATION = CONSTANTS.add(3, "APPLICATION");

	private WebhookType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static WebhookType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<WebhookType> values() {
		return CONSTANTS.all();
	}

}
