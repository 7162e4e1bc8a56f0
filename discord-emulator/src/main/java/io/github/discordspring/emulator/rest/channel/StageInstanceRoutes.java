package io.github.discordspring.emulator.rest.channel;

import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.ScheduledEvents;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stage instances: stages that are live.
 *
 * @see <a href="https://docs.discord.com/developers/resources/stage-instance">Stage
 * instance resource</a>
 */
final class StageInstanceRoutes {

	private static final int STAGE_EVENT = 1;

	private static final Permission[] MODERATOR = { Permission.MANAGE_CHANNELS, Permission.MUTE_MEMBERS,
			Permission.MOVE_MEMBERS };

	private final World world;

	StageInstanceRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String one = "/stage-instances/{channel_id}";
		routes.post("/stage-instances", this::create);
		routes.get(one, (request) -> {
			Channel stage = this.world.channelFor(request.id("channel_id"), request.botId());
			return Response.ok(instance(stage));
		});
		routes.patch(one, this::modify);
		routes.delete(one, this::delete);
	}

	private Guild guild(Channel channel) {
		if (channel.type() != Channel.STAGE) {
			throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
		}
		return this.world.guild(channel.guildId());
	}

	private ObjectNode instance(Channel channel) {
		ObjectNode instance = guild(channel).objects(Guild.STAGE_INSTANCES).get(channel.id());
		if (instance == null) {
			throw DiscordError.unknown(Unknown.STAGE_INSTANCE);
		}
		return instance;
	}

	private Response create(RestRequest request) {
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		if (form.require("topic")) {
			form.string("topic", 1, 120);
		}
		long channelId = form.require("channel_id") ? form.id("channel_id") : 0;
		form.choice("privacy_level", Set.of(1, 2));
		form.bool("send_start_notification");
		long eventId = form.id("guild_scheduled_event_id");
		errors.throwIfAny();
		Channel channel = this.world.channelFor(channelId, request.botId(), MODERATOR);
		Guild guild = guild(channel);
		if (guild.objects(Guild.STAGE_INSTANCES).containsKey(channelId)) {
			throw DiscordError.of(400, 150006, "The Stage is already open");
		}
		if (eventId != 0) {
			checkEvent(guild, eventId);
		}
		ObjectNode instance = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("channel_id", Snowflake.toString(channelId))
			.put("topic", Json.text(body, "topic"))
			.put("privacy_level", 2)
			.put("discoverable_disabled", true)
			.put("guild_scheduled_event_id", (eventId != 0) ? Snowflake.toString(eventId) : null);
		guild.objects(Guild.STAGE_INSTANCES).put(channelId, instance);
		publish("STAGE_INSTANCE_CREATE", instance, guild);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.STAGE_INSTANCE_CREATE, Json.id(instance, "id"), null,
					instance);
		return Response.ok(instance);
	}

	private static void checkEvent(Guild guild, long eventId) {
		ObjectNode event = guild.objects(ScheduledEvents.KIND).get(eventId);
		if (event == null) {
			throw DiscordError.unknown(Unknown.SCHEDULED_EVENT);
		}
		if (Json.number(event, "entity_type") != STAGE_EVENT) {
			throw DiscordError.of(400, 50091,
					"The entity type of the event is different from the entity you are trying to start the event for");
		}
	}

	private Response modify(RestRequest request) {
		Channel channel = this.world.channelFor(request.id("channel_id"), request.botId(), MODERATOR);
		ObjectNode instance = instance(channel);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		String topic = form.string("topic", 1, 120);
		form.choice("privacy_level", Set.of(1, 2));
		errors.throwIfAny();
		ObjectNode before = instance.deepCopy();
		if (topic != null) {
			instance.put("topic", topic);
		}
		publish("STAGE_INSTANCE_UPDATE", instance, guild(channel));
		this.world.auditLog()
			.record(guild(channel), request.botId(), AuditLogEvent.STAGE_INSTANCE_UPDATE, Json.id(instance, "id"),
					before, instance);
		return Response.ok(instance);
	}

	private Response delete(RestRequest request) {
		Channel channel = this.world.channelFor(request.id("channel_id"), request.botId(), MODERATOR);
		ObjectNode instance = instance(channel);
		guild(channel).objects(Guild.STAGE_INSTANCES).remove(channel.id());
		publish("STAGE_INSTANCE_DELETE", instance, guild(channel));
		this.world.auditLog()
			.record(guild(channel), request.botId(), AuditLogEvent.STAGE_INSTANCE_DELETE, Json.id(instance, "id"),
					instance, null);
		return Response.noContent();
	}

	private void publish(String type, ObjectNode instance, Guild guild) {
		this.world.publish(WorldEvent.inGuild(type, instance.deepCopy(), guild.id()));
	}

}
