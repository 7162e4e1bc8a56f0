package io.github.discordspring.model.lobby;

import java.util.Map;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about lobbies.
 */
final class LobbyRules {

	private static final int MAX_METADATA = 1000;

	private static final int MAX_SECRET = 250;

	private LobbyRules() {
	}

	static void checkMetadata(String property, @Nullable Map<String, String> metadata, Faults faults) {
		if (metadata == null) {
			return;
		}
		int length = 0;
		for (Map.Entry<String, String> entry : metadata.entrySet()) {
			length += codePoints(entry.getKey()) + codePoints(entry.getValue());
		}
		faults.check(length <= MAX_METADATA, property,
				length + " characters in all keys and values, at most " + MAX_METADATA);
	}

	private static int codePoints(String text) {
		return text.codePointCount(0, text.length());
	}

	static void checkSecret(Secret secret, Faults faults) {
		faults.length("secret", secret.value(), 1, MAX_SECRET);
	}

}
