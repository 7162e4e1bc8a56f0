package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a new member is to do in a channel.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#new-member-welcome">New member
 * welcome</a>
 */
public final class NewMemberActionType extends IntEnum {

	private static final Constants<NewMemberActionType> CONSTANTS = new Constants<>(NewMemberActionType::new);

	/** Look at it. */
	public static final NewMemberActionType VIEW = CONSTANTS.add(0, "VIEW");

	/** Write something. */
	public static final NewMemberActionType TALK = CONSTANTS.add(1, "TALK");

	private NewMemberActionType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static NewMemberActionType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<NewMemberActionType> values() {
		return CONSTANTS.all();
	}

}
