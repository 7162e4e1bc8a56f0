package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Matches;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the client to share in a message.
 *
 * @param colors 1 to 5 colours, as six hexadecimal digits
 * @param gradientAngle direction of the gradient, 0 to 360 degrees
 * @param baseMix intensity of the colours, 0 to 100
 * @param baseTheme theme it is made from
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#shared-client-theme-object">Shared
 * client theme object</a>
 */
@DiscordObject(builder = true)
public record SharedClientThemeRequest(
		@Count(min = 1, max = 5) @Matches(value = "[0-9A-Fa-f]{6}",
				description = "six hexadecimal digits") List<String> colors,
		@Range(min = 0, max = 360) int gradientAngle, @Range(min = 0, max = 100) int baseMix,
		@Nullable BaseTheme baseTheme) {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static SharedClientThemeRequestBuilder builder() {
		return new SharedClientThemeRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public SharedClientThemeRequestBuilder toBuilder() {
		return SharedClientThemeRequestBuilder.from(this);
	}

}
