package io.github.discordspring.model.invite;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What an invite to a voice channel leads to.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#invite-object-invite-target-types">Invite
 * target types</a>
 */
public final class InviteTargetType extends IntEnum {

	private static final Constants<InviteTargetType> CONSTANTS = new Constants<>(InviteTargetType::new);

	/** The stream of a user. */
	public static final InviteTargetType STREAM = CONSTANTS.add(1, "STREAM");

	/** An activity. */
	public static final InviteTargetType EMBEDDED_APPLICATION = CONSTANTS.add(2, "EMBEDDED_APPLICATION");

	/** The sale of subscriptions; not documented. */
	public static final InviteTargetType ROLE_SUBSCRIPTIONS_PURCHASE = CONSTANTS.add(3, "ROLE_SUBSCRIPTIONS_PURCHASE");

	private InviteTargetType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static InviteTargetType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<InviteTargetType> values() {
		return CONSTANTS.all();
	}

}
