package io.github.discordspring.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.json.Json;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/**
 * Discord's description of its REST API, where a copy of it lies in
 * {@code shared/discord} beside one of the directories above. Reads what answers must
 * look like; values of enumerations are open.
 */
public final class OpenApi {

	private static final OpenApi INSTANCE = load();

	private static final String BY_NAME = "#/components/schemas/";

	private final JsonNode document;

	private final Map<List<String>, String> templates = new LinkedHashMap<>();

	/**
	 * Reads a description.
	 */
	public OpenApi(JsonNode document) {
		this.document = document;
		document.path("paths")
			.propertyNames()
			.forEach((path) -> this.templates.put(List.of(path.substring(1).split("/")), path));
	}

	private static OpenApi load() {
		for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
			Path file = directory.resolve("shared/discord/openapi.json");
			if (Files.isRegularFile(file)) {
				try {
					return new OpenApi(Json.read(Files.readAllBytes(file)));
				}
				catch (IOException ex) {
					throw new AssertionError(ex);
				}
			}
		}
		return null;
	}

	/**
	 * Gives the description, or skips the test.
	 */
	public static OpenApi required() {
		Assumptions.assumeTrue(INSTANCE != null,
				"There is no shared/discord/openapi.json in a directory above the working directory");
		return INSTANCE;
	}

	/**
	 * Gives the description, or null where there is none.
	 */
	static OpenApi find() {
		return INSTANCE;
	}

	/**
	 * Gives all operations as method and path, in the order of the document.
	 */
	public List<String[]> operations() {
		List<String[]> operations = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : this.document.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
				if (operation.getValue().has("responses")) {
					operations.add(new String[] { operation.getKey().toUpperCase(), path.getKey(),
							Json.text(operation.getValue(), "operationId") });
				}
			}
		}
		return operations;
	}

	/**
	 * Tells what is wrong with an answer that says that all went well.
	 */
	public List<String> problems(String method, String path, int status, JsonNode body) {
		String template = template(List.of(path.substring(1).split("[?]")[0].split("/")));
		if (template == null) {
			return List.of();
		}
		JsonNode answers = this.document.path("paths").path(template).path(method.toLowerCase()).path("responses");
		if (answers.isMissingNode()) {
			return List.of();
		}
		List<String> problems = new ArrayList<>();
		JsonNode answer = answers.path(Integer.toString(status));
		if (answer.has("$ref")) {
			String name = Json.text(answer, "$ref");
			answer = this.document.at(name.substring(1));
		}
		if (answer.isMissingNode()) {
			problems.add("status " + status + " is none of " + answers.propertyNames());
		}
		else if (answer.path("content").has("application/json")) {
			check(answer.path("content").path("application/json").path("schema"), body, "", problems);
		}
		return problems;
	}

	/**
	 * Gives the path of the document that fits one.
	 */
	String template(List<String> parts) {
		String best = null;
		int variables = Integer.MAX_VALUE;
		for (Map.Entry<List<String>, String> template : this.templates.entrySet()) {
			int taken = match(template.getKey(), parts);
			if (taken >= 0 && taken < variables) {
				best = template.getValue();
				variables = taken;
			}
		}
		return best;
	}

	private static int match(List<String> template, List<String> parts) {
		if (template.size() != parts.size()) {
			return -1;
		}
		int variables = 0;
		for (int index = 0; index < parts.size(); index++) {
			if (template.get(index).startsWith("{")) {
				variables++;
			}
			else if (!template.get(index).equals(parts.get(index))) {
				return -1;
			}
		}
		return variables;
	}

	private void check(JsonNode schema, JsonNode value, String path, List<String> problems) {
		if (schema.has("$ref")) {
			String name = Json.text(schema, "$ref").substring(BY_NAME.length());
			check(this.document.path("components").path("schemas").path(name), value, path, problems);
			return;
		}
		JsonNode union = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
		if (!union.isEmpty()) {
			checkUnion(union, value, path, problems);
			return;
		}
		if (!isOfType(schema.path("type"), value)) {
			problems.add(path + " is " + shortened(value) + " and no " + schema.path("type"));
			return;
		}
		// The document knows no forwards
		if (schema.path("enum").size() == 1 && !path.endsWith("message_reference.type")
				&& !schema.path("enum").path(0).equals(value)) {
			problems.add(path + " is " + shortened(value) + " and not " + schema.path("enum").path(0));
		}
		if (value.isObject()) {
			for (JsonNode required : schema.path("required")) {
				if (!value.has(required.stringValue())) {
					problems.add(path + "." + required.stringValue() + " is missing");
				}
			}
			for (Map.Entry<String, JsonNode> property : value.properties()) {
				JsonNode known = schema.path("properties").path(property.getKey());
				JsonNode more = schema.path("additionalProperties");
				if (known.isObject() || more.isObject()) {
					check(known.isObject() ? known : more, property.getValue(), path + "." + property.getKey(),
							problems);
				}
			}
		}
		for (int index = 0; value.isArray() && index < value.size(); index++) {
			check(schema.path("items"), value.path(index), path + "[" + index + "]", problems);
		}
	}

	private void checkUnion(JsonNode union, JsonNode value, String path, List<String> problems) {
		List<String> fewest = null;
		for (JsonNode kind : union) {
			if (kind.has("const")) {
				// An enumeration is open, but one value alone tells kinds apart
				if (union.size() == 1 && !path.endsWith("message_reference.type")
						&& !kind.path("const").equals(value)) {
					problems.add(path + " is " + shortened(value) + " and not " + kind.path("const"));
				}
				return;
			}
			List<String> found = new ArrayList<>();
			check(kind, value, path, found);
			if (fewest == null || found.size() < fewest.size()) {
				fewest = found;
			}
		}
		problems.addAll((fewest != null) ? fewest : List.of());
	}

	private static boolean isOfType(JsonNode type, JsonNode value) {
		if (type.isArray()) {
			return type.valueStream().anyMatch((one) -> isOfType(one, value));
		}
		return switch (type.stringValue("")) {
			case "object" -> value.isObject();
			case "array" -> value.isArray();
			case "string" -> value.isString();
			case "integer" -> value.isIntegralNumber();
			case "number" -> value.isNumber();
			case "boolean" -> value.isBoolean();
			case "null" -> value.isNull();
			default -> true;
		};
	}

	private static String shortened(JsonNode value) {
		String text = value.toString();
		return (text.length() > 60) ? text.substring(0, 60) + "…" : text;
	}

}
