package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whether events go to the application over HTTP.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#application-object-application-event-webhook-status">Application
 * event webhook status</a>
 */
public final class ApplicationEventWebhookStatus extends IntEnum {

	private static final Constants<ApplicationEventWebhookStatus> CONSTANTS = new Constants<>(
			ApplicationEventWebhookStatus::new);

	/** Switched off by the developer. */
	public static final ApplicationEventWebhookStatus DISABLED = CONSTANTS.add(1, "DISABLED");

	/** Switched on. */
	public static final ApplicationEventWebhookStatus ENABLED = CONSTANTS.add(2, "ENABLED");

	/** Switched off by Discord, usually since nobody answered. */
	public static final ApplicationEventWebhookStatus DISABLED_BY_DISCORD = CONSTANTS.add(3, "DISABLED_BY_DISCORD");

	private ApplicationEventWebhookStatus(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationEventWebhookStatus of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationEventWebhookStatus> values() {
		return CONSTANTS.all();
	}

}
