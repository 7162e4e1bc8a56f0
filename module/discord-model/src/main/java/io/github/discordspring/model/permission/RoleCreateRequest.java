package io.github.discordspring.model.permission;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A role to be made.
 *
 * @param name name, 1 to 100 characters; "new role" if left out
 * @param permissions bits, see {@link Permission}; those of everyone if left out, none at
 * all if 0
 * @param color colour 0xRRGGBB, 0 for none; superseded by {@code colors}
 * @param colors colours
 * @param hoist whether its members are listed apart
 * @param icon icon, in guilds that may have icons of roles
 * @param unicodeEmoji emoji of Unicode as icon
 * @param mentionable whether all may mention it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#create-guild-role">Create guild
 * role</a>
 */
@DiscordObject(builder = true)
public record RoleCreateRequest(@Length(min = 1, max = 100) @Nullable String name, Omittable<Long> permissions,
		@Range(min = 0, max = 0xFFFFFF) @Nullable Integer color, @Nullable RoleColors colors, boolean hoist,
		@Nullable ImageData icon, @Length(max = 100) @Nullable String unicodeEmoji,
		boolean mentionable) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static RoleCreateRequestBuilder builder() {
		return new RoleCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RoleCreateRequestBuilder toBuilder() {
		return RoleCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		RoleRules.checkColors(this.colors, faults);
	}

}
