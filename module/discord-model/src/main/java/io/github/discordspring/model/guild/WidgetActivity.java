package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * What a user in a widget does.
 *
 * @param name name of the game and the like
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-widget-object">Guild widget
 * object</a>
 */
@DiscordObject
public record WidgetActivity(String name) {

}
