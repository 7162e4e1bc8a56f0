package io.github.discordspring.model.permission;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A role of a guild. The role {@code @everyone} has the guild's id.
 *
 * @param id id
 * @param name name
 * @param color colour 0xRRGGBB, 0 for none; superseded by {@code colors}
 * @param colors colours
 * @param hoist whether its members are listed apart
 * @param icon hash of the icon
 * @param unicodeEmoji emoji shown as icon
 * @param position place in the order; where two are equal, the id decides
 * @param permissions bits, see {@link Permission}
 * @param managed whether an integration manages it
 * @param mentionable whether all may mention it
 * @param tags where it comes from
 * @param flags bits of {@link RoleFlag}
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object">Role
 * object</a>
 */
@DiscordObject(builder = true)
public record Role(long id, String name, int color, @Nullable RoleColors colors, boolean hoist, @Nullable String icon,
		@Nullable String unicodeEmoji, int position, long permissions, boolean managed, boolean mentionable,
		@Nullable RoleTags tags, int flags) {

	/**
	 * Starts a role.
	 * @return a builder without anything
	 */
	public static RoleBuilder builder() {
		return new RoleBuilder();
	}

	/**
	 * Starts a role like this one.
	 * @return a builder with all that this one has
	 */
	public RoleBuilder toBuilder() {
		return RoleBuilder.from(this);
	}

}
