package io.github.discordspring.autoconfigure.http;

/**
 * A path is set, but the application is no web application, so nothing would ever come.
 */
public final class NoWebServerException extends RuntimeException {

	NoWebServerException(String property) {
		super("The property " + property + " is set, but the application has no web server");
	}

}
