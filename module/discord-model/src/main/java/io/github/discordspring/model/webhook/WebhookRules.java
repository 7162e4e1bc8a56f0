package io.github.discordspring.model.webhook;

import java.util.Locale;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about webhooks.
 */
final class WebhookRules {

	private static final String[] FORBIDDEN = { "clyde", "discord" };

	private WebhookRules() {
	}

	static void checkName(@Nullable String name, Faults faults) {
		if (name == null) {
			return;
		}
		String lowerCase = name.toLowerCase(Locale.ROOT);
		for (String forbidden : FORBIDDEN) {
			faults.check(!lowerCase.contains(forbidden), "name", "must not contain \"" + forbidden + "\"");
		}
	}

}
