package io.github.discordspring.model.sticker;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Where a sticker comes from.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#sticker-object-sticker-types">Sticker
 * types</a>
 */
public final class StickerType extends IntEnum {

	private static final Constants<StickerType> CONSTANTS = new Constants<>(StickerType::new);

	/** From a pack of Discord's. */
	public static final StickerType STANDARD = CONSTANTS.add(1, "STANDARD");

	/** From a guild. */
	public static final StickerType GUILD = CONSTANTS.add(2, "GUILD");

	private StickerType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static StickerType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<StickerType> values() {
		return CONSTANTS.all();
	}

}
