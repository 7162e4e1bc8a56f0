package io.github.discordspring.model.template;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.RoleColors;
import org.jspecify.annotations.Nullable;

/**
 * A role in a template.
 *
 * @param id number within the template, 0 for {@code @everyone}
 * @param name name
 * @param permissions bits, see {@link Permission}
 * @param color colour 0xRRGGBB, 0 for none
 * @param colors colours
 * @param hoist whether its members are listed apart
 * @param mentionable whether all may mention it
 * @param icon hash of the icon
 * @param unicodeEmoji emoji shown as icon
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-template#guild-template-object">Guild
 * template object</a>
 */
@DiscordObject
public record GuildTemplateRole(int id, String name, long permissions, int color, @Nullable RoleColors colors,
		boolean hoist, boolean mentionable, @Nullable String icon, @Nullable String unicodeEmoji) {

}
