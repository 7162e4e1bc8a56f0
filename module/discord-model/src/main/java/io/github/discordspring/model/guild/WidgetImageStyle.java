package io.github.discordspring.model.guild;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * How the picture of a widget looks. All show the number of members online, all but the
 * first icon and name too.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#get-guild-widget-image-widget-style-options">Widget
 * style options</a>
 */
public final class WidgetImageStyle extends StringEnum {

	private static final Constants<WidgetImageStyle> CONSTANTS = new Constants<>(WidgetImageStyle::new);

	/** A small shield. */
	public static final WidgetImageStyle SHIELD = CONSTANTS.add("shield");

	/** Large, powered by Discord at the foot. */
	public static final WidgetImageStyle BANNER1 = CONSTANTS.add("banner1");

	/** Smaller, with Discord's logo at the right. */
	public static final WidgetImageStyle BANNER2 = CONSTANTS.add("banner2");

	/** Large, with Discord's logo and Chat Now at the foot. */
	public static final WidgetImageStyle BANNER3 = CONSTANTS.add("banner3");

	/** Large, with Discord's logo on top and a button to join at the foot. */
	public static final WidgetImageStyle BANNER4 = CONSTANTS.add("banner4");

	private WidgetImageStyle(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static WidgetImageStyle of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<WidgetImageStyle> values() {
		return CONSTANTS.all();
	}

}
