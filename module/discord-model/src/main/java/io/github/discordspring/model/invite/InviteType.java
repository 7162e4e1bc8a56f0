package io.github.discordspring.model.invite;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Where an invite leads.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#invite-object-invite-types">Invite
 * types</a>
 */
public final class InviteType extends IntEnum {

	private static final Constants<InviteType> CONSTANTS = new Constants<>(InviteType::new);

	/** To a guild. */
	public static final InviteType GUILD = CONSTANTS.add(0, "GUILD");

	/** To a group. */
	public static final InviteType GROUP_DM = CONSTANTS.add(1, "GROUP_DM");

	/** To a friendship. */
	public static final InviteType FRIEND = CONSTANTS.add(2, "FRIEND");

	private InviteType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static InviteType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<InviteType> values() {
		return CONSTANTS.all();
	}

}
