package io.github.discordspring.autoconfigure.http;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.bot.http.SignedEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint and where it is.
 *
 * @param path the path, within the application's
 * @param endpoint what answers there
 */
record MappedEndpoint(String path, SignedEndpoint endpoint) {

	/**
	 * Checks a path.
	 * @param property the property it is from
	 */
	static MappedEndpoint of(String property, @Nullable String path, SignedEndpoint endpoint) {
		PropertyRule.require(path != null && path.matches("(/[A-Za-z0-9._~-]+)+"), property, path,
				"It must be a path such as /discord/interactions, without variables and wildcards.");
		return new MappedEndpoint(String.valueOf(path), endpoint);
	}

}
