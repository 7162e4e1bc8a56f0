package io.github.discordspring.emulator.world;

import java.util.Locale;

/**
 * How far an interaction has come.
 */
public enum InteractionState {

	/** The application has not answered yet. */
	PENDING,

	/** The application has said that an answer will follow. */
	THINKING,

	/** The application has answered. */
	ANSWERED,

	/** The application has not answered in time. */
	FAILED;

	/**
	 * Gives the name that the page uses.
	 * @return the name in lower case
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
