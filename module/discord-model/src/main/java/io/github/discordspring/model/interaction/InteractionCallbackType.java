package io.github.discordspring.model.interaction;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of answer to an interaction.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type">Interaction
 * callback type</a>
 */
public final class InteractionCallbackType extends IntEnum {

	private static final Constants<InteractionCallbackType> CONSTANTS = new Constants<>(InteractionCallbackType::new);

	/** To a PING. */
	public static final InteractionCallbackType PONG = CONSTANTS.add(1, "PONG");

	/** A message. */
	public static final InteractionCallbackType CHANNEL_MESSAGE_WITH_SOURCE = CONSTANTS.add(4,
			"CHANNEL_MESSAGE_WITH_SOURCE");

	/** A message that follows. */
	public static final InteractionCallbackType DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE = CONSTANTS.add(5,
			"DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE");

	/** A change of the component's message that follows, or none. */
	public static final InteractionCallbackType DEFERRED_UPDATE_MESSAGE = CONSTANTS.add(6, "DEFERRED_UPDATE_MESSAGE");

	/** A change of the component's message. */
	public static final InteractionCallbackType UPDATE_MESSAGE = CONSTANTS.add(7, "UPDATE_MESSAGE");

	/** Proposals for an option. */
	public static final InteractionCallbackType APPLICATION_COMMAND_AUTOCOMPLETE_RESULT = CONSTANTS.add(8,
			"APPLICATION_COMMAND_AUTOCOMPLETE_RESULT");

	/** A form. */
	public static final InteractionCallbackType MODAL = CONSTANTS.add(9, "MODAL");

	/** Offer to buy, deprecated. */
	public static final InteractionCallbackType PREMIUM_REQUIRED = CONSTANTS.add(10, "PREMIUM_REQUIRED");

	/** Starts the activity. */
	public static final InteractionCallbackType LAUNCH_ACTIVITY = CONSTANTS.add(12, "LAUNCH_ACTIVITY");

	/** Whether the user may buy something for a game. */
	public static final InteractionCallbackType SOCIAL_LAYER_SKU_PURCHASE_ELIGIBILITY = CONSTANTS.add(13,
			"SOCIAL_LAYER_SKU_PURCHASE_ELIGIBILITY");

	private InteractionCallbackType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static InteractionCallbackType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<InteractionCallbackType> values() {
		return CONSTANTS.all();
	}

}
