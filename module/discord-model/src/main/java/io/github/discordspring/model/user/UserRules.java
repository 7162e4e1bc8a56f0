package io.github.discordspring.model.user;

import java.util.Locale;
import java.util.Map;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about users.
 */
final class UserRules {

	private static final String[] FORBIDDEN_PARTS = { "@", "#", ":", "```", "discord" };

	private static final String[] FORBIDDEN_NAMES = { "everyone", "here" };

	private static final int MAX_KEY_LENGTH = 50;

	private UserRules() {
	}

	static void checkUsername(@Nullable String username, Faults faults) {
		if (username == null) {
			return;
		}
		String lowerCase = username.toLowerCase(Locale.ROOT);
		for (String forbidden : FORBIDDEN_PARTS) {
			faults.check(!lowerCase.contains(forbidden), "username", "must not contain \"" + forbidden + "\"");
		}
		for (String forbidden : FORBIDDEN_NAMES) {
			faults.check(!lowerCase.equals(forbidden), "username", "must not be \"" + forbidden + "\"");
		}
	}

	static void checkKeys(@Nullable Map<String, String> metadata, Faults faults) {
		if (metadata == null) {
			return;
		}
		for (String key : metadata.keySet()) {
			faults.check(isKey(key), "metadata",
					"keys must be 1 to " + MAX_KEY_LENGTH + " of a to z, 0 to 9 and _, not " + Faults.excerpt(key));
		}
	}

	private static boolean isKey(String key) {
		return !key.isEmpty() && key.length() <= MAX_KEY_LENGTH
				&& key.chars()
					.allMatch((character) -> (character >= 'a' && character <= 'z')
							|| (character >= '0' && character <= '9') || character == '_');
	}

}
