package io.github.discordspring.model.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.discordspring.model.json.DiscordJson;
import tools.jackson.databind.JsonNode;

/**
 * Discord's OpenAPI document, where there is one.
 */
final class Specification {

	private static final String FILE = "shared/discord/openapi.json";

	private static final String REFERENCE = "#/components/schemas/";

	private final JsonNode schemas;

	private final Set<String> sent = new HashSet<>();

	private final Set<String> received = new HashSet<>();

	private final Set<String> bodies = new HashSet<>();

	private final Map<String, JsonNode> withoutName = new TreeMap<>();

	Specification(JsonNode document) {
		this.schemas = document.path("components").path("schemas");
		document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((operation) -> bodyWithoutName(
						operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
						operation.getValue().path("requestBody").path("content"))));
		for (JsonNode path : document.path("paths")) {
			for (JsonNode operation : path) {
				collect(operation.path("requestBody"), this.sent);
				collect(operation.path("responses"), this.received);
				for (JsonNode content : operation.path("requestBody").path("content")) {
					bodies(content.path("schema"));
				}
			}
		}
	}

	/** Looks for the document in the working directory and those above it. */
	static Optional<Specification> find() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolve(FILE);
			if (Files.isRegularFile(file)) {
				return Optional.of(new Specification(DiscordJson.mapper().readTree(file.toFile())));
			}
		}
		return Optional.empty();
	}

	/** Bodies that are no schema of their own are named by method and path. */
	private void bodyWithoutName(String name, JsonNode contents) {
		for (JsonNode content : contents) {
			JsonNode schema = content.path("schema");
			JsonNode body = schema.has("items") ? schema.path("items") : schema;
			if (body.has("properties")) {
				this.withoutName.put(name, body);
				this.sent.add(name);
				this.bodies.add(name);
				return;
			}
		}
	}

	private void bodies(JsonNode schema) {
		String reference = reference(schema);
		if (reference != null) {
			this.bodies.add(reference);
		}
		schema.path("oneOf").forEach(this::bodies);
		schema.path("anyOf").forEach(this::bodies);
	}

	private void collect(JsonNode node, Set<String> names) {
		String reference = reference(node);
		if (reference != null && names.add(reference)) {
			collect(schema(reference), names);
		}
		node.forEach((child) -> collect(child, names));
	}

	/** The name of the schema that stands in this place, or {@code null}. */
	static String reference(JsonNode node) {
		String reference = node.path("$ref").stringValue(null);
		return (reference != null && reference.startsWith(REFERENCE)) ? reference.substring(REFERENCE.length()) : null;
	}

	Set<String> names() {
		Set<String> names = new TreeSet<>(this.schemas.propertyNames());
		names.addAll(this.withoutName.keySet());
		return names;
	}

	JsonNode schema(String name) {
		JsonNode body = this.withoutName.get(name);
		return (body != null) ? body : this.schemas.path(name);
	}

	/** Whether it is sent to Discord and never received. */
	boolean isRequest(String name) {
		return this.sent.contains(name) && !this.received.contains(name);
	}

	/** Whether what is left out of it stays as it is. */
	boolean isChange(String name) {
		return isRequest(name) && (name.endsWith("Partial") || name.startsWith("PATCH "));
	}

	/** Whether it is the whole of what is sent. */
	boolean isBody(String name) {
		return this.bodies.contains(name);
	}

	/** Whether it lists the values of an enumeration. */
	boolean isEnumeration(String name) {
		JsonNode values = schema(name).path("oneOf");
		return !values.isEmpty() && values.valueStream().allMatch((value) -> value.has("const"));
	}

}
