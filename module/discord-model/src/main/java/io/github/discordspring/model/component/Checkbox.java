package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.codec.Name;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;

/**
 * Yes or no, in a label of a modal.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param customId what comes back when it is used, 1 to 100 characters
 * @param selected whether it is checked at first
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#checkbox">Checkbox</a>
 */
@DiscordObject
@Kind(23)
public record Checkbox(@Range(min = 0) int id, @Length(min = 1, max = 100) String customId,
		@Name("default") boolean selected) implements Component {

	/**
	 * Makes a box that is not checked.
	 * @param customId what comes back with the choice, 1 to 100 characters
	 * @return the box
	 */
	public static Checkbox of(String customId) {
		return new Checkbox(0, customId, false);
	}

}
