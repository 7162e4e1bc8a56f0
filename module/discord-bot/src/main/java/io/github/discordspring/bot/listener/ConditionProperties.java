package io.github.discordspring.bot.listener;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.PropertyMatches;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.Operator;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.util.StringUtils;

/**
 * Finds properties in a condition that no event can have: those that are read from the
 * event itself, step by step as long as it is records, as these have no subclasses.
 */
final class ConditionProperties {

	private final Method method;

	private final String text;

	private final List<Class<?>> events;

	ConditionProperties(Method method, String text, List<Class<?>> events) {
		this.method = method;
		this.text = text;
		this.events = events;
	}

	/**
	 * Checks what is read from the event.
	 * @throws InvalidHandlerException if none of the events has a property
	 */
	void check(SpelNode node) {
		if (node instanceof PropertyOrFieldReference) {
			checkPath(List.of(node));
		}
		else if (node instanceof CompoundExpression) {
			checkPath(children(node));
		}
		// Within others the root may be another one
		else if (node instanceof Operator || node instanceof OperatorNot || node instanceof Ternary
				|| node instanceof Elvis) {
			children(node).forEach(this::check);
		}
	}

	private static List<SpelNode> children(SpelNode node) {
		return IntStream.range(0, node.getChildCount()).mapToObj(node::getChild).toList();
	}

	private void checkPath(List<SpelNode> path) {
		Missing missing = null;
		for (Class<?> event : this.events) {
			missing = missing(event, path);
			if (missing == null) {
				return;
			}
		}
		if (missing != null) {
			throw new InvalidHandlerException(this.method, "has the condition '" + this.text + "', but "
					+ missing.type.getSimpleName() + " has no property '" + missing.property + "'", missing.remedy());
		}
	}

	private static @Nullable Missing missing(Class<?> event, List<SpelNode> path) {
		Class<?> type = event;
		for (SpelNode step : path) {
			if (!type.isRecord() || !(step instanceof PropertyOrFieldReference property)) {
				return null;
			}
			Class<?> next = typeOf(type, property.getName());
			if (next == null) {
				return new Missing(type, property.getName());
			}
			type = next;
		}
		return null;
	}

	/**
	 * Gives the type of a property, in all ways in which expressions find one.
	 */
	private static @Nullable Class<?> typeOf(Class<?> type, String name) {
		List<String> getters = List.of(name, "get" + name, "is" + name, "get" + StringUtils.capitalize(name),
				"is" + StringUtils.capitalize(name));
		for (Method candidate : type.getMethods()) {
			if (candidate.getParameterCount() == 0 && getters.contains(candidate.getName())) {
				return candidate.getReturnType();
			}
		}
		return Arrays.stream(type.getFields()).anyMatch((field) -> field.getName().equals(name)) ? Object.class : null;
	}

	private record Missing(Class<?> type, String property) {

		String remedy() {
			String[] near = PropertyMatches.forField(this.property, this.type).getPossibleMatches();
			if (near.length > 0) {
				return "Did you mean " + String.join(" or ", near) + "?";
			}
			return "It has " + Arrays.stream(this.type.getRecordComponents())
				.map(RecordComponent::getName)
				.collect(Collectors.joining(", ")) + ".";
		}

	}

}
