package io.github.discordspring.autoconfigure.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains an endpoint without a web server.
 */
class NoWebServerFailureAnalyzer extends AbstractFailureAnalyzer<NoWebServerException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoWebServerException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Add the dependency spring-boot-starter-webflux or spring-boot-starter-webmvc; if it is there, see "
						+ "that spring.main.web-application-type is not none. Or remove the path, so that interactions "
						+ "come from the gateway.",
				cause);
	}

}
