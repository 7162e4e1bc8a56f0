package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Colours of the client, shared in a message.
 *
 * @param colors up to 5 colours, hexadecimal, without a hash sign
 * @param gradientAngle direction in degrees, 0 to 360
 * @param baseMix strength of the colours in percent, 0 to 100
 * @param baseTheme theme it is made from
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#shared-client-theme-object">Shared
 * client theme object</a>
 */
@DiscordObject
public record SharedClientTheme(List<String> colors, int gradientAngle, int baseMix, @Nullable BaseTheme baseTheme) {

}
