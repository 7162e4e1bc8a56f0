package io.github.discordspring.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.rest.route.RequestQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Writes the properties of a record into the query.
 */
final class RequestQueryArgumentResolver implements HttpServiceArgumentResolver {

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder values) {
		RequestQuery annotation = parameter.getParameterAnnotation(RequestQuery.class);
		if (annotation == null) {
			return false;
		}
		if (argument != null) {
			List<String> commaDelimited = Arrays.asList(annotation.commaDelimited());
			DiscordJson.mapper().readTree(DiscordJson.write(argument)).forEachEntry((name, value) -> {
				if (!value.isArray()) {
					values.addRequestParameter(name, value.asString());
				}
				else if (commaDelimited.contains(name)) {
					values.addRequestParameter(name,
							value.valueStream().map(JsonNode::asString).collect(Collectors.joining(",")));
				}
				else {
					values.addRequestParameter(name,
							value.valueStream().map(JsonNode::asString).toArray(String[]::new));
				}
			});
		}
		return true;
	}

}
