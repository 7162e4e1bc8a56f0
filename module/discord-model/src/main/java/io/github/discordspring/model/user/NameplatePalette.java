package io.github.discordspring.model.user;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * Colour behind a nameplate.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#nameplate">Nameplate</a>
 */
public final class NameplatePalette extends StringEnum {

	private static final Constants<NameplatePalette> CONSTANTS = new Constants<>(NameplatePalette::new);

	/** Crimson. */
	public static final NameplatePalette CRIMSON = CONSTANTS.add("crimson");

	/** Berry. */
	public static final NameplatePalette BERRY = CONSTANTS.add("berry");

	/** Sky. */
	public static final NameplatePalette SKY = CONSTANTS.add("sky");

	/** Teal. */
	public static final NameplatePalette TEAL = CONSTANTS.add("teal");

	/** Forest. */
	public static final NameplatePalette FOREST = CONSTANTS.add("forest");

	/** Bubble gum. */
	public static final NameplatePalette BUBBLE_GUM = CONSTANTS.add("bubble_gum");

	/** Violet. */
	public static final NameplatePalette VIOLET = CONSTANTS.add("violet");

	/** Cobalt. */
	public static final NameplatePalette COBALT = CONSTANTS.add("cobalt");

	/** Clover. */
	public static final NameplatePalette CLOVER = CONSTANTS.add("clover");

	/** Lemon. */
	public static final NameplatePalette LEMON = CONSTANTS.add("lemon");

	/** White. */
	public static final NameplatePalette WHITE = CONSTANTS.add("white");

	/** Black. */
	public static final NameplatePalette BLACK = CONSTANTS.add("black");

	private NameplatePalette(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static NameplatePalette of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<NameplatePalette> values() {
		return CONSTANTS.all();
	}

}
