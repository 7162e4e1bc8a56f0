package io.github.discordspring.model.sticker;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * In which format a sticker is.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#sticker-object-sticker-format-types">Sticker
 * format types</a>
 */
public final class StickerFormatType extends IntEnum {

	private static final Constants<StickerFormatType> CONSTANTS = new Constants<>(StickerFormatType::new);

	/** A picture. */
	public static final StickerFormatType PNG = CONSTANTS.add(1, "PNG");

	/** An animated PNG. */
	public static final StickerFormatType APNG = CONSTANTS.add(2, "APNG");

	/** A vector animation. */
	public static final StickerFormatType LOTTIE = CONSTANTS.add(3, "LOTTIE");

	/** An animated GIF. */
	public static final StickerFormatType GIF = CONSTANTS.add(4, "GIF");

	private StickerFormatType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static StickerFormatType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<StickerFormatType> values() {
		return CONSTANTS.all();
	}

}
