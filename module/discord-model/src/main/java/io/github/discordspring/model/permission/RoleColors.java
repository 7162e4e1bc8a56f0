package io.github.discordspring.model.permission;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Colours of a role, each 0xRRGGBB.
 *
 * @param primaryColor first colour
 * @param secondaryColor second, which makes a gradient
 * @param tertiaryColor third, which makes it holographic
 * @see <a href=
 * "https://docs.discord.com/developers/topics/permissions#role-object-role-colors-object">Role
 * colors object</a>
 */
@DiscordObject
public record RoleColors(int primaryColor, @Nullable Integer secondaryColor, @Nullable Integer tertiaryColor) {

	/**
	 * One colour.
	 * @param color 0xRRGGBB, 0 for none
	 * @return the colours
	 */
	public static RoleColors of(int color) {
		return new RoleColors(color, null, null);
	}

	/**
	 * From one colour to another. The guild needs ENHANCED_ROLE_COLORS.
	 * @param from 0xRRGGBB
	 * @param to 0xRRGGBB
	 * @return the colours
	 */
	public static RoleColors gradient(int from, int to) {
		return new RoleColors(from, to, null);
	}

	/**
	 * Holographic, in the only colours that Discord takes for it. The guild needs
	 * ENHANCED_ROLE_COLORS.
	 * @return the colours
	 */
	public static RoleColors holographic() {
		return new RoleColors(11127295, 16759788, 16761760);
	}

}
