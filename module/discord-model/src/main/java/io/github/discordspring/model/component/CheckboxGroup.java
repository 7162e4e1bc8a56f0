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
 * Some of several, in a label of a modal.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param customId what comes back when it is used, 1 to 100 characters
 * @param options 1 to 10
 * @param minValues least number to choose, 0 to 10, 1 by default
 * @param maxValues largest number to choose, 1 to 10, all by default
 * @param required whether something must be chosen, true by default
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#checkbox-group">Checkbox
 * group</a>
 */
@DiscordObject(builder = true)
@Kind(22)
public record CheckboxGroup(@Range(min = 0) int id, @Length(min = 1, max = 100) String customId,
		@Count(min = 1, max = 10) List<CheckboxGroupOption> options,
		@Range(min = 0, max = 10) @Nullable Integer minValues, @Range(min = 1, max = 10) @Nullable Integer maxValues,
		@Nullable Boolean required) implements Component, Validated {

	/**
	 * Starts one.
	 * @param customId what comes back with the choice, 1 to 100 characters
	 * @return a builder
	 */
	public static CheckboxGroupBuilder builder(String customId) {
		return new CheckboxGroupBuilder().customId(customId);
	}

	@Override
	public void validate(Faults faults) {
		SelectRules.checkBounds(this.minValues, this.maxValues, this.options.size(), faults);
		SelectRules.checkRequired(this.minValues, this.required, faults);
		if (this.maxValues != null) {
			faults.check(this.options.stream().filter(CheckboxGroupOption::selected).count() <= this.maxValues,
					"options", "more are chosen at first than max_values, " + this.maxValues);
		}
		faults.unique("options", this.options.stream().map(CheckboxGroupOption::value).toList());
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public CheckboxGroupBuilder toBuilder() {
		return CheckboxGroupBuilder.from(this);
	}

}
