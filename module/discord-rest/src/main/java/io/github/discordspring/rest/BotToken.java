package io.github.discordspring.rest;

import io.github.discordspring.model.Secret;

/**
 * The bot's token, and whether Discord still takes it.
 */
final class BotToken {

	private static final String PREFIX = "Bot ";

	private final Secret token;

	private volatile boolean refused;

	/**
	 * Takes a token.
	 * @param token as Discord's developer portal shows it; the prefix {@code Bot} may
	 * stand before it
	 */
	BotToken(Secret token) {
		String value = token.value().trim();
		if (value.startsWith(PREFIX)) {
			value = value.substring(PREFIX.length()).trim();
		}
		if (value.isEmpty() || !value.chars().allMatch((character) -> character > ' ' && character < 127)) {
			throw new IllegalArgumentException(
					"The bot's token is empty or holds characters that no token has; copy it again from Discord's developer portal");
		}
		this.token = new Secret(value);
	}

	String value() {
		return this.token.value();
	}

	String authorization() {
		return PREFIX + this.token.value();
	}

	boolean isRefused() {
		return this.refused;
	}

	/**
	 * Notes that Discord refused it.
	 * @return whether this is the first time
	 */
	boolean refuse() {
		boolean first = !this.refused;
		this.refused = true;
		return first;
	}

}
