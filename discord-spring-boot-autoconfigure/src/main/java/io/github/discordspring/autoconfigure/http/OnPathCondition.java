package io.github.discordspring.autoconfigure.http;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches where a path is set; an empty one, with which a profile takes it back, is none.
 */
abstract class OnPathCondition extends SpringBootCondition {

	static final String INTERACTIONS_PATH = "discord.interactions.http.path";

	static final String EVENTS_PATH = "discord.webhook-events.path";

	private final String property;

	OnPathCondition(String property) {
		this.property = property;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition(this.property);
		return StringUtils.hasText(context.getEnvironment().getProperty(this.property))
				? ConditionOutcome.match(message.because("it is set"))
				: ConditionOutcome.noMatch(message.because("it is not set"));
	}

	static class Interactions extends OnPathCondition {

		Interactions() {
			super(INTERACTIONS_PATH);
		}

	}

	static class Events extends OnPathCondition {

		Events() {
			super(EVENTS_PATH);
		}

	}

}
