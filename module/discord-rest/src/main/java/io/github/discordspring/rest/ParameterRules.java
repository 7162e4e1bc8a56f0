package io.github.discordspring.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.InvalidRequestException;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Limits;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.rest.route.AuditLogReason;
import io.github.discordspring.rest.route.RequestQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;

/**
 * What the arguments of a method must be like, beside the body, by the annotations of its
 * parameters.
 */
final class ParameterRules {

	private final String method;

	private final List<Rule> rules = new ArrayList<>();

	ParameterRules(Method method) {
		this.method = method.getName();
		Parameter[] parameters = method.getParameters();
		for (int i = 0; i < parameters.length; i++) {
			add(i, parameters[i]);
		}
	}

	private void add(int index, Parameter parameter) {
		String name = parameter.getName();
		Range range = parameter.getAnnotation(Range.class);
		if (range != null) {
			add(index, (argument, faults) -> faults.range(name, ((Number) argument).longValue(), range.min(),
					range.max()));
		}
		Length length = parameter.getAnnotation(Length.class);
		if (length != null) {
			add(index, (argument, faults) -> length(name, argument, length.min(), length.max(), faults));
		}
		Count count = parameter.getAnnotation(Count.class);
		if (count != null) {
			add(index, (argument, faults) -> count(name, argument, count.min(), count.max(), faults));
		}
		if (parameter.isAnnotationPresent(AuditLogReason.class)) {
			add(index, (argument, faults) -> length(name, argument, Limits.Requests.AUDIT_LOG_REASON_MIN,
					Limits.Requests.AUDIT_LOG_REASON_MAX, faults));
		}
		if (parameter.isAnnotationPresent(PathVariable.class) && parameter.getType() == long.class) {
			add(index, (argument, faults) -> faults.check((Long) argument != 0, name, "0 is no id"));
		}
		if (parameter.isAnnotationPresent(PathVariable.class) && parameter.getType() == String.class) {
			// These would lead to another path
			add(index, (argument, faults) -> faults.check(!List.of("", ".", "..").contains(argument), name,
					Faults.excerpt((String) argument) + " cannot be part of a path"));
		}
		if (parameter.isAnnotationPresent(RequestQuery.class)) {
			add(index, (argument, faults) -> DiscordJson.validate(argument));
		}
	}

	private void add(int index, Check check) {
		this.rules.add(new Rule(index, check));
	}

	/**
	 * Checks the arguments of a call.
	 * @return what is wrong with them, {@code null} if nothing is
	 */
	@Nullable InvalidRequestException check(@Nullable Object[] arguments) {
		if (this.rules.isEmpty()) {
			return null;
		}
		Faults faults = new Faults();
		try {
			for (Rule rule : this.rules) {
				Object argument = arguments[rule.index()];
				if (argument != null) {
					rule.check().accept(argument, faults);
				}
			}
			faults.throwIfAny(this.method);
		}
		catch (InvalidRequestException ex) {
			return ex;
		}
		return null;
	}

	private static void length(String name, Object argument, int min, int max, Faults faults) {
		if (argument instanceof Map<?, ?> map) {
			map.forEach((key, value) -> faults.length(name + "." + Faults.excerpt(String.valueOf(key)),
					String.valueOf(value), min, max));
		}
		else {
			faults.length(name, (String) argument, min, max);
		}
	}

	private static void count(String name, Object argument, int min, int max, Faults faults) {
		if (argument instanceof Map<?, ?> map) {
			faults.count(name, map, min, max);
		}
		else {
			faults.count(name, (Collection<?>) argument, min, max);
		}
	}

	@FunctionalInterface
	private interface Check {

		void accept(Object argument, Faults faults);

	}

	private record Rule(int index, Check check) {

	}

}
