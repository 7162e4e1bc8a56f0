package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Name;
import org.jspecify.annotations.Nullable;

/**
 * A text to choose.
 *
 * @param label what is shown, up to 100 characters
 * @param value what comes back, up to 100 characters
 * @param description up to 100 characters
 * @param emoji emoji in front
 * @param selected whether it is chosen at first
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#string-select-select-option-structure">Select
 * option structure</a>
 */
@DiscordObject
public record SelectOption(String label, String value, @Nullable String description, @Nullable ComponentEmoji emoji,
		@Name("default") boolean selected) {

}
