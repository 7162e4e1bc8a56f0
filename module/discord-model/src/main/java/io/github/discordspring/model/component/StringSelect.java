package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A list to choose texts from.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param customId what comes back, up to 100 characters
 * @param options up to 25
 * @param placeholder text while nothing is chosen, up to 150 characters
 * @param minValues least number to choose, 0 to 25, 1 by default
 * @param maxValues largest number to choose, 1 to 25, 1 by default
 * @param required in modals: whether something must be chosen, true by default
 * @param disabled in messages: whether it cannot be used
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#string-select">String
 * select</a>
 */
@DiscordObject
@Kind(3)
public record StringSelect(int id, String customId, List<SelectOption> options, @Nullable String placeholder,
		@Nullable Integer minValues, @Nullable Integer maxValues, @Nullable Boolean required,
		boolean disabled) implements Component {

}
