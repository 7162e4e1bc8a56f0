package io.github.discordspring.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.file.FileContent;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import io.github.discordspring.model.validation.InvalidRequestException;
import io.github.discordspring.rest.OpenApi.Operation;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.TestServer.Request;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.route.AuditLogReason;
import io.github.discordspring.rest.route.RequestQuery;
import io.github.discordspring.rest.route.UploadForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Compares what the methods send with Discord's OpenAPI document, where there is a copy
 * of it in {@code shared/discord} above the working directory.
 */
class OpenApiTests {

	private static final Duration WAIT = Duration.ofSeconds(10);

	/** Routes that only Discord's documentation has. */
	private static final Set<String> BESIDE = Set.of("PUT /applications/{}/guilds/{}/commands/permissions",
			"GET /applications/{}/skus", "PATCH /guilds/{}/members/@me/nick");

	/** Values, needs and reasons; the file says how to read it. */
	private static final Properties VALUES = new Properties();

	static {
		try (InputStream file = OpenApiTests.class.getResourceAsStream("/openapi-values.properties")) {
			VALUES.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private final TestServer server = new TestServer().otherwise(Reply.of(204));

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("token.of.bot"))
		.rateLimiter(LocalRateLimiter.builder().globalLimit(0).build())
		.build();

	private final Map<String, List<RouteMethod>> methods = new TreeMap<>();

	private @Nullable OpenApi document;

	@BeforeEach
	void findMethods() {
		this.document = OpenApi.find();
		for (Method accessor : DiscordRestClient.class.getMethods()) {
			if (accessor.getReturnType().getName().endsWith("Routes")) {
				Object group = ReflectionUtils.invokeMethod(accessor, this.client);
				for (Method method : accessor.getReturnType().getMethods()) {
					HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
					if (exchange != null) {
						this.methods.computeIfAbsent(key(exchange.method(), exchange.url()), (key) -> new ArrayList<>())
							.add(new RouteMethod(group, method, exchange.url()));
					}
				}
			}
		}
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void eachOperationHasAMethodAndEachMethodAnOperation() {
		Set<String> operations = new TreeSet<>();
		document().operations().forEach((operation) -> operations.add(key(operation.method(), operation.path())));
		Set<String> missing = new TreeSet<>(operations);
		missing.removeAll(this.methods.keySet());
		System.out
			.println((operations.size() - missing.size()) + " of " + operations.size() + " operations have a method");
		assertThat(missing).isEmpty();
		operations.addAll(BESIDE);
		assertThat(this.methods.keySet()).isEqualTo(operations);
	}

	@Test
	void eachMethodSendsThePathTheQueryAndTheBodyOfItsOperation() {
		List<String> problems = new ArrayList<>();
		Set<String> reasons = new TreeSet<>(VALUES.stringPropertyNames());
		reasons.removeIf((key) -> !VALUES.getProperty(key).startsWith("- "));
		int whole = 0;
		List<Operation> operations = document().operations();
		for (Operation operation : operations) {
			int before = problems.size();
			Set<String> query = new TreeSet<>(operation.queryNames());
			Set<String> properties = new TreeSet<>();
			for (JsonNode alternative : alternatives(operation)) {
				properties.addAll(alternative.path("properties").propertyNames());
			}
			List<String> refused = new ArrayList<>();
			for (RouteMethod method : this.methods.getOrDefault(key(operation.method(), operation.path()), List.of())) {
				for (JsonNode body : bodies(operation, method)) {
					Request request = call(operation, method, body, refused);
					if (request != null) {
						compare(operation, method, request, body, query, properties, problems);
					}
				}
			}
			query.forEach((name) -> problems.add(operation + ": no method sends ?" + name));
			for (String name : properties) {
				String key = operation.id() + "." + name;
				if (!reasons.remove(key)) {
					refused.removeIf((refusal) -> !refusal.contains('"' + name + "\":"));
					problems.add(operation + " (" + key + "): no method sends this property; refused: " + refused);
				}
			}
			whole += (problems.size() == before) ? 1 : 0;
		}
		System.out.println(whole + " of " + operations.size() + " operations are sent whole, in "
				+ this.server.requests.size() + " requests");
		assertThat(problems).isEmpty();
		assertThat(reasons).as("reasons for what is sent all the same").isEmpty();
	}

	private OpenApi document() {
		assumeTrue(this.document != null, "There is no shared/discord/openapi.json above the working directory");
		return Objects.requireNonNull(this.document);
	}

	private List<JsonNode> alternatives(Operation operation) {
		JsonNode schema = operation.body();
		if (schema.path("type").toString().contains("array")) {
			schema = schema.path("items");
		}
		return document().alternatives(schema);
	}

	/**
	 * Bodies with what is required, and one of the other properties each.
	 */
	private List<JsonNode> bodies(Operation operation, RouteMethod method) {
		boolean list = Arrays.stream(method.method().getParameters())
			.anyMatch((parameter) -> parameter.isAnnotationPresent(RequestBody.class)
					&& parameter.getType() == List.class);
		List<JsonNode> bodies = new ArrayList<>();
		for (JsonNode alternative : alternatives(operation)) {
			ObjectNode least = (ObjectNode) document().example("", alternative);
			least.propertyNames().forEach((name) -> set(least, operation, name, least.path(name)));
			merge(least, VALUES.getProperty(operation.id() + ".+"));
			bodies.add(wrap(least, list));
			alternative.path("properties").forEachEntry((name, schema) -> {
				ObjectNode more = least.deepCopy();
				if (!least.has(name)) {
					set(more, operation, name, document().example(name, schema));
				}
				merge(more, VALUES.getProperty(operation.id() + "." + name + "+"));
				if (!more.equals(least)) {
					bodies.add(wrap(more, list));
				}
			});
		}
		return bodies.isEmpty() ? List.of(JsonNodeFactory.instance.missingNode()) : bodies;
	}

	private static void set(ObjectNode body, Operation operation, String name, JsonNode example) {
		String value = VALUES.getProperty(operation.id() + "." + name, VALUES.getProperty("*." + name));
		if (value == null || !value.startsWith("- ")) {
			body.set(name, (value != null) ? json(value) : example);
		}
	}

	private static void merge(ObjectNode body, @Nullable String properties) {
		if (properties != null) {
			json(properties).forEachEntry((name, value) -> {
				if (value.isNull()) {
					body.remove(name);
				}
				else {
					body.set(name, value);
				}
			});
		}
	}

	private static JsonNode wrap(ObjectNode body, boolean list) {
		return list ? JsonNodeFactory.instance.arrayNode().add(body) : body;
	}

	private @Nullable Request call(Operation operation, RouteMethod method, JsonNode body, List<String> refused) {
		int before = this.server.requests.size();
		try {
			@Nullable Object[] arguments = arguments(operation, method, body);
			Object result = ReflectionUtils.invokeMethod(method.method(), method.group(), arguments);
			Flux.from((Publisher<?>) Objects.requireNonNull(result)).blockLast(WAIT);
			assertThat(this.server.requests).as(operation.toString()).hasSize(before + 1);
			return this.server.requests.get(before);
		}
		catch (InvalidRequestException | JacksonException ex) {
			refused.add(method.method().getName() + " " + body + ": " + ex.getMessage());
			return null;
		}
	}

	private @Nullable Object[] arguments(Operation operation, RouteMethod method, JsonNode body) {
		Parameter[] parameters = method.method().getParameters();
		@Nullable Object[] arguments = new Object[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			Parameter parameter = parameters[i];
			if (parameter.isAnnotationPresent(RequestQuery.class)) {
				ObjectNode query = JsonNodeFactory.instance.objectNode();
				operation.query().forEach((name, schema) -> query.set(name, document().example(name, schema)));
				Set.of("sku_ids", "tag").forEach((name) -> {
					if (query.has(name)) {
						query.set(name, json("[\"5\",\"6\"]"));
					}
				});
				arguments[i] = DiscordJson.mapper().readValue(DiscordJson.write(query), parameter.getType());
			}
			else if (parameter.isAnnotationPresent(RequestBody.class)) {
				arguments[i] = body(parameter, operation, body);
			}
			else if (parameter.isAnnotationPresent(AuditLogReason.class)) {
				arguments[i] = "because";
			}
			else {
				assertThat(parameter.isAnnotationPresent(PathVariable.class)
						|| parameter.isAnnotationPresent(RequestParam.class))
					.isTrue();
				arguments[i] = sample(parameter.getType(), i);
			}
		}
		return arguments;
	}

	private static Object body(Parameter parameter, Operation operation, JsonNode body) {
		if (parameter.getType() == UploadForm.class) {
			FileContent content = FileContent.of("x".getBytes(StandardCharsets.UTF_8));
			return switch (operation.id()) {
				case "create_guild_sticker" -> UploadForm.sticker(
						DiscordJson.mapper().readValue(DiscordJson.write(body), StickerCreateRequest.class), "a.png",
						content);
				case "create_channel_invite" -> UploadForm.invite(
						DiscordJson.mapper().readValue(DiscordJson.write(body), InviteCreateRequest.class),
						Snowflakes.of(5, 6));
				case "update_invite_target_users" -> UploadForm.targetUsers(Snowflakes.of(5, 6));
				default -> UploadForm.file("a.txt", content);
			};
		}
		return DiscordJson.mapper()
			.readValue(DiscordJson.write(body), DiscordJson.mapper().constructType(parameter.getParameterizedType()));
	}

	private static Object sample(Class<?> type, int index) {
		if (type == long.class || type == Long.class) {
			return 100L + index;
		}
		if (type == int.class || type == Integer.class) {
			return 3;
		}
		if (type == boolean.class || type == Boolean.class) {
			return true;
		}
		if (type == Secret.class) {
			return new Secret("s3cr3t");
		}
		if (type == String.class) {
			return "a/🔥";
		}
		if (type == Instant.class) {
			return Instant.parse("2026-01-02T03:04:05Z");
		}
		if (type == Snowflakes.class) {
			return Snowflakes.of(5, 6);
		}
		if (type == List.class) {
			return List.of(5L, 6L);
		}
		Method values = Objects.requireNonNull(ReflectionUtils.findMethod(type, "values"), type.toString());
		return ((Iterable<?>) Objects.requireNonNull(ReflectionUtils.invokeMethod(values, null))).iterator().next();
	}

	private void compare(Operation operation, RouteMethod method, Request request, JsonNode body, Set<String> query,
			Set<String> properties, List<String> problems) {
		URI uri = URI.create(request.uri());
		String path = "/api/v10" + operation.path();
		Parameter[] parameters = method.method().getParameters();
		for (int i = 0; i < parameters.length; i++) {
			if (parameters[i].isAnnotationPresent(PathVariable.class)) {
				Object value = sample(parameters[i].getType(), i);
				path = path.replaceFirst("\\{\\w+}", (value instanceof Secret secret) ? secret.value()
						: UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
			}
		}
		if (!request.method().equals(operation.method()) || !uri.getRawPath().equals(path)) {
			problems.add(method + " sends " + request + ", not " + operation.method() + " " + path);
		}
		if (uri.getRawQuery() != null) {
			for (String part : uri.getRawQuery().split("&")) {
				String name = part.substring(0, part.indexOf('='));
				query.remove(name);
				if (!operation.queryNames().contains(name)) {
					problems.add(method + " sends ?" + name);
				}
			}
		}
		if (body.isMissingNode()) {
			return;
		}
		String type = String.valueOf(request.headers().get("Content-Type"));
		if (type.equals("application/json")) {
			JsonNode sent = json(request.body());
			contains(operation.toString(), body, sent, problems);
			properties.removeAll((sent.isArray() ? sent.get(0) : sent).propertyNames());
		}
		else if (type.startsWith("multipart/form-data")) {
			properties.removeIf((name) -> request.body().contains("name=\"" + name + "\""));
		}
	}

	/** Whatever was to be sent is sent, numbers perhaps as text. */
	private static void contains(String place, JsonNode expected, JsonNode sent, List<String> problems) {
		if (expected instanceof ObjectNode object && sent.isObject()) {
			object.forEachEntry((name, value) -> {
				if (sent.has(name)) {
					contains(place + "." + name, value, sent.path(name), problems);
				}
			});
		}
		else if (expected instanceof ArrayNode array && sent.isArray()) {
			for (int i = 0; i < array.size(); i++) {
				contains(place + "[" + i + "]", array.get(i), sent.path(i), problems);
			}
		}
		else if (expected.isNumber() && sent.isNumber()) {
			if (expected.asDouble() != sent.asDouble()) {
				problems.add(place + ": " + sent + " is sent for " + expected);
			}
		}
		else if (!expected.asString("").equals(sent.asString("-"))) {
			problems.add(place + ": " + sent + " is sent for " + expected);
		}
	}

	private static JsonNode json(String text) {
		return DiscordJson.mapper().readTree(text);
	}

	private static String key(String method, String path) {
		return method + " " + path.replaceAll("\\{\\w+}", "{}");
	}

	private record RouteMethod(Object group, Method method, String template) {

		@Override
		public String toString() {
			return this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName();
		}

	}

}
