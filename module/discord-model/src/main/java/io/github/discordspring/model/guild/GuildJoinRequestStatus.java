package io.github.discordspring.model.guild;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What became of a request to join.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-join-request-object">Guild
 * join request object</a>
 */
public final class GuildJoinRequestStatus extends StringEnum {

	private static final Constants<GuildJoinRequestStatus> CONSTANTS = new Constants<>(GuildJoinRequestStatus::new);

	/** It is not sent yet. */
	public static final GuildJoinRequestStatus STARTED = CONSTANTS.add("STARTED");

	/** It waits for an answer. */
	public static final GuildJoinRequestStatus SUBMITTED = CONSTANTS.add("SUBMITTED");

	/** It was turned down. */
	public static final GuildJoinRequestStatus REJECTED = CONSTANTS.add("REJECTED");

	/** The user may join. */
	public static final GuildJoinRequestStatus APPROVED = CONSTANTS.add("APPROVED");

	private GuildJoinRequestStatus(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static GuildJoinRequestStatus of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<GuildJoinRequestStatus> values() {
		return CONSTANTS.all();
	}

}
