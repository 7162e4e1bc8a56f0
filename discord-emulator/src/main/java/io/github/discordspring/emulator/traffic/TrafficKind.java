package io.github.discordspring.emulator.traffic;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where something was sent or received.
 */
public enum TrafficKind {

	/** On a connection of the gateway. */
	GATEWAY,

	/** By the REST API. */
	REST;

	/**
	 * Gives its name in the control API.
	 * @return such as {@code gateway}
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a kind.
	 * @param text its name in the control API
	 * @return the kind, or {@code null} if there is none of that name
	 */
	public static @Nullable TrafficKind of(String text) {
		for (TrafficKind kind : values()) {
			if (kind.text().equals(text)) {
				return kind;
			}
		}
		return null;
	}

}
