package io.github.discordspring.model.permission;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Permissions of a channel for one role or member, which replace those it has there.
 *
 * @param type whether it is for a role or a member
 * @param allow bits given
 * @param deny bits taken
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#edit-channel-permissions">Edit
 * channel permissions</a>
 */
@DiscordObject(builder = true)
public record OverwriteModifyRequest(OverwriteType type, long allow, long deny) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static OverwriteModifyRequestBuilder builder() {
		return new OverwriteModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public OverwriteModifyRequestBuilder toBuilder() {
		return OverwriteModifyRequestBuilder.from(this);
	}

}
