package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is in a team.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/teams#data-models-membership-state-enum">Membership
 * state enum</a>
 */
public final class MembershipState extends IntEnum {

	private static final Constants<MembershipState> CONSTANTS = new Constants<>(MembershipState::new);

	/** Was invited. */
	public static final MembershipState INVITED = CONSTANTS.add(1, "INVITED");

	/** Is a member. */
	public static final MembershipState ACCEPTED = CONSTANTS.add(2, "ACCEPTED");

	private MembershipState(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static MembershipState of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<MembershipState> values() {
		return CONSTANTS.all();
	}

}
