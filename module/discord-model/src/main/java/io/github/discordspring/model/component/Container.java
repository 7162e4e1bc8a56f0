package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * A box of components.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param components rows, texts, sections, galleries, separators and files
 * @param accentColor colour of its bar, 0xRRGGBB
 * @param spoiler whether it is covered at first
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#container">Container</a>
 */
@DiscordObject(builder = true)
@Kind(17)
public record Container(@Range(min = 0) int id, @Count(min = 1) List<Component> components,
		@Range(min = 0, max = 0xFFFFFF) @Nullable Integer accentColor, boolean spoiler) implements Component {

	/**
	 * Starts a box.
	 * @param components what is in it
	 * @return a builder
	 */
	public static ContainerBuilder builder(Component... components) {
		return new ContainerBuilder().components(components);
	}

	/**
	 * Makes a box.
	 * @param components rows, texts, sections, galleries, separators and files
	 * @return the box
	 */
	public static Container of(Component... components) {
		return builder(components).build();
	}

	@Override
	public List<Component> children() {
		return this.components;
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ContainerBuilder toBuilder() {
		return ContainerBuilder.from(this);
	}

}
