package io.github.discordspring.autoconfigure.bot;

import java.util.Objects;

import io.github.discordspring.bot.handler.InvalidHandlerException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Explains a handler method that is declared wrongly. It is asked before Spring Boot's
 * own, which would explain the cause, such as a pattern that is none, by what has nothing
 * to do with the method.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidHandlerFailureAnalyzer extends AbstractFailureAnalyzer<InvalidHandlerException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidHandlerException cause) {
		// The message is the method, the problem and, last, the remedy
		String message = Objects.requireNonNull(cause.getMessage());
		String description = message.substring(0, message.length() - cause.remedy().length()).stripTrailing();
		Throwable reason = NestedExceptionUtils.getRootCause(cause);
		if (reason != null && !description.contains(Objects.toString(reason.getMessage()))) {
			description += "\n\nReason: " + reason;
		}
		return new FailureAnalysis(description, cause.remedy(), cause);
	}

}
