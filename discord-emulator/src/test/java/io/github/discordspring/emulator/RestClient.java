package io.github.discordspring.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls the REST API or the control API as they are.
 */
final class RestClient {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String baseUrl;

	private final String authorization;

	private RestClient(String baseUrl, String authorization) {
		this.baseUrl = baseUrl;
		this.authorization = authorization;
	}

	static RestClient of(DiscordEmulator emulator) {
		return new RestClient(emulator.restBaseUrl(), "Bot " + emulator.token());
	}

	static RestClient of(String baseUrl, String authorization) {
		return new RestClient(baseUrl, authorization);
	}

	Answer get(String path) {
		return send(request("GET", path, null));
	}

	Answer delete(String path) {
		return send(request("DELETE", path, null));
	}

	Answer put(String path) {
		return send(request("PUT", path, null));
	}

	Answer post(String path, String json) {
		return send(request("POST", path, json));
	}

	Answer patch(String path, String json) {
		return send(request("PATCH", path, json));
	}

	Answer put(String path, String json) {
		return send(request("PUT", path, json));
	}

	HttpRequest.Builder request(String method, String path, String json) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.baseUrl + path))
			.timeout(Duration.ofSeconds(10))
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody());
		if (!this.authorization.isEmpty()) {
			request.header("Authorization", this.authorization);
		}
		return (json != null) ? request.header("Content-Type", "application/json") : request;
	}

	Answer send(HttpRequest.Builder request) {
		try {
			HttpRequest built = request.build();
			HttpResponse<String> response = HTTP.send(built, BodyHandlers.ofString());
			checkShape(built, response);
			return new Answer(response.statusCode(), response.body(), response);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/** An answer that says that all went well looks as Discord describes it. */
	private void checkShape(HttpRequest request, HttpResponse<String> response) {
		OpenApi openApi = OpenApi.find();
		if (openApi == null || response.statusCode() >= 300 || !request.uri().toString().startsWith(this.baseUrl)) {
			return;
		}
		String path = request.uri().getRawPath().replaceFirst("^/api(/v\\d+)?", "");
		boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
		if (!json && !response.body().isEmpty()) {
			return;
		}
		assertThat(openApi.problems(request.method(), path, response.statusCode(),
				json ? Json.read(response.body()) : Json.object()))
			.as(() -> request.method() + " " + path + " answers " + response.body())
			.isEmpty();
	}

	record Answer(int status, String body, HttpResponse<String> response) {

		JsonNode json() {
			return Json.read(this.body);
		}

		int code() {
			return Json.number(json(), "code");
		}

		long id() {
			return Json.id(json(), "id");
		}

		String idText() {
			return Snowflake.toString(id());
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

	}

}
