package io.github.discordspring.emulator.rest.application;

import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.UploadedFile;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The application itself, and where its gateway is.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application">Application
 * resource</a>
 */
final class ApplicationRoutes {

	private static final int GUILDS_PER_SHARD = 1_000;

	private static final int MAXIMUM_URL = 2048;

	private static final int MAXIMUM_TAGS = 5;

	private static final int MAXIMUM_TAG = 20;

	private static final String ROLE_CONNECTIONS = "role_connections_metadata";

	private static final List<String> MODIFIABLE = List.of("custom_install_url", "description",
			"role_connections_verification_url", "install_params", "integration_types_config",
			"interactions_endpoint_url", "tags", "event_webhooks_url", "event_webhooks_status", "event_webhooks_types");

	private final World world;

	private final GatewayServer gateway;

	ApplicationRoutes(World world, GatewayServer gateway) {
		this.world = world;
		this.gateway = gateway;
	}

	void register(RestRoutes routes) {
		routes.get("/applications/@me", this::current);
		routes.get("/oauth2/applications/@me", this::current);
		routes.patch("/applications/@me", this::modify);
		routes.get("/applications/{application_id}", (request) -> {
			own(request);
			return current(request);
		});
		routes.patch("/applications/{application_id}", (request) -> {
			own(request);
			return modify(request);
		});
		routes.get("/applications/{application_id}/activity-instances/{instance_id}", (request) -> {
			own(request);
			// Activities run in Discord's client, and there is none
			throw DiscordError.notFound();
		});
		routes.post("/applications/{application_id}/attachment", this::upload);
		String metadata = "/applications/{application_id}/role-connections/metadata";
		routes.get(metadata, (request) -> Response.ok(own(request).settings().withArrayProperty(ROLE_CONNECTIONS)));
		routes.put(metadata, this::changeMetadata);
		routes.open("GET", "/oauth2/keys", RateLimit.DEFAULT, (request) -> {
			ObjectNode keys = Json.object();
			keys.putArray("keys");
			return Response.ok(keys);
		});
		routes.open("GET", "/gateway", RateLimit.DEFAULT,
				(request) -> Response.ok(Json.object().put("url", this.gateway.url(request.request()))));
		routes.get("/gateway/bot", this::gatewayBot);
	}

	private Response current(RestRequest request) {
		Application application = request.application();
		return Response
			.ok(application.toJson(this.world.users().owner(), this.world.guildsOf(application.id()).size()));
	}

	/**
	 * Gives the application that is named, if it is the caller's.
	 */
	static Application own(RestRequest request) {
		if (request.id("application_id") != request.botId()) {
			throw DiscordError.of(403, 20012, "You are not authorized to perform this action on this application");
		}
		return request.application();
	}

	private Response modify(RestRequest request) {
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		for (String url : new String[] { "custom_install_url", "role_connections_verification_url",
				"interactions_endpoint_url", "event_webhooks_url" }) {
			form.string(url, 0, MAXIMUM_URL);
		}
		List<JsonNode> tags = form.list("tags", 0, MAXIMUM_TAGS);
		for (int index = 0; index < tags.size(); index++) {
			if (!tags.get(index).isString() || tags.get(index).stringValue().length() > MAXIMUM_TAG) {
				form.error("tags." + index, "BASE_TYPE_MAX_LENGTH", "Must be " + MAXIMUM_TAG + " or fewer in length.");
			}
		}
		form.choice("event_webhooks_status", Set.of(1, 2));
		form.integer("flags", 0, Integer.MAX_VALUE);
		EndpointCheck.addTo(errors, this.world.httpEndpoints(), request.application(), body);
		errors.throwIfAny();
		ObjectNode settings = request.application().settings();
		for (String field : MODIFIABLE) {
			if (body.has(field)) {
				settings.set(field, body.path(field).deepCopy());
			}
		}
		for (String image : new String[] { "icon", "cover_image" }) {
			if (body.has(image)) {
				settings.put(image, this.world.files()
					.putImage(image, body.path(image), "/app-icons/" + Snowflake.toString(request.botId())));
			}
		}
		return current(request);
	}

	private Response upload(RestRequest request) {
		own(request);
		List<UploadedFile> files = this.world.context().files();
		if (files.isEmpty()) {
			throw FormErrors.single("file", "BASE_TYPE_REQUIRED", "This field is required");
		}
		UploadedFile file = files.get(0);
		String id = Snowflake.toString(this.world.ids().next());
		String url = this.world.files()
			.put("/ephemeral-attachments/" + Snowflake.toString(request.botId()) + "/" + id + "/" + file.filename(),
					file);
		ObjectNode answer = Json.object();
		answer.putObject("attachment")
			.put("id", id)
			.put("filename", file.filename())
			.put("size", file.bytes().length)
			.put("url", url)
			.put("proxy_url", url)
			.put("content_type", file.contentType())
			.put("ephemeral", true);
		return Response.ok(answer);
	}

	private Response changeMetadata(RestRequest request) {
		Application application = own(request);
		ArrayNode sent = request.list();
		FormErrors errors = new FormErrors();
		if (sent.size() > MAXIMUM_TAGS) {
			errors.add("", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.");
		}
		for (int index = 0; index < sent.size(); index++) {
			if (sent.get(index) instanceof ObjectNode item) {
				Form form = new Form(item, Integer.toString(index), errors);
				form.require("type");
				form.choice("type", Set.of(1, 2, 3, 4, 5, 6, 7, 8));
				if (form.require("key") && !Json.text(item, "key").matches("[a-z0-9_]{1,50}")) {
					form.error("key", "STRING_TYPE_REGEX", "String value did not match validation regex.");
				}
				if (form.require("name")) {
					form.string("name", 1, 100);
				}
				if (form.require("description")) {
					form.string("description", 1, 200);
				}
			}
		}
		errors.throwIfAny();
		application.settings().set(ROLE_CONNECTIONS, sent);
		return Response.ok(sent);
	}

	private Response gatewayBot(RestRequest request) {
		int guilds = this.world.guildsOf(request.botId()).size();
		ObjectNode json = Json.object()
			.put("url", this.gateway.url(request.request()))
			.put("shards", Math.max(1, (guilds + GUILDS_PER_SHARD - 1) / GUILDS_PER_SHARD));
		json.set("session_start_limit", this.gateway.sessionStartLimit(request.application()));
		return Response.ok(json);
	}

}
