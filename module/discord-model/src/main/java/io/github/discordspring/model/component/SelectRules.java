package io.github.discordspring.model.component;

import java.util.List;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules that several components to choose from share.
 */
final class SelectRules {

	private SelectRules() {
	}

	/** Checks the bounds, and what is chosen at first. */
	static void check(SelectMenu select, int selected, String property, Faults faults) {
		checkBounds(select.minValues(), select.maxValues(), Integer.MAX_VALUE, faults);
		int least = orOne(select.minValues());
		int most = orOne(select.maxValues());
		if (selected > 0 && (selected < least || selected > most)) {
			faults.add(property, selected + " chosen at first, but " + least + " to " + most + " may be chosen");
		}
	}

	static void checkDefaults(SelectMenu select, @Nullable List<SelectDefaultValue> values,
			List<SelectDefaultValueType> types, Faults faults) {
		check(select, (values != null) ? values.size() : 0, "default_values", faults);
		if (values != null) {
			String expected = String.join(" or ", types.stream().map(SelectDefaultValueType::value).toList());
			faults.each("default_values", values, (value, inValue) -> inValue.check(types.contains(value.type()),
					"type", "must be " + expected + ", not " + Faults.excerpt(value.type().value())));
			faults.unique("default_values", values.stream().map(SelectDefaultValue::id).toList());
		}
	}

	static void checkBounds(@Nullable Integer min, @Nullable Integer max, int options, Faults faults) {
		if (min != null && max != null && min > max) {
			faults.add("min_values", min + ", more than max_values, " + max);
		}
		if (min != null && min > options) {
			faults.add("min_values", min + ", more than the " + options + " options");
		}
		if (max != null && max > options) {
			faults.add("max_values", max + ", more than the " + options + " options");
		}
	}

	/** In modals, none may be chosen only where nothing is required. */
	static void checkRequired(@Nullable Integer min, @Nullable Boolean required, Faults faults) {
		if (min != null && min == 0 && !Boolean.FALSE.equals(required)) {
			faults.add("min_values", "0, but required is not false");
		}
	}

	private static int orOne(@Nullable Integer number) {
		return (number != null) ? number : 1;
	}

}
