package io.github.discordspring.emulator.rest.guild;

import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.AutoModeration;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules of auto moderation; {@link AutoModeration} lets them act.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation">Auto
 * moderation</a>
 */
final class AutoModerationRoutes {

	/** How many rules of each trigger type a guild may have. */
	private static final int PRESET = 4;

	private static final Map<Integer, Integer> MAXIMUM = Map.of(1, 6, 3, 1, 4, 1, 5, 1, 6, 1);

	private static final int ALERT = 2;

	private static final int TIME_OUT = 3;

	private final World world;

	AutoModerationRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String all = "/guilds/{guild_id}/auto-moderation/rules";
		String one = all + "/{rule_id}";
		routes.get(all, (request) -> {
			ArrayNode array = Json.array();
			rules(guild(request)).values().forEach(array::add);
			return Response.ok(array);
		});
		routes.post(all, this::create);
		routes.get(one, (request) -> Response.ok(rule(request)));
		routes.patch(one, this::modify);
		routes.delete(one, this::delete);
	}

	private Guild guild(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		return guild;
	}

	private static Map<Long, ObjectNode> rules(Guild guild) {
		return guild.objects(AutoModeration.KIND);
	}

	private ObjectNode rule(RestRequest request) {
		ObjectNode rule = rules(guild(request)).get(request.id("rule_id"));
		if (rule == null) {
			throw DiscordError.notFound();
		}
		return rule;
	}

	private static void check(Form form, Guild guild, long botId, int trigger) {
		form.string("name", 1, 100);
		form.choice("event_type", Set.of(1, 2));
		form.bool("enabled");
		form.ids("exempt_roles", 20);
		form.ids("exempt_channels", 50);
		for (Form action : form.forms("actions", 1, 5)) {
			Integer type = action.require("type") ? action.choice("type", Set.of(1, ALERT, TIME_OUT, 4)) : null;
			Form metadata = action.form("metadata");
			if (type == null) {
				continue;
			}
			if (metadata == null && (type == ALERT || type == TIME_OUT)) {
				action.error("metadata", "BASE_TYPE_REQUIRED", "This field is required");
			}
			else if (metadata != null) {
				checkAction(type, metadata, guild, botId);
			}
		}
		Form metadata = form.form("trigger_metadata");
		if (metadata != null) {
			checkTrigger(metadata, trigger);
		}
	}

	private static void checkAction(int type, Form metadata, Guild guild, long botId) {
		metadata.string("custom_message", 0, 150);
		if (type == ALERT && metadata.require("channel_id")
				&& !guild.channelsById().containsKey(metadata.id("channel_id"))) {
			metadata.error("channel_id", "CHANNEL_INVALID", "Unknown channel");
		}
		if (type == TIME_OUT && metadata.require("duration_seconds")) {
			metadata.integer("duration_seconds", 0, 2_419_200);
			guild.require(botId, Permission.MODERATE_MEMBERS);
		}
	}

	private static void checkTrigger(Form metadata, int trigger) {
		texts(metadata, "keyword_filter", 1000, 60);
		texts(metadata, "regex_patterns", 10, 260);
		texts(metadata, "allow_list", (trigger == PRESET) ? 1000 : 100, 60);
		metadata.list("presets", 0, 3);
		metadata.integer("mention_total_limit", 0, 50);
		metadata.bool("mention_raid_protection_enabled");
	}

	private static void texts(Form metadata, String field, int maximum, int length) {
		int index = 0;
		for (JsonNode text : metadata.list(field, 0, maximum)) {
			int size = text.asString("").length();
			if (!text.isString() || size < 1 || size > length) {
				metadata.error(field + "." + index, "BASE_TYPE_BAD_LENGTH",
						"Must be between 1 and " + length + " in length.");
			}
			index++;
		}
	}

	private Response create(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.require("name");
		form.require("event_type");
		form.require("actions");
		Integer trigger = form.require("trigger_type") ? form.choice("trigger_type", MAXIMUM.keySet()) : null;
		if (trigger != null && trigger != 3) {
			form.require("trigger_metadata");
		}
		int type = (trigger != null) ? trigger : 0;
		check(form, guild, request.botId(), type);
		long there = rules(guild).values().stream().filter((rule) -> Json.number(rule, "trigger_type") == type).count();
		if (there >= MAXIMUM.getOrDefault(type, 1)) {
			form.error("trigger_type", "AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED",
					"Max amount of rules of this type exceeded");
		}
		errors.throwIfAny();
		ObjectNode rule = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("creator_id", Snowflake.toString(request.botId()))
			.put("name", Json.text(body, "name"))
			.put("event_type", Json.number(body, "event_type"))
			.put("trigger_type", type)
			.put("enabled", body.path("enabled").asBoolean(false));
		rule.set("trigger_metadata", metadata(type, body.path("trigger_metadata")));
		rule.set("actions", actions(body.path("actions")));
		rule.set("exempt_roles", list(body, "exempt_roles"));
		rule.set("exempt_channels", list(body, "exempt_channels"));
		rules(guild).put(Json.id(rule, "id"), rule);
		publish("AUTO_MODERATION_RULE_CREATE", guild, rule);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.AUTO_MODERATION_RULE_CREATE, Json.id(rule, "id"), null, rule);
		return Response.ok(rule);
	}

	/** What was not sent of it is empty. */
	private static ObjectNode metadata(int type, JsonNode sent) {
		ObjectNode metadata = Json.object();
		switch (type) {
			case 1, 6 -> {
				for (String field : new String[] { "keyword_filter", "regex_patterns", "allow_list" }) {
					metadata.set(field, list(sent, field));
				}
			}
			case 4 -> {
				metadata.set("presets", list(sent, "presets"));
				metadata.set("allow_list", list(sent, "allow_list"));
			}
			case 5 -> metadata.put("mention_total_limit", Json.number(sent, "mention_total_limit"))
				.put("mention_raid_protection_enabled", sent.path("mention_raid_protection_enabled").asBoolean(false));
			default -> {
				// Has none
			}
		}
		return metadata;
	}

	private static JsonNode list(JsonNode sent, String field) {
		return sent.path(field).isArray() ? sent.path(field).deepCopy() : Json.array();
	}

	private static ArrayNode actions(JsonNode sent) {
		ArrayNode actions = Json.array();
		for (JsonNode action : sent) {
			ObjectNode written = actions.addObject().put("type", Json.number(action, "type"));
			ObjectNode metadata = written.putObject("metadata");
			if (action.get("metadata") instanceof ObjectNode given) {
				metadata.setAll(given.deepCopy());
			}
			metadata.removeIf(JsonNode::isNull);
		}
		return actions;
	}

	private Response modify(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode rule = rule(request);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		check(new Form(body, errors), guild, request.botId(), Json.number(rule, "trigger_type"));
		errors.throwIfAny();
		ObjectNode before = rule.deepCopy();
		for (String field : new String[] { "name", "event_type", "enabled", "exempt_roles", "exempt_channels" }) {
			if (Json.has(body, field)) {
				rule.set(field, body.path(field).deepCopy());
			}
		}
		if (Json.has(body, "actions")) {
			rule.set("actions", actions(body.path("actions")));
		}
		if (Json.has(body, "trigger_metadata")) {
			rule.set("trigger_metadata", metadata(Json.number(rule, "trigger_type"), body.path("trigger_metadata")));
		}
		publish("AUTO_MODERATION_RULE_UPDATE", guild, rule);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.AUTO_MODERATION_RULE_UPDATE, Json.id(rule, "id"), before,
					rule);
		return Response.ok(rule);
	}

	private Response delete(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode rule = rule(request);
		rules(guild).remove(Json.id(rule, "id"));
		publish("AUTO_MODERATION_RULE_DELETE", guild, rule);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.AUTO_MODERATION_RULE_DELETE, Json.id(rule, "id"), rule, null);
		return Response.noContent();
	}

	private void publish(String type, Guild guild, ObjectNode rule) {
		this.world.publish(WorldEvent.inGuild(type, rule.deepCopy(), guild.id()));
	}

}
