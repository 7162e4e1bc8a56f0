package io.github.discordspring.emulator.rest.application;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entitlements, SKUs and subscriptions. Each application sells a durable, a consumable
 * and a subscription.
 *
 * @see <a href= "https://docs.discord.com/developers/resources/entitlement">Entitlement
 * resource</a>
 */
final class MonetizationRoutes {

	private static final int MAXIMUM_LISTED = 100;

	private static final int DEFAULT_SUBSCRIPTIONS = 50;

	private static final int CONSUMABLE = 3;

	private static final int APPLICATION_SUBSCRIPTION = 8;

	private final World world;

	MonetizationRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String application = "/applications/{application_id}";
		String all = application + "/entitlements";
		String one = all + "/{entitlement_id}";
		routes.get(application + "/skus", (request) -> Response.ok(skus(ApplicationRoutes.own(request))));
		routes.get(all, this::list);
		routes.post(all, this::create);
		routes.get(one, (request) -> Response.ok(find(request)));
		routes.delete(one, this::delete);
		routes.post(one + "/consume", this::consume);
		routes.refuse("GET", "/users/@me/applications/{application_id}/entitlements", ApplicationGroup.onlyForUsers());
		routes.get("/skus/{sku_id}/subscriptions", this::subscriptions);
		routes.get("/skus/{sku_id}/subscriptions/{subscription_id}", (request) -> {
			sku(request.application(), request.id("sku_id"));
			throw DiscordError.notFound();
		});
	}

	/** Ids that follow from the application's, so that they stay the same. */
	private static ArrayNode skus(Application application) {
		ArrayNode skus = Json.array();
		int[] types = { 2, CONSUMABLE, 5 };
		for (int type : types) {
			String name = switch (type) {
				case 2 -> "Durable";
				case CONSUMABLE -> "Consumable";
				default -> "Subscription";
			};
			skus.addObject()
				.put("id", Snowflake.toString(application.id() + type))
				.put("type", type)
				.put("application_id", Snowflake.toString(application.id()))
				.put("name", name)
				.put("slug", name.toLowerCase(Locale.ROOT))
				.put("flags", (type == 5) ? 1 << 7 : 1 << 2);
		}
		return skus;
	}

	private static int sku(Application application, long skuId) {
		long type = skuId - application.id();
		if (type != 2 && type != CONSUMABLE && type != 5) {
			throw DiscordError.unknown(Unknown.SKU);
		}
		return (int) type;
	}

	private ObjectNode find(RestRequest request) {
		ObjectNode entitlement = ApplicationRoutes.own(request).entitlements().get(request.id("entitlement_id"));
		if (entitlement == null) {
			throw DiscordError.unknown(Unknown.ENTITLEMENT);
		}
		return entitlement;
	}

	private Response list(RestRequest request) {
		Application application = ApplicationRoutes.own(request);
		int limit = request.number("limit", MAXIMUM_LISTED, 1, MAXIMUM_LISTED);
		long userId = request.queryId("user_id");
		long guildId = request.queryId("guild_id");
		long before = request.queryId("before");
		long after = request.queryId("after");
		String sent = request.request().parameter("sku_ids");
		List<String> skus = (sent != null) ? Arrays.asList(sent.split(",", -1)) : List.of();
		boolean deleted = "false".equalsIgnoreCase(request.request().parameter("exclude_deleted"));
		ArrayNode array = Json.array();
		application.entitlements()
			.values()
			.stream()
			.filter((entitlement) -> (userId == 0 || Json.id(entitlement, "user_id") == userId)
					&& (guildId == 0 || Json.id(entitlement, "guild_id") == guildId)
					&& (skus.isEmpty() || skus.contains(Json.text(entitlement, "sku_id")))
					&& (deleted || !entitlement.path("deleted").booleanValue())
					&& (!request.flag("exclude_ended") || !isOver(entitlement))
					&& (before == 0 || Long.compareUnsigned(Json.id(entitlement, "id"), before) < 0)
					&& Long.compareUnsigned(Json.id(entitlement, "id"), after) > 0)
			.limit(limit)
			.forEach(array::add);
		return Response.ok(array);
	}

	private boolean isOver(ObjectNode entitlement) {
		return Json.has(entitlement, "ends_at") && !OffsetDateTime.parse(Json.text(entitlement, "ends_at"))
			.toInstant()
			.isAfter(this.world.clock().now());
	}

	/** A test entitlement, as Discord calls those that the application makes itself. */
	private Response create(RestRequest request) {
		Application application = ApplicationRoutes.own(request);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		long skuId = form.require("sku_id") ? form.id("sku_id") : 0;
		long ownerId = form.require("owner_id") ? form.id("owner_id") : 0;
		Integer ownerType = form.require("owner_type") ? form.choice("owner_type", Set.of(1, 2)) : null;
		errors.throwIfAny();
		sku(application, skuId);
		boolean guild = ownerType != null && ownerType == 1;
		if (guild) {
			this.world.guildOf(ownerId, request.botId());
		}
		else {
			this.world.users().get(ownerId);
		}
		long id = this.world.ids().next();
		ObjectNode entitlement = Json.object()
			.put("id", Snowflake.toString(id))
			.put("sku_id", Snowflake.toString(skuId))
			.put("application_id", Snowflake.toString(application.id()))
			.put("user_id", Snowflake.toString(guild ? this.world.guild(ownerId).ownerId() : ownerId))
			.put("guild_id", guild ? Snowflake.toString(ownerId) : null)
			.put("type", APPLICATION_SUBSCRIPTION)
			.put("deleted", false)
			.put("consumed", false)
			.putNull("starts_at")
			.putNull("ends_at");
		application.entitlements().put(id, entitlement);
		publish("ENTITLEMENT_CREATE", application, entitlement);
		return Response.ok(entitlement);
	}

	private Response delete(RestRequest request) {
		ObjectNode entitlement = find(request);
		Application application = request.application();
		application.entitlements().remove(Json.id(entitlement, "id"));
		entitlement.put("deleted", true);
		publish("ENTITLEMENT_DELETE", application, entitlement);
		return Response.noContent();
	}

	private Response consume(RestRequest request) {
		ObjectNode entitlement = find(request);
		if (sku(request.application(), Json.id(entitlement, "sku_id")) != CONSUMABLE) {
			throw DiscordError.of(400, 40018, "Only consumable SKUs can be consumed");
		}
		entitlement.put("consumed", true);
		publish("ENTITLEMENT_UPDATE", request.application(), entitlement);
		return Response.noContent();
	}

	private void publish(String type, Application application, ObjectNode entitlement) {
		this.world.publish(WorldEvent.forApplication(type, entitlement.deepCopy(), 0, application.id()));
	}

	private Response subscriptions(RestRequest request) {
		sku(request.application(), request.id("sku_id"));
		request.number("limit", DEFAULT_SUBSCRIPTIONS, 1, MAXIMUM_LISTED);
		if (request.queryId("user_id") == 0) {
			throw FormErrors.single("user_id", "BASE_TYPE_REQUIRED", "This field is required");
		}
		// Nobody pays here
		return Response.ok(Json.array());
	}

}
