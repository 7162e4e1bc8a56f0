package io.github.discordspring.emulator.generate;

import java.util.List;
import java.util.Locale;

/**
 * What generated people do.
 */
public enum Activity {

	/** They write messages. */
	MESSAGES(50),

	/** They type. */
	TYPING(15),

	/** They come, go and change what they do. */
	PRESENCES(20),

	/** They react to messages, and take reactions back. */
	REACTIONS(10),

	/** They join and leave the guild. */
	JOINS(5);

	private final int weight;

	Activity(int weight) {
		this.weight = weight;
	}

	int weight() {
		return this.weight;
	}

	/**
	 * Gives its name in the control API and in fixtures.
	 * @return such as {@code messages}
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds an activity.
	 * @param text its name in the control API and in fixtures
	 * @return the activity
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static Activity of(String text) {
		for (Activity activity : values()) {
			if (activity.text().equals(text)) {
				return activity;
			}
		}
		throw new IllegalArgumentException("There is no activity \"" + text + "\"; there are "
				+ String.join(", ", List.of(values()).stream().map(Activity::text).toList()));
	}

}
