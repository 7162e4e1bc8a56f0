package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of interaction.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type">Interaction
 * type</a>
 */
public final class InteractionType extends IntEnum {

	private static final Constants<InteractionType> CONSTANTS = new Constants<>(InteractionType::new);

	/** Discord's check of an endpoint. */
	public static final InteractionType PING = CONSTANTS.add(1, "PING");

	/** A command. */
	public static final InteractionType APPLICATION_COMMAND = CONSTANTS.add(2, "APPLICATION_COMMAND");

	/** A button or select. */
	public static final InteractionType MESSAGE_COMPONENT = CONSTANTS.add(3, "MESSAGE_COMPONENT");

	/** An option being typed. */
	public static final InteractionType APPLICATION_COMMAND_AUTOCOMPLETE = CONSTANTS.add(4,
			"APPLICATION_COMMAND_AUTOCOMPLETE");

	/** A form sent. */
	public static final InteractionType MODAL_SUBMIT = CONSTANTS.add(5, "MODAL_SUBMIT");

	/** Discord's question whether a user may buy something for a game. */
	public static final InteractionType SOCIAL_LAYER_SKU_PURCHASE_ELIGIBILITY = CONSTANTS.add(6,
			"SOCIAL_LAYER_SKU_PURCHASE_ELIGIBILITY");

	private InteractionType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static InteractionType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<InteractionType> values() {
		return CONSTANTS.all();
	}

}
