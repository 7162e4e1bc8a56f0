package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * A row of up to five buttons, or of one select.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param components what stands in the row
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#action-row">Action row</a>
 */
@DiscordObject
@Kind(1)
public record ActionRow(int id, List<Component> components) implements Component {

	/**
	 * Makes a row.
	 * @param components up to five buttons, or one select
	 * @return the row
	 */
	public static ActionRow of(Component... components) {
		return new ActionRow(0, List.of(components));
	}

}
