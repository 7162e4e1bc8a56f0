package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Emoji of a component.
 *
 * @param id emoji of a guild or application, 0 for one of Unicode
 * @param name name, or the emoji itself
 * @param animated whether it moves
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#button">Button</a>
 */
@DiscordObject
public record ComponentEmoji(@WhenAbsent(0) long id, @Nullable String name, boolean animated) implements Validated {

	/**
	 * Makes an emoji of Unicode.
	 * @param emoji the emoji itself
	 * @return the emoji
	 */
	public static ComponentEmoji of(String emoji) {
		return new ComponentEmoji(0, emoji, false);
	}

	/**
	 * Makes an emoji of a guild or application.
	 * @param id the emoji
	 * @param name its name
	 * @return the emoji
	 */
	public static ComponentEmoji of(long id, String name) {
		return new ComponentEmoji(id, name, false);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.id != 0 || (this.name != null && !this.name.isEmpty()), "name",
				"is missing: an emoji has an id, or is one of Unicode");
	}

}
