package io.github.discordspring.emulator.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Checks selects, and what else offers several values: in messages and in modals.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#string-select">String
 * select</a>
 */
final class SelectForm {

	private static final int STRING_SELECT = 3;

	private static final int MAXIMUM = 25;

	/** What selects can have picked from the start. */
	private static final Map<Integer, Set<String>> DEFAULT_TYPES = Map.of(5, Set.of("user"), 6, Set.of("role"), 7,
			Set.of("user", "role"), 8, Set.of("channel"));

	private SelectForm() {
	}

	/**
	 * Checks all of a select but its custom id.
	 */
	static void check(Form select, int type, LongPredicate emojis) {
		select.string("placeholder", 0, 150);
		checkCount(select, MAXIMUM);
		if (type == STRING_SELECT) {
			checkOptions(select, 1, MAXIMUM).forEach((option) -> EmojiForm.check(option, emojis));
		}
		else {
			checkDefaults(select, type);
		}
	}

	/**
	 * Checks how many values are to be picked.
	 */
	static void checkCount(Form form, int greatest) {
		Long minimum = form.integer("min_values", 0, greatest);
		Long maximum = form.integer("max_values", 1, greatest);
		if (minimum != null && maximum != null && minimum > maximum) {
			form.error("max_values", "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES",
					"The minimum number of values cannot exceed the maximum number of values");
		}
	}

	/**
	 * Checks what is offered.
	 */
	static List<Form> checkOptions(Form form, int least, int greatest) {
		if (!form.require("options")) {
			return List.of();
		}
		Set<String> values = new HashSet<>();
		List<Form> options = form.forms("options", least, greatest);
		for (Form option : options) {
			requiredText(option, "label", 100);
			String value = requiredText(option, "value", 100);
			option.string("description", 0, 100);
			option.bool("default");
			if (value != null && !values.add(value)) {
				option.error("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
						"The specified option value is already used");
			}
		}
		return options;
	}

	private static void checkDefaults(Form select, int type) {
		List<Form> defaults = select.forms("default_values", 0, MAXIMUM);
		for (Form value : defaults) {
			if (value.require("id")) {
				value.id("id");
			}
			Set<String> types = DEFAULT_TYPES.getOrDefault(type, Set.of());
			if (value.require("type") && !types.contains(Json.text(value.json(), "type"))) {
				value.error("type", "BASE_TYPE_CHOICES", "Value must be one of " + types + ".");
			}
		}
		int minimum = Json.has(select.json(), "min_values") ? Json.number(select.json(), "min_values") : 1;
		int maximum = Json.has(select.json(), "max_values") ? Json.number(select.json(), "max_values") : 1;
		if (!defaults.isEmpty() && (defaults.size() < minimum || defaults.size() > maximum)) {
			select.error("default_values", "BASE_TYPE_BAD_LENGTH",
					"Must be between " + minimum + " and " + maximum + " in length.");
		}
	}

	private static @Nullable String requiredText(Form form, String field, int maximum) {
		return form.require(field) ? form.string(field, 1, maximum) : null;
	}

}
