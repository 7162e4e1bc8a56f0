package io.github.discordspring.model.channel;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Layout of a forum.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object-forum-layout-types">Forum
 * layout types</a>
 */
public final class ForumLayoutType extends IntEnum {

	private static final Constants<ForumLayoutType> CONSTANTS = new Constants<>(ForumLayoutType::new);

	/** None chosen. */
	public static final ForumLayoutType NOT_SET = CONSTANTS.add(0, "NOT_SET");

	/** A list. */
	public static final ForumLayoutType LIST_VIEW = CONSTANTS.add(1, "LIST_VIEW");

	/** Tiles. */
	public static final ForumLayoutType GALLERY_VIEW = CONSTANTS.add(2, "GALLERY_VIEW");

	private ForumLayoutType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ForumLayoutType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ForumLayoutType> values() {
		return CONSTANTS.all();
	}

}
