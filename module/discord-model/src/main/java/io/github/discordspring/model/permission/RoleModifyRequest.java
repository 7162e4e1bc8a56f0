package io.github.discordspring.model.permission;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;

/**
 * Changes to a role. What is left out stays; {@code null} clears it.
 *
 * @param name name, 1 to 100 characters
 * @param permissions bits, see {@link Permission}; 0 for none
 * @param color colour 0xRRGGBB, 0 for none; superseded by {@code colors}
 * @param colors colours
 * @param hoist whether its members are listed apart
 * @param icon icon, in guilds that may have icons of roles
 * @param unicodeEmoji emoji of Unicode as icon
 * @param mentionable whether all may mention it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify guild
 * role</a>
 */
@DiscordObject(builder = true)
public record RoleModifyRequest(@Length(min = 1, max = 100) Omittable<String> name, Omittable<Long> permissions,
		@Range(min = 0, max = 0xFFFFFF) Omittable<Integer> color, Omittable<RoleColors> colors,
		Omittable<Boolean> hoist, Omittable<ImageData> icon, @Length(max = 100) Omittable<String> unicodeEmoji,
		Omittable<Boolean> mentionable) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static RoleModifyRequestBuilder builder() {
		return new RoleModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RoleModifyRequestBuilder toBuilder() {
		return RoleModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		RoleRules.checkColors(this.colors.orNull(), faults);
	}

}
