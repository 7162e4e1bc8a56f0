package io.github.discordspring.model.permission;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * A role's place in the order.
 *
 * @param id role
 * @param position place in the order; where two are equal, the id decides
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-guild-role-positions">Modify
 * guild role positions</a>
 */
@DiscordObject(builder = true)
public record RolePositionModifyRequest(long id, Omittable<Integer> position) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static RolePositionModifyRequestBuilder builder() {
		return new RolePositionModifyRequestBuilder();
	}

	/**
	 * Moves a role.
	 * @param id the role
	 * @param position its place
	 * @return the request
	 */
	public static RolePositionModifyRequest of(long id, int position) {
		return builder().id(id).position(position).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RolePositionModifyRequestBuilder toBuilder() {
		return RolePositionModifyRequestBuilder.from(this);
	}

}
