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
 * A list to choose roles from.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param customId what comes back when it is used, 1 to 100 characters
 * @param defaultValues what is chosen at first, between the least and the largest number
 * @param placeholder text while nothing is chosen, up to 150 characters
 * @param minValues least number to choose, 0 to 25, 1 by default
 * @param maxValues largest number to choose, 1 to 25, 1 by default
 * @param required in modals: whether something must be chosen, true by default
 * @param disabled in messages: whether it cannot be used
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#role-select">Role select</a>
 */
@DiscordObject(builder = true)
@Kind(6)
public record RoleSelect(@Range(min = 0) int id, @Length(min = 1, max = 100) String customId,
		@Count(max = 25) @Nullable List<SelectDefaultValue> defaultValues,
		@Length(max = 150) @Nullable String placeholder, @Range(min = 0, max = 25) @Nullable Integer minValues,
		@Range(min = 1, max = 25) @Nullable Integer maxValues, @Nullable Boolean required,
		boolean disabled) implements Component, SelectMenu, Validated {

	/**
	 * Starts one.
	 * @param customId what comes back when it is used, 1 to 100 characters
	 * @return a builder
	 */
	public static RoleSelectBuilder builder(String customId) {
		return new RoleSelectBuilder().customId(customId);
	}

	@Override
	public void validate(Faults faults) {
		SelectRules.checkDefaults(this, this.defaultValues, List.of(SelectDefaultValueType.ROLE), faults);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RoleSelectBuilder toBuilder() {
		return RoleSelectBuilder.from(this);
	}

}
