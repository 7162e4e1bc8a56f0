package io.github.discordspring.model.permission;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about roles.
 */
final class RoleRules {

	private static final int MAX_COLOR = 0xFFFFFF;

	private RoleRules() {
	}

	static void checkColors(@Nullable RoleColors colors, Faults faults) {
		faults.nested("colors", colors, (value, nested) -> {
			nested.range("primary_color", value.primaryColor(), 0, MAX_COLOR);
			nested.range("secondary_color", value.secondaryColor(), 0, MAX_COLOR);
			nested.range("tertiary_color", value.tertiaryColor(), 0, MAX_COLOR);
		});
	}

}
