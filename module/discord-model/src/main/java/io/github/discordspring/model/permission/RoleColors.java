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

}
