package io.github.discordspring.model.color;

/**
 * Colours, each an {@code int} of the form {@code 0xRRGGBB}, as roles and embeds have
 * them. Discord takes black, 0, as "no colour" for roles.
 */
public final class Colors {

	/** No colour. */
	public static final int NONE = 0;

	/** Discord's blue. */
	public static final int BLURPLE = 0x5865F2;

	/** Discord's blue until 2021. */
	public static final int OLD_BLURPLE = 0x7289DA;

	/** Discord's green. */
	public static final int BRAND_GREEN = 0x57F287;

	/** Discord's yellow. */
	public static final int BRAND_YELLOW = 0xFEE75C;

	/** Discord's fuchsia. */
	public static final int BRAND_FUCHSIA = 0xEB459E;

	/** Discord's red. */
	public static final int BRAND_RED = 0xED4245;

	/** Discord's grey of old. */
	public static final int GREYPLE = 0x99AAB5;

	/** White. */
	public static final int WHITE = 0xFFFFFF;

	/** Of the palette of roles. */
	public static final int TEAL = 0x1ABC9C;

	/** Of the palette of roles. */
	public static final int DARK_TEAL = 0x11806A;

	/** Of the palette of roles. */
	public static final int GREEN = 0x2ECC71;

	/** Of the palette of roles. */
	public static final int DARK_GREEN = 0x1F8B4C;

	/** Of the palette of roles. */
	public static final int BLUE = 0x3498DB;

	/** Of the palette of roles. */
	public static final int DARK_BLUE = 0x206694;

	/** Of the palette of roles. */
	public static final int PURPLE = 0x9B59B6;

	/** Of the palette of roles. */
	public static final int DARK_PURPLE = 0x71368A;

	/** Of the palette of roles. */
	public static final int MAGENTA = 0xE91E63;

	/** Of the palette of roles. */
	public static final int DARK_MAGENTA = 0xAD1457;

	/** Of the palette of roles. */
	public static final int GOLD = 0xF1C40F;

	/** Of the palette of roles. */
	public static final int DARK_GOLD = 0xC27C0E;

	/** Of the palette of roles. */
	public static final int ORANGE = 0xE67E22;

	/** Of the palette of roles. */
	public static final int DARK_ORANGE = 0xA84300;

	/** Of the palette of roles. */
	public static final int RED = 0xE74C3C;

	/** Of the palette of roles. */
	public static final int DARK_RED = 0x992D22;

	/** Of the palette of roles. */
	public static final int LIGHTER_GREY = 0x95A5A6;

	/** Of the palette of roles. */
	public static final int LIGHT_GREY = 0x979C9F;

	/** Of the palette of roles. */
	public static final int DARK_GREY = 0x607D8B;

	/** Of the palette of roles. */
	public static final int DARKER_GREY = 0x546E7A;

	/** The largest number that is a colour. */
	public static final int MAX = 0xFFFFFF;

	private static final int BYTE = 0xFF;

	private Colors() {
	}

	/**
	 * Tells whether a number is a colour.
	 * @param color any number
	 * @return whether it is 0 to 0xFFFFFF
	 */
	public static boolean isColor(int color) {
		return color >= 0 && color <= MAX;
	}

	/**
	 * Mixes a colour.
	 * @param red 0 to 255
	 * @param green 0 to 255
	 * @param blue 0 to 255
	 * @return the colour
	 * @throws IllegalArgumentException if a part is out of its range
	 */
	public static int rgb(int red, int green, int blue) {
		check("red", red);
		check("green", green);
		check("blue", blue);
		return red << 16 | green << 8 | blue;
	}

	private static void check(String name, int value) {
		if (value < 0 || value > BYTE) {
			throw new IllegalArgumentException("The " + name + " of a colour is 0 to 255, but was " + value);
		}
	}

	/**
	 * Gives the red of a colour.
	 * @param color the colour
	 * @return 0 to 255
	 */
	public static int red(int color) {
		return color >> 16 & BYTE;
	}

	/**
	 * Gives the green of a colour.
	 * @param color the colour
	 * @return 0 to 255
	 */
	public static int green(int color) {
		return color >> 8 & BYTE;
	}

	/**
	 * Gives the blue of a colour.
	 * @param color the colour
	 * @return 0 to 255
	 */
	public static int blue(int color) {
		return color & BYTE;
	}

	/**
	 * Reads a colour as the web writes it.
	 * @param text six hexadecimal digits, or three of which each stands for two, behind
	 * {@code #}, {@code 0x} or nothing
	 * @return the colour
	 * @throws IllegalArgumentException if it is none
	 */
	public static int parse(String text) {
		int start = text.startsWith("#") ? 1 : (text.startsWith("0x") || text.startsWith("0X")) ? 2 : 0;
		int length = text.length() - start;
		int color = 0;
		boolean valid = length == 3 || length == 6;
		for (int i = start; valid && i < text.length(); i++) {
			int digit = (text.charAt(i) < 128) ? Character.digit(text.charAt(i), 16) : -1;
			valid = digit >= 0;
			color = (length == 3) ? color << 8 | digit * 0x11 : color << 4 | digit;
		}
		if (!valid) {
			throw new IllegalArgumentException(
					"A colour is #RRGGBB, #RGB, 0xRRGGBB or RRGGBB, but was \"" + text + "\"");
		}
		return color;
	}

	/**
	 * Writes a colour as the web does.
	 * @param color the colour
	 * @return {@code #} and six hexadecimal digits in lower case
	 * @throws IllegalArgumentException if the number is no colour
	 */
	public static String toHex(int color) {
		if (!isColor(color)) {
			throw new IllegalArgumentException("A colour is 0 to 0xFFFFFF, but was 0x" + Integer.toHexString(color));
		}
		String digits = Integer.toHexString(color);
		return "#" + "0".repeat(6 - digits.length()) + digits;
	}

}
