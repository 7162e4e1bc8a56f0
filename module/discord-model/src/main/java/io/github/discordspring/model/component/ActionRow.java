package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;

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
public record ActionRow(@Range(min = 0) int id,
		@Count(min = 1, max = 5) List<Component> components) implements Component, Validated {

	/**
	 * Makes a row.
	 * @param components up to five buttons, or one select
	 * @return the row
	 */
	public static ActionRow of(Component... components) {
		return new ActionRow(0, List.of(components));
	}

	@Override
	public List<Component> children() {
		return this.components;
	}

	@Override
	public void validate(Faults faults) {
		boolean single = this.components.stream()
			.anyMatch((component) -> component instanceof SelectMenu || component instanceof TextInput);
		faults.check(!single || this.components.size() == 1, "components",
				"a select or text input must stand alone in its row");
	}

}
