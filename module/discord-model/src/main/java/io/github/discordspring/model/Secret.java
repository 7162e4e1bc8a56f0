package io.github.discordspring.model;

/**
 * A value that must not be seen by others: the token of a bot, of an interaction, of a
 * webhook, of a voice server, or the id of a session. Its {@link #toString()} is masked,
 * so that it may stand in any log line.
 *
 * @param value the value itself, which goes into requests and nowhere else
 */
public record Secret(String value) {

	/** What is shown in place of the value. */
	public static final String MASK = "******";

	@Override
	public String toString() {
		return MASK;
	}

}
