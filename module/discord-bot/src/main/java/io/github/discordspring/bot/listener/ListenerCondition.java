package io.github.discordspring.bot.listener;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.event.PublishedEvent;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.event.DispatchEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.expression.BeanFactoryResolver;
import org.springframework.core.NativeDetector;
import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/**
 * The condition of a listener. Compiled by Spring when it has been asked some hundred
 * times.
 */
final class ListenerCondition implements Predicate<EventContext> {

	private final Expression expression;

	private final BeanFactoryResolver beans;

	private final DiscordClient client;

	private ListenerCondition(Expression expression, BeanFactoryResolver beans, DiscordClient client) {
		this.expression = expression;
		this.beans = beans;
		this.client = client;
	}

	static @Nullable ListenerCondition of(Method method, String text, List<Class<?>> events,
			ConfigurableListableBeanFactory beanFactory, DiscordClient client) {
		if (text.isBlank()) {
			return null;
		}
		// No class can be defined in a native image
		SpelCompilerMode mode = NativeDetector.inNativeImage() ? SpelCompilerMode.OFF : SpelCompilerMode.MIXED;
		SpelParserConfiguration configuration = new SpelParserConfiguration(mode, beanFactory.getBeanClassLoader());
		SpelExpression expression;
		try {
			expression = new SpelExpressionParser(configuration).parseRaw(text);
		}
		// What lacks an operand is not always a ParseException
		catch (ParseException | IllegalArgumentException | IllegalStateException ex) {
			String reason = (ex instanceof ParseException parsing) ? parsing.getSimpleMessage() : ex.getMessage();
			throw new InvalidHandlerException(method,
					"has the condition '" + text + "', which cannot be read: " + reason,
					"Write an expression of Spring's language that is true or false, such as "
							+ "\"message.content.startsWith('!')\".",
					ex);
		}
		new ConditionProperties(method, text, events).check(expression.getAST());
		return new ListenerCondition(expression, new BeanFactoryResolver(beanFactory), client);
	}

	@Override
	public boolean test(EventContext context) {
		Delivery delivery = (Delivery) context;
		List<DispatchEvent> batch = delivery.batch();
		if (batch == null) {
			return test(delivery, delivery.event());
		}
		List<DispatchEvent> wanted = new ArrayList<>(batch.size());
		for (DispatchEvent event : batch) {
			if (test(delivery, event)) {
				wanted.add(event);
			}
		}
		delivery.keepOfBatch(List.copyOf(wanted));
		return !wanted.isEmpty();
	}

	private boolean test(Delivery delivery, DispatchEvent event) {
		Object root = (event instanceof PublishedEvent published) ? published.payload() : event;
		StandardEvaluationContext evaluation = new StandardEvaluationContext(root);
		evaluation.setBeanResolver(this.beans);
		evaluation.setVariable("event", root);
		evaluation.setVariable("type", (delivery.batch() != null) ? event.eventType() : delivery.type());
		evaluation.setVariable("shard", delivery.shard());
		evaluation.setVariable("client", this.client);
		return Boolean.TRUE.equals(this.expression.getValue(evaluation, Boolean.class));
	}

}
