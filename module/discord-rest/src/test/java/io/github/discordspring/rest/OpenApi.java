package io.github.discordspring.rest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.model.json.DiscordJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discord's OpenAPI document, and values that its schemas allow.
 */
final class OpenApi {

	private static final String FILE = "shared/discord/openapi.json";

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final String TIME = Instant.now()
		.plus(1, ChronoUnit.HOURS)
		.truncatedTo(ChronoUnit.SECONDS)
		.toString();

	private final JsonNode document;

	private OpenApi(JsonNode document) {
		this.document = document;
	}

	/** Looks for the document in the working directory and those above it. */
	static @Nullable OpenApi find() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolve(FILE);
			if (Files.isRegularFile(file)) {
				return new OpenApi(DiscordJson.mapper().readTree(file.toFile()));
			}
		}
		return null;
	}

	List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		this.document.path("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
			if (!method.equals("parameters")) {
				operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, operation));
			}
		}));
		return operations;
	}

	private JsonNode resolve(JsonNode schema) {
		String reference = schema.path("$ref").stringValue(null);
		return (reference != null) ? this.document.path("components")
			.path("schemas")
			.path(reference.substring(reference.lastIndexOf('/') + 1)) : schema;
	}

	/** The objects that a body may be: one for each alternative of a union. */
	List<JsonNode> alternatives(JsonNode schema) {
		JsonNode resolved = resolve(schema);
		for (String union : List.of("anyOf", "oneOf")) {
			if (resolved.has(union)) {
				List<JsonNode> all = new ArrayList<>();
				resolved.path(union).forEach((part) -> all.addAll(alternatives(part)));
				return all;
			}
		}
		if (resolved.has("allOf")) {
			List<JsonNode> all = new ArrayList<>();
			resolved.path("allOf").forEach((part) -> all.addAll(alternatives(part)));
			return all;
		}
		return resolved.path("type").toString().equals("\"null\"") ? List.of() : List.of(resolved);
	}

	/** A value with what is required, and all of it as small as may be. */
	JsonNode example(String name, JsonNode schema) {
		JsonNode resolved = resolve(schema);
		if (resolved.has("const")) {
			return resolved.path("const");
		}
		if (resolved.has("enum")) {
			return resolved.path("enum").get(0);
		}
		for (String union : List.of("oneOf", "anyOf", "allOf")) {
			for (JsonNode part : resolved.path(union)) {
				if (!part.path("type").toString().equals("\"null\"")) {
					return example(name, part);
				}
			}
		}
		return switch (type(resolved)) {
			case "array" -> {
				ArrayNode array = NODES.arrayNode();
				for (int i = 0; i < Math.max(1, resolved.path("minItems").asInt(1)); i++) {
					array.add(example(name, resolved.path("items")));
				}
				yield array;
			}
			case "boolean" -> NODES.booleanNode(true);
			case "integer", "number" -> NODES.numberNode(Math.max(1, resolved.path("minimum").asInt(1)));
			case "string" -> NODES.stringNode(text(name, resolved));
			default -> object(resolved);
		};
	}

	private ObjectNode object(JsonNode schema) {
		ObjectNode object = NODES.objectNode();
		schema.path("required")
			.forEach((name) -> object.set(name.asString(),
					example(name.asString(), schema.path("properties").path(name.asString()))));
		if (schema.path("additionalProperties").isObject()) {
			object.set("key", example("key", schema.path("additionalProperties")));
		}
		return object;
	}

	private static String type(JsonNode schema) {
		JsonNode type = schema.path("type");
		if (!type.isArray()) {
			return type.asString("");
		}
		return type.valueStream().map(JsonNode::asString).filter((name) -> !name.equals("null")).findFirst().orElse("");
	}

	private static String text(String name, JsonNode schema) {
		if (Set.of("avatar", "icon", "banner", "image", "splash", "discovery_splash", "cover_image").contains(name)) {
			return "data:image/png;base64,iVBORw0KGgo=";
		}
		return switch (schema.path("format").asString("")) {
			case "snowflake" -> "123456789012345678";
			case "date-time" -> TIME;
			case "uri" -> "https://example.com/a";
			default -> name.equals("sound") ? "data:audio/mpeg;base64,SUQz"
					: "a".repeat(Math.max(schema.path("minLength").asInt(0), 3));
		};
	}

	/**
	 * One of Discord's operations.
	 */
	record Operation(String method, String path, JsonNode node) {

		String id() {
			return this.node.path("operationId").asString();
		}

		Set<String> queryNames() {
			Set<String> names = new LinkedHashSet<>();
			query().keySet().forEach(names::add);
			return names;
		}

		Map<String, JsonNode> query() {
			Map<String, JsonNode> query = new LinkedHashMap<>();
			this.node.path("parameters").forEach((parameter) -> {
				if (parameter.path("in").asString().equals("query")) {
					query.put(parameter.path("name").asString(), parameter.path("schema"));
				}
			});
			return query;
		}

		/** The schema of the body; for a form with a file, that of the form. */
		JsonNode body() {
			JsonNode content = this.node.path("requestBody").path("content");
			return (content.has("application/json") ? content.path("application/json")
					: content.path("multipart/form-data"))
				.path("schema");
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
