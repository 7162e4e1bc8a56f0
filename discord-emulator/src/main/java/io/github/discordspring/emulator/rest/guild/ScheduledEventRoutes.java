package io.github.discordspring.emulator.rest.guild;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.ScheduledEvents;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scheduled events of guilds.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event">Guild scheduled
 * event resource</a>
 */
final class ScheduledEventRoutes {

	private static final int MAXIMUM_OPEN = 100;

	private static final int MAXIMUM_LISTED = 100;

	private static final int STAGE = 1;

	private static final int EXTERNAL = 3;

	/** Which status may follow which. */
	private static final Map<Integer, Set<Integer>> FOLLOWING = Map.of(1, Set.of(2, 4), 2, Set.of(3), 3, Set.of(), 4,
			Set.of());

	private final World world;

	ScheduledEventRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String all = "/guilds/{guild_id}/scheduled-events";
		String one = all + "/{guild_scheduled_event_id}";
		routes.get(all, (request) -> {
			ArrayNode array = Json.array();
			events().of(guild(request)).forEach((event) -> array.add(written(event, request)));
			return Response.ok(array);
		});
		routes.post(all, this::create);
		routes.get(one, (request) -> Response.ok(written(event(request), request)));
		routes.patch(one, this::modify);
		routes.delete(one, this::delete);
		routes.get(one + "/users", this::users);
		routes.get(one + "/users/counts", this::counts);
		routes.get(one + "/{guild_scheduled_event_exception_id}/users", (request) -> {
			exception(event(request), request.id("guild_scheduled_event_exception_id"));
			return Response.ok(Json.array());
		});
		routes.post(one + "/exceptions", this::createException);
		routes.patch(one + "/exceptions/{exception_id}", this::modifyException);
		routes.delete(one + "/exceptions/{exception_id}", this::deleteException);
	}

	private ScheduledEvents events() {
		return this.world.scheduledEvents();
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private ObjectNode event(RestRequest request) {
		ObjectNode event = guild(request).objects(ScheduledEvents.KIND).get(request.id("guild_scheduled_event_id"));
		if (event == null) {
			throw DiscordError.unknown(Unknown.SCHEDULED_EVENT);
		}
		return event;
	}

	private ObjectNode written(ObjectNode event, RestRequest request) {
		ObjectNode json = event.deepCopy();
		if (request.flag("with_user_count")) {
			json.put("user_count", events().users(Json.id(event, "id")).size());
		}
		long creatorId = Json.id(event, "creator_id");
		if (creatorId != 0) {
			json.set("creator", this.world.users().get(creatorId).deepCopy());
		}
		return json;
	}

	private void check(Form form, Guild guild, ObjectNode merged) {
		form.string("name", 1, 100);
		form.string("description", 1, 1000);
		form.choice("privacy_level", Set.of(2));
		form.choice("entity_type", Set.of(1, 2, EXTERNAL));
		Instant start = form.time("scheduled_start_time");
		Instant end = form.time("scheduled_end_time");
		if (start != null && start.isBefore(this.world.clock().now())) {
			form.error("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
					"Cannot schedule event in the past.");
		}
		if (start != null && end != null && !end.isAfter(start)) {
			form.error("scheduled_end_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START",
					"Cannot schedule event end time before start time.");
		}
		int type = Json.number(merged, "entity_type");
		Form metadata = form.form("entity_metadata");
		if (type == EXTERNAL) {
			if (Json.text(merged.path("entity_metadata"), "location").isEmpty()) {
				form.error("entity_metadata", "BASE_TYPE_REQUIRED", "This field is required");
			}
			else if (metadata != null) {
				metadata.string("location", 1, 100);
			}
			if (!Json.has(merged, "scheduled_end_time")) {
				form.error("scheduled_end_time", "BASE_TYPE_REQUIRED", "This field is required");
			}
		}
		else {
			Channel channel = guild.channelsById().get(Json.id(merged, "channel_id"));
			int wanted = (type == STAGE) ? Channel.STAGE : Channel.VOICE;
			if (channel == null || channel.type() != wanted) {
				form.error("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL_INVALID", "The channel is not of that type");
			}
		}
	}

	private void apply(ObjectNode event, ObjectNode body) {
		for (String field : new String[] { "name", "description", "entity_type", "entity_metadata", "privacy_level" }) {
			if (body.has(field)) {
				event.set(field, body.path(field).deepCopy());
			}
		}
		for (String field : new String[] { "scheduled_start_time", "scheduled_end_time" }) {
			if (body.has(field)) {
				event.put(field, Json.has(body, field) ? Timestamps.normalise(Json.text(body, field)) : null);
			}
		}
		if (Json.number(event, "entity_type") == EXTERNAL) {
			event.putNull("channel_id");
		}
		else {
			event.putNull("entity_metadata");
			if (body.has("channel_id")) {
				event.put("channel_id", Snowflake.toString(Json.id(body, "channel_id")));
			}
		}
		if (body.has("image")) {
			event.put("image", this.world.files()
				.putImage("image", body.path("image"), "/guild-events/" + Json.text(event, "id")));
		}
		if (body.has("recurrence_rule")) {
			event.set("recurrence_rule", recurrence(body.path("recurrence_rule")));
		}
	}

	private static JsonNode recurrence(JsonNode sent) {
		if (!(sent instanceof ObjectNode given)) {
			return Json.valueOf(null);
		}
		ObjectNode rule = given.deepCopy();
		for (String field : new String[] { "end", "by_weekday", "by_n_weekday", "by_month", "by_month_day",
				"by_year_day", "count" }) {
			if (!rule.has(field)) {
				rule.putNull(field);
			}
		}
		if (!Json.has(rule, "interval")) {
			rule.put("interval", 1);
		}
		if (!Json.has(rule, "count")) {
			rule.remove("count");
		}
		return rule;
	}

	private Response create(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.CREATE_EVENTS);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		List.of("name", "privacy_level", "scheduled_start_time", "entity_type").forEach(form::require);
		check(form, guild, body);
		errors.throwIfAny();
		if (events().of(guild).stream().filter((event) -> Json.number(event, "status") < 3).count() >= MAXIMUM_OPEN) {
			throw DiscordError.of(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
		}
		ObjectNode event = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("creator_id", Snowflake.toString(request.botId()))
			.putNull("channel_id")
			.putNull("description")
			.putNull("image")
			.putNull("scheduled_end_time")
			.put("status", 1)
			.putNull("entity_id")
			.putNull("entity_metadata")
			.putNull("recurrence_rule");
		event.set("guild_scheduled_event_exceptions", Json.array());
		apply(event, body);
		guild.objects(ScheduledEvents.KIND).put(Json.id(event, "id"), event);
		events().publish("GUILD_SCHEDULED_EVENT_CREATE", guild, event);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.GUILD_SCHEDULED_EVENT_CREATE, Json.id(event, "id"), null,
					event);
		return Response.ok(written(event, request));
	}

	private void requireOwnOr(Guild guild, RestRequest request, ObjectNode event) {
		boolean own = Json.id(event, "creator_id") == request.botId();
		guild.require(request.botId(), own ? Permission.CREATE_EVENTS : Permission.MANAGE_EVENTS);
	}

	private Response modify(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode event = event(request);
		requireOwnOr(guild, request, event);
		int status = Json.number(event, "status");
		if (status > 2) {
			throw DiscordError.of(400, 180000, "Cannot update a finished event");
		}
		ObjectNode body = request.body();
		ObjectNode merged = event.deepCopy();
		merged.setAll(body);
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		check(form, guild, merged);
		Integer next = form.choice("status", Set.of(1, 2, 3, 4));
		if (next != null && next != status && !FOLLOWING.getOrDefault(status, Set.of()).contains(next)) {
			form.error("status", "GUILD_SCHEDULED_EVENT_STATUS_INVALID",
					"Invalid Guild Scheduled Event Status Transition");
		}
		errors.throwIfAny();
		ObjectNode before = event.deepCopy();
		apply(event, body);
		if (next != null) {
			event.put("status", next.intValue());
		}
		events().publish("GUILD_SCHEDULED_EVENT_UPDATE", guild, event);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.GUILD_SCHEDULED_EVENT_UPDATE, Json.id(event, "id"), before,
					event);
		return Response.ok(written(event, request));
	}

	private Response delete(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode event = event(request);
		requireOwnOr(guild, request, event);
		guild.objects(ScheduledEvents.KIND).remove(Json.id(event, "id"));
		events().publish("GUILD_SCHEDULED_EVENT_DELETE", guild, event);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.GUILD_SCHEDULED_EVENT_DELETE, Json.id(event, "id"), event,
					null);
		return Response.noContent();
	}

	private Response users(RestRequest request) {
		ObjectNode event = event(request);
		int limit = request.number("limit", MAXIMUM_LISTED, 1, MAXIMUM_LISTED);
		long before = request.queryId("before");
		long after = (before != 0) ? 0 : request.queryId("after");
		ArrayNode array = Json.array();
		events().users(Json.id(event, "id"))
			.stream()
			.sorted(Long::compareUnsigned)
			.filter((id) -> Long.compareUnsigned(id, after) > 0
					&& (before == 0 || Long.compareUnsigned(id, before) < 0))
			.limit(limit)
			.forEach((userId) -> {
				ObjectNode user = array.addObject();
				user.set("guild_scheduled_event_id", event.path("id"));
				user.put("user_id", Snowflake.toString(userId)).put("response", 1);
				user.set("user", this.world.users().get(userId).deepCopy());
				if (request.flag("with_member")) {
					user.set("member", this.world.guildOperations().member(request.id("guild_id"), userId));
				}
			});
		return Response.ok(array);
	}

	private Response counts(RestRequest request) {
		ObjectNode event = event(request);
		ObjectNode answer = Json.object()
			.put("guild_scheduled_event_count", events().users(Json.id(event, "id")).size());
		ObjectNode counts = answer.putObject("guild_scheduled_event_exception_counts");
		event.path("guild_scheduled_event_exceptions")
			.forEach((exception) -> counts.put(Json.text(exception, "event_exception_id"), 0));
		return Response.ok(answer);
	}

	private static ObjectNode exception(ObjectNode event, long id) {
		for (JsonNode exception : event.path("guild_scheduled_event_exceptions")) {
			if (Json.id(exception, "event_exception_id") == id) {
				return (ObjectNode) exception;
			}
		}
		throw DiscordError.notFound();
	}

	private static Map<String, Instant> times(Form form) {
		Map<String, Instant> times = new LinkedHashMap<>();
		for (String field : new String[] { "scheduled_start_time", "scheduled_end_time" }) {
			Instant time = form.time(field);
			if (time != null) {
				times.put(field, time);
			}
		}
		form.bool("is_canceled");
		return times;
	}

	private Response createException(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode event = event(request);
		requireOwnOr(guild, request, event);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		Instant original = form.require("original_scheduled_start_time") ? form.time("original_scheduled_start_time")
				: null;
		Map<String, Instant> times = times(form);
		if (!Json.has(event, "recurrence_rule")) {
			form.error("", "GUILD_SCHEDULED_EVENT_NOT_RECURRING", "The event does not recur");
		}
		errors.throwIfAny();
		ObjectNode exception = Json.object()
			.put("event_id", Json.text(event, "id"))
			.put("event_exception_id",
					Snowflake.toString(Snowflake.of((original != null) ? original : this.world.clock().now())))
			.putNull("scheduled_start_time")
			.putNull("scheduled_end_time")
			.put("is_canceled", form.bool("is_canceled"));
		times.forEach((field, time) -> exception.put(field, Timestamps.format(time)));
		event.withArrayProperty("guild_scheduled_event_exceptions").add(exception);
		events().publish("GUILD_SCHEDULED_EVENT_UPDATE", guild, event);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.GUILD_SCHEDULED_EVENT_EXCEPTION_CREATE, Json.id(event, "id"),
					null, exception);
		return Response.ok(exception);
	}

	private Response modifyException(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode event = event(request);
		requireOwnOr(guild, request, event);
		ObjectNode exception = exception(event, request.id("exception_id"));
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		Map<String, Instant> times = times(form);
		errors.throwIfAny();
		times.forEach((field, time) -> exception.put(field, Timestamps.format(time)));
		if (Json.has(form.json(), "is_canceled")) {
			exception.put("is_canceled", form.bool("is_canceled"));
		}
		events().publish("GUILD_SCHEDULED_EVENT_UPDATE", guild, event);
		return Response.ok(exception);
	}

	private Response deleteException(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode event = event(request);
		requireOwnOr(guild, request, event);
		ObjectNode exception = exception(event, request.id("exception_id"));
		event.withArrayProperty("guild_scheduled_event_exceptions").removeIf(exception::equals);
		events().publish("GUILD_SCHEDULED_EVENT_UPDATE", guild, event);
		return Response.noContent();
	}

}
