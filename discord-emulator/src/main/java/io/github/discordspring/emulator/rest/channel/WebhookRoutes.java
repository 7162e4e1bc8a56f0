package io.github.discordspring.emulator.rest.channel;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.InteractionResponses;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.Webhook;
import io.github.discordspring.emulator.world.Webhooks;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Webhooks, and the messages of interactions, which have the same paths with the id of
 * the application and the interaction's token in them.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook
 * resource</a>
 */
final class WebhookRoutes {

	private final World world;

	WebhookRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String ofChannel = "/channels/{channel_id}/webhooks";
		String webhook = "/webhooks/{webhook_id}/{webhook_token}";
		String original = webhook + "/messages/@original";
		String one = webhook + "/messages/{message_id}";
		routes.get(ofChannel, this::list);
		routes.add("POST", ofChannel, RateLimit.DEFAULT, (request) -> Response
			.ok(webhooks().create(request.botId(), request.botId(), request.id("channel_id"), request.body()).json()));
		routes.get("/guilds/{guild_id}/webhooks", this::listOfGuild);
		routes.get("/webhooks/{webhook_id}",
				(request) -> Response.ok(written(webhooks().get(request.botId(), id(request)))));
		routes.patch("/webhooks/{webhook_id}", (request) -> {
			Webhook changed = webhooks().get(request.botId(), id(request));
			webhooks().modify(request.botId(), changed, request.body());
			return Response.ok(written(changed));
		});
		routes.delete("/webhooks/{webhook_id}", (request) -> {
			webhooks().delete(request.botId(), webhooks().get(request.botId(), id(request)));
			return Response.noContent();
		});
		routes.open("PATCH", webhook, RateLimit.WEBHOOKS, (request) -> {
			webhooks().modify(0, required(request), request.body());
			return get(request);
		});
		routes.open("POST", webhook + "/slack", RateLimit.WEBHOOKS, this::slack);
		routes.open("POST", webhook + "/github", RateLimit.WEBHOOKS, this::github);
		routes.open("GET", webhook, RateLimit.WEBHOOKS, this::get);
		routes.open("DELETE", webhook, RateLimit.WEBHOOKS, this::delete);
		routes.open("POST", webhook, RateLimit.WEBHOOKS, this::execute);
		routes.open("GET", original, RateLimit.WEBHOOKS,
				(request) -> answer(request, responses().original(id(request), token(request))));
		routes.open("PATCH", original, RateLimit.WEBHOOKS,
				(request) -> answer(request, responses().editOriginal(id(request), token(request), request.body())));
		routes.open("DELETE", original, RateLimit.WEBHOOKS, (request) -> {
			responses().deleteOriginal(id(request), token(request));
			return Response.noContent();
		});
		routes.open("GET", one, RateLimit.WEBHOOKS, this::getMessage);
		routes.open("PATCH", one, RateLimit.WEBHOOKS, this::editMessage);
		routes.open("DELETE", one, RateLimit.WEBHOOKS, this::deleteMessage);
	}

	private Webhooks webhooks() {
		return this.world.webhookOperations();
	}

	private InteractionResponses responses() {
		return this.world.interactionOperations().responses();
	}

	private Response list(RestRequest request) {
		ArrayNode array = Json.array();
		webhooks().list(request.botId(), request.id("channel_id")).forEach((webhook) -> array.add(written(webhook)));
		return Response.ok(array);
	}

	private Response get(RestRequest request) {
		return Response.ok(required(request).json().deepCopy().without("user"));
	}

	private Response listOfGuild(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		guild.require(request.botId(), Permission.MANAGE_WEBHOOKS);
		ArrayNode array = Json.array();
		webhooks().all()
			.stream()
			.filter((webhook) -> Json.id(webhook.json(), "guild_id") == guild.id())
			.forEach((webhook) -> array.add(written(webhook)));
		return Response.ok(array);
	}

	private ObjectNode written(Webhook webhook) {
		ObjectNode json = webhook.json().deepCopy();
		if (json.has("token")) {
			json.put("url",
					this.world.files().baseUrl() + "/api/webhooks/" + Json.text(json, "id") + "/" + webhook.token());
		}
		return json;
	}

	private Response slack(RestRequest request) {
		webhooks().execute(required(request), request.queryId("thread_id"), ForeignMessages.ofSlack(request.body()));
		return Response.of(200, "text/html; charset=utf-8", "ok".getBytes(StandardCharsets.US_ASCII));
	}

	private Response github(RestRequest request) {
		ObjectNode message = ForeignMessages.ofGithub(request.request().header("X-GitHub-Event"), request.body());
		if (message != null) {
			webhooks().execute(required(request), request.queryId("thread_id"), message);
		}
		return Response.noContent();
	}

	private Response delete(RestRequest request) {
		webhooks().delete(0, required(request));
		return Response.noContent();
	}

	private Response execute(RestRequest request) {
		Webhook webhook = webhook(request);
		if (webhook == null) {
			return answer(request, responses().followUp(id(request), token(request), request.body()));
		}
		Message message = webhooks().execute(webhook, request.queryId("thread_id"), request.body());
		return request.flag("wait") ? answer(request, message) : Response.noContent();
	}

	private Response getMessage(RestRequest request) {
		long messageId = request.id("message_id");
		Webhook webhook = webhook(request);
		return answer(request, (webhook != null) ? webhooks().message(webhook, request.queryId("thread_id"), messageId)
				: responses().get(id(request), token(request), messageId));
	}

	private Response editMessage(RestRequest request) {
		long messageId = request.id("message_id");
		Webhook webhook = webhook(request);
		return answer(request,
				(webhook != null) ? webhooks().edit(webhook, request.queryId("thread_id"), messageId, request.body())
						: responses().edit(id(request), token(request), messageId, request.body()));
	}

	private Response deleteMessage(RestRequest request) {
		long messageId = request.id("message_id");
		Webhook webhook = webhook(request);
		if (webhook != null) {
			webhooks().delete(webhook, request.queryId("thread_id"), messageId);
		}
		else {
			responses().delete(id(request), token(request), messageId);
		}
		return Response.noContent();
	}

	/** Finds the webhook, {@code null} if the path may be one of an interaction. */
	private @Nullable Webhook webhook(RestRequest request) {
		return webhooks().find(id(request), token(request));
	}

	private Webhook required(RestRequest request) {
		Webhook webhook = webhook(request);
		if (webhook == null) {
			throw DiscordError.unknown(Unknown.WEBHOOK);
		}
		return webhook;
	}

	private static Response answer(RestRequest request, Message message) {
		return Response.ok(message.toJson(id(request)));
	}

	private static long id(RestRequest request) {
		return request.id("webhook_id");
	}

	private static String token(RestRequest request) {
		return request.text("webhook_token");
	}

}
