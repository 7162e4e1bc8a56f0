package io.github.discordspring.model.invite;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of an invite's users has got.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#get-target-users-job-status">Get
 * target users job status</a>
 */
public final class TargetUsersJobStatusType extends IntEnum {

	private static final Constants<TargetUsersJobStatusType> CONSTANTS = new Constants<>(TargetUsersJobStatusType::new);

	/** Not known. */
	public static final TargetUsersJobStatusType UNSPECIFIED = CONSTANTS.add(0, "UNSPECIFIED");

	/** It goes on. */
	public static final TargetUsersJobStatusType PROCESSING = CONSTANTS.add(1, "PROCESSING");

	/** It is done. */
	public static final TargetUsersJobStatusType COMPLETED = CONSTANTS.add(2, "COMPLETED");

	/** It failed. */
	public static final TargetUsersJobStatusType FAILED = CONSTANTS.add(3, "FAILED");

	private TargetUsersJobStatusType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static TargetUsersJobStatusType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<TargetUsersJobStatusType> values() {
		return CONSTANTS.all();
	}

}
