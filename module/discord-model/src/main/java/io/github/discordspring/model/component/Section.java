package io.github.discordspring.model.component;

import java.util.List;
import java.util.stream.Stream;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Range;

/**
 * Text with a button or a picture beside it.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param components 1 to 3 texts
 * @param accessory a button or a thumbnail
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#section">Section</a>
 */
@DiscordObject
@Kind(9)
public record Section(@Range(min = 0) int id, @Count(min = 1, max = 3) List<Component> components,
		Component accessory) implements Component {

	/**
	 * Makes a section.
	 * @param accessory a button or a thumbnail
	 * @param texts 1 to 3 texts with markdown
	 * @return the section
	 */
	public static Section of(Component accessory, String... texts) {
		return new Section(0, Stream.of(texts).map(TextDisplay::of).map(Component.class::cast).toList(), accessory);
	}

	@Override
	public List<Component> children() {
		return Stream.concat(this.components.stream(), Stream.of(this.accessory)).toList();
	}

}
