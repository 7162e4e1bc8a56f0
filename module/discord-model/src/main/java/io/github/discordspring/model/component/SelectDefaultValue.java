package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * What is chosen at first in a select of users, roles or channels.
 *
 * @param id user, role or channel
 * @param type what the id stands for
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#user-select-select-default-value-structure">Select
 * default value structure</a>
 */
@DiscordObject
public record SelectDefaultValue(long id, SelectDefaultValueType type) {

	/**
	 * Chooses a user.
	 * @param id the user
	 * @return the value
	 */
	public static SelectDefaultValue user(long id) {
		return new SelectDefaultValue(id, SelectDefaultValueType.USER);
	}

	/**
	 * Chooses a role.
	 * @param id the role
	 * @return the value
	 */
	public static SelectDefaultValue role(long id) {
		return new SelectDefaultValue(id, SelectDefaultValueType.ROLE);
	}

	/**
	 * Chooses a channel.
	 * @param id the channel
	 * @return the value
	 */
	public static SelectDefaultValue channel(long id) {
		return new SelectDefaultValue(id, SelectDefaultValueType.CHANNEL);
	}

}
