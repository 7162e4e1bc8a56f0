package io.github.discordspring.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Limits;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.util.Assert;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.util.UriUtils;

/**
 * A request to a route that {@link DiscordRestClient} has no method for. Not safe for use
 * by several threads until it is complete; what is made of it is.
 */
public final class RawRequest {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private static final Pattern ID = Pattern.compile("\\d{15,}");

	private final DiscordExchangeAdapter adapter;

	private final Route route;

	private final List<Consumer<HttpRequestValues.Builder>> parts = new ArrayList<>();

	RawRequest(DiscordExchangeAdapter adapter, Route route, Object[] variables) {
		this.adapter = adapter;
		this.route = route;
		Matcher names = VARIABLE.matcher(route.template());
		for (Object variable : variables) {
			Assert.state(names.find(), "The template was checked");
			String name = names.group(1);
			this.parts.add((values) -> values.setUriVariable(name, text(variable)));
		}
	}

	static String check(String template, Object[] variables) {
		Assert.isTrue(template.startsWith("/") && template.indexOf('?') < 0,
				() -> "The template is to begin with / and to have no query, but is " + template);
		Assert.isTrue(!ID.matcher(template).find(),
				() -> "The template is to have names in place of ids, such as {channelId}, but is " + template);
		List<String> names = VARIABLE.matcher(template).results().map((match) -> match.group(1)).toList();
		Assert.isTrue(names.size() == variables.length,
				() -> template + " has " + names.size() + " variables, but " + variables.length + " were given");
		for (int i = 0; i < variables.length; i++) {
			String name = names.get(i);
			Assert.isTrue(!(variables[i] instanceof Secret) || name.endsWith("Token"),
					() -> "The variable {" + name + "} is a token, so its name is to end in Token");
			String value = text(variables[i]);
			Assert.isTrue(!value.isEmpty() && !value.equals(".") && !value.equals(".."),
					() -> "The variable {" + name + "} cannot be part of a path");
		}
		return template;
	}

	/**
	 * Adds to the query.
	 * @param name the parameter's name
	 * @param values its values: ids as {@code long}, others as text or number; several
	 * repeat the name
	 * @return this request
	 */
	public RawRequest query(String name, Object... values) {
		String[] texts = new String[values.length];
		for (int i = 0; i < values.length; i++) {
			texts[i] = text(values[i]);
		}
		this.parts.add((request) -> request.addRequestParameter(name, texts));
		return this;
	}

	/**
	 * Sets the body.
	 * @param body a request of the model, which is checked and may have files; a
	 * {@link RawJson}; or maps, lists, texts and numbers
	 * @return this request
	 */
	public RawRequest body(Object body) {
		this.parts.add((request) -> request.setBodyValue(body));
		return this;
	}

	/**
	 * Sets what the guild's audit log shows.
	 * @param reason 1 to 512 characters
	 * @return this request
	 * @throws io.github.discordspring.model.validation.InvalidRequestException if it is
	 * longer, or empty
	 */
	public RawRequest reason(String reason) {
		Faults faults = new Faults();
		faults.length("reason", reason, Limits.Requests.AUDIT_LOG_REASON_MIN, Limits.Requests.AUDIT_LOG_REASON_MAX);
		faults.throwIfAny("The request");
		String encoded = UriUtils.encode(reason, StandardCharsets.UTF_8);
		this.parts.add((request) -> request.addHeader("X-Audit-Log-Reason", encoded));
		return this;
	}

	/**
	 * Sends the request and passes over what comes back.
	 * @return completes when Discord has carried it out
	 */
	public Mono<Void> retrieve() {
		return this.adapter.exchangeForMono(values());
	}

	/**
	 * Sends the request.
	 * @param <T> the type of the answer
	 * @param type an object of the model; {@link RawJson}; or {@code byte[]} for what is
	 * no JSON
	 * @return the answer, nothing if it has status 204
	 */
	public <T> Mono<T> retrieve(Class<T> type) {
		return this.adapter.exchangeForBodyMono(values(), ParameterizedTypeReference.<T>forType(type));
	}

	/**
	 * Sends the request.
	 * @param <T> the type of the elements
	 * @param type an object of the model, or {@link RawJson}
	 * @return the elements of the list that is the answer
	 */
	public <T> Flux<T> retrieveList(Class<T> type) {
		return this.adapter.exchangeForBodyFlux(values(), ParameterizedTypeReference.<T>forType(type));
	}

	private HttpRequestValues values() {
		HttpRequestValues.Builder values = HttpRequestValues.builder()
			.setHttpMethod(this.route.method())
			.setUriTemplate(this.route.template());
		RouteProcessor.note(values, this.route);
		this.parts.forEach((part) -> part.accept(values));
		return values.build();
	}

	private static String text(@Nullable Object value) {
		Assert.notNull(value, "null is no value of a path or a query");
		if (value instanceof Secret secret) {
			return secret.value();
		}
		return (value instanceof Long id) ? Snowflake.toString(id) : value.toString();
	}

	@Override
	public String toString() {
		return this.route.toString();
	}

}
