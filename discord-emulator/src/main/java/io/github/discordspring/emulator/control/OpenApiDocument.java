package io.github.discordspring.emulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of the control API, which it serves itself.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
 */
final class OpenApiDocument {

	private static final String RESOURCE = "openapi.yml";

	private OpenApiDocument() {
	}

	static void addTo(ControlRoutes routes) {
		routes.add("GET", "/openapi.json", (request) -> Response.ok(read()));
	}

	/** Read only when somebody asks. */
	private static JsonNode read() {
		try (InputStream stream = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
			if (stream == null) {
				throw new IllegalStateException("The description of the control API is not on the class path");
			}
			return Json.read(Json.write(new YAMLMapper().readTree(stream)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The description of the control API cannot be read", ex);
		}
	}

}
