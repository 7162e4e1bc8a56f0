package io.github.discordspring.model.guild;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * Changes to the widget of a guild. What is left out stays; {@code null} clears it.
 *
 * @param enabled whether the widget can be seen
 * @param channelId channel to which the widget invites
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-guild-widget">Modify guild
 * widget</a>
 */
@DiscordObject(builder = true)
public record GuildWidgetModifyRequest(Omittable<Boolean> enabled, Omittable<Long> channelId) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static GuildWidgetModifyRequestBuilder builder() {
		return new GuildWidgetModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildWidgetModifyRequestBuilder toBuilder() {
		return GuildWidgetModifyRequestBuilder.from(this);
	}

}
