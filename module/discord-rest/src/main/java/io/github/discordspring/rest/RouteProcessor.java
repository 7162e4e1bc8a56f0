package io.github.discordspring.rest;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Notes the route of a call: later its template is mixed with the query's.
 */
final class RouteProcessor implements HttpRequestValues.Processor {

	private static final String ATTRIBUTE = Route.class.getName();

	private final Map<Method, Route> routes = new ConcurrentHashMap<>();

	@Override
	public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
			HttpRequestValues.Builder values) {
		Route route = this.routes.get(method);
		if (route == null) {
			route = Route.of(Objects.requireNonNull(values.getHttpMethod(), "method"),
					Objects.requireNonNull(values.getUriTemplate(), "template"));
			this.routes.put(method, route);
		}
		note(values, route);
	}

	/**
	 * Notes the route of a call that no interface describes.
	 */
	static void note(HttpRequestValues.Builder values, Route route) {
		values.addAttribute(ATTRIBUTE, route);
	}

	static Route route(HttpRequestValues values) {
		return (Route) Objects.requireNonNull(values.getAttributes().get(ATTRIBUTE), ATTRIBUTE);
	}

}
