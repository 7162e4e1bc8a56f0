package io.github.discordspring.model.monetization;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What is sold.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sku#sku-object-sku-types">SKU types</a>
 */
public final class SkuType extends IntEnum {

	private static final Constants<SkuType> CONSTANTS = new Constants<>(SkuType::new);

	/** Bought once, and kept. */
	public static final SkuType DURABLE = CONSTANTS.add(2, "DURABLE");

	/** Bought once, and used up. */
	public static final SkuType CONSUMABLE = CONSTANTS.add(3, "CONSUMABLE");

	/** A subscription. Use this one. */
	public static final SkuType SUBSCRIPTION = CONSTANTS.add(5, "SUBSCRIPTION");

	/** Group that Discord makes of each subscription. Do not use it. */
	public static final SkuType SUBSCRIPTION_GROUP = CONSTANTS.add(6, "SUBSCRIPTION_GROUP");

	private SkuType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static SkuType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<SkuType> values() {
		return CONSTANTS.all();
	}

}
