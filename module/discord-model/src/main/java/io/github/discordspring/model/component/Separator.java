package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * Space between two components.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param divider whether a line is shown, true by default
 * @param spacing how much space, {@code SMALL} by default
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#separator">Separator</a>
 */
@DiscordObject
@Kind(14)
public record Separator(@Range(min = 0) int id, @Nullable Boolean divider,
		@Nullable SeparatorSpacing spacing) implements Component {

	/**
	 * Makes a line with little space.
	 * @return the separator
	 */
	public static Separator line() {
		return new Separator(0, true, SeparatorSpacing.SMALL);
	}

	/**
	 * Makes a separator.
	 * @param divider whether a line is shown
	 * @param spacing how much space
	 * @return the separator
	 */
	public static Separator of(boolean divider, SeparatorSpacing spacing) {
		return new Separator(0, divider, spacing);
	}

}
