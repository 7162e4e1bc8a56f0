package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * One of several, in a label of a modal.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param customId what comes back when it is used, 1 to 100 characters
 * @param options 2 to 10
 * @param required whether one must be chosen, true by default
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#radio-group">Radio group</a>
 */
@DiscordObject(builder = true)
@Kind(21)
public record RadioGroup(@Range(min = 0) int id, @Length(min = 1, max = 100) String customId,
		@Count(min = 2, max = 10) List<RadioGroupOption> options,
		@Nullable Boolean required) implements Component, Validated {

	/**
	 * Starts one.
	 * @param customId what comes back with the choice, 1 to 100 characters
	 * @return a builder
	 */
	public static RadioGroupBuilder builder(String customId) {
		return new RadioGroupBuilder().customId(customId);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.options.stream().filter(RadioGroupOption::selected).count() <= 1, "options",
				"at most one may be chosen at first");
		faults.unique("options", this.options.stream().map(RadioGroupOption::value).toList());
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RadioGroupBuilder toBuilder() {
		return RadioGroupBuilder.from(this);
	}

}
