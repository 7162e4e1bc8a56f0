package io.github.discordspring.rest;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.model.validation.InvalidRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Notes the route of a call, as later its template is mixed with the query's, and checks
 * its arguments.
 */
final class RouteProcessor implements HttpRequestValues.Processor {

	private static final String ATTRIBUTE = Route.class.getName();

	private static final String FAULTS = InvalidRequestException.class.getName();

	private final Map<Method, RouteMethod> methods = new ConcurrentHashMap<>();

	@Override
	public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
			HttpRequestValues.Builder values) {
		RouteMethod known = this.methods.get(method);
		if (known == null) {
			known = new RouteMethod(Route.of(Objects.requireNonNull(values.getHttpMethod(), "method"),
					Objects.requireNonNull(values.getUriTemplate(), "template")), new ParameterRules(method));
			this.methods.put(method, known);
		}
		values.addAttribute(ATTRIBUTE, known.route());
		InvalidRequestException faults = known.rules().check(arguments);
		if (faults != null) {
			values.addAttribute(FAULTS, faults);
		}
	}

	/**
	 * Notes the route of a call that no interface describes.
	 */
	static void note(HttpRequestValues.Builder values, Route route) {
		values.addAttribute(ATTRIBUTE, route);
	}

	/**
	 * Fails if the arguments of the call were not valid, which is told to whoever
	 * subscribes.
	 * @throws InvalidRequestException if Discord would refuse them
	 */
	static void checkArguments(HttpRequestValues values) {
		if (values.getAttributes().get(FAULTS) instanceof InvalidRequestException faults) {
			throw faults;
		}
	}

	static Route route(HttpRequestValues values) {
		return (Route) Objects.requireNonNull(values.getAttributes().get(ATTRIBUTE), ATTRIBUTE);
	}

	private record RouteMethod(Route route, ParameterRules rules) {

	}

}
