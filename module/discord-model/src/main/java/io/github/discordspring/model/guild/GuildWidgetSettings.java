package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Whether a guild has a widget, and where it leads.
 *
 * @param enabled whether it is on
 * @param channelId channel of its invite, 0 if none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-widget-settings-object">Guild
 * widget settings object</a>
 */
@DiscordObject
public record GuildWidgetSettings(boolean enabled, long channelId) {

}
