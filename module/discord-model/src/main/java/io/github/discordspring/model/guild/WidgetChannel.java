package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A channel in a widget.
 *
 * @param id id
 * @param name name
 * @param position place in the order
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-widget-object">Guild widget
 * object</a>
 */
@DiscordObject
public record WidgetChannel(long id, String name, int position) {

}
