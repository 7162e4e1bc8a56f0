package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of reaction.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#get-reactions-reaction-types">Reaction
 * types</a>
 */
public final class ReactionType extends IntEnum {

	private static final Constants<ReactionType> CONSTANTS = new Constants<>(ReactionType::new);

	/** A plain one. */
	public static final ReactionType NORMAL = CONSTANTS.add(0, "NORMAL");

	/** A super reaction. */
	public static final ReactionType BURST = CONSTANTS.add(1, "BURST");

	private ReactionType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ReactionType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ReactionType> values() {
		return CONSTANTS.all();
	}

}
