package io.github.discordspring.model.template;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.permission.OverwriteType;

/**
 * Permissions that differ, in a template.
 *
 * @param id number of the role within the template, 0 for {@code @everyone}
 * @param type whether it is about a role
 * @param allow bits that are allowed
 * @param deny bits that are denied
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-template#guild-template-object">Guild
 * template object</a>
 */
@DiscordObject
public record GuildTemplateOverwrite(@WhenAbsent(0) long id, OverwriteType type, long allow, long deny) {

}
