package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * A text beside a field, in a modal.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param label 1 to 45 characters
 * @param description 1 to 100 characters
 * @param component the field: text input, select, file upload, radio group, checkbox
 * group or checkbox
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#label">Label</a>
 */
@DiscordObject
@Kind(18)
public record Label(@Range(min = 0) int id, @Length(min = 1, max = 45) String label,
		@Length(min = 1, max = 100) @Nullable String description, Component component) implements Component {

	/**
	 * Labels a field.
	 * @param label 1 to 45 characters
	 * @param component the field
	 * @return the label
	 */
	public static Label of(String label, Component component) {
		return new Label(0, label, null, component);
	}

	/**
	 * Labels a field.
	 * @param label 1 to 45 characters
	 * @param description 1 to 100 characters
	 * @param component the field
	 * @return the label
	 */
	public static Label of(String label, String description, Component component) {
		return new Label(0, label, description, component);
	}

	@Override
	public List<Component> children() {
		return List.of(this.component);
	}

}
