package io.github.discordspring.model.monetization;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a test entitlement.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/entitlement#create-test-entitlement">Create
 * test entitlement</a>
 */
public final class EntitlementOwnerType extends IntEnum {

	private static final Constants<EntitlementOwnerType> CONSTANTS = new Constants<>(EntitlementOwnerType::new);

	/** A guild. */
	public static final EntitlementOwnerType GUILD = CONSTANTS.add(1, "GUILD");

	/** A user. */
	public static final EntitlementOwnerType USER = CONSTANTS.add(2, "USER");

	private EntitlementOwnerType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static EntitlementOwnerType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<EntitlementOwnerType> values() {
		return CONSTANTS.all();
	}

}
