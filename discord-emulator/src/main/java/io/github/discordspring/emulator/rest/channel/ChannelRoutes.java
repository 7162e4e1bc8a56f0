package io.github.discordspring.emulator.rest.channel;

import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.rest.route.RouteLimit;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Webhook;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Channels.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel
 * resource</a>
 */
final class ChannelRoutes {

	private static final int MAXIMUM_STATUS = 500;

	/** The limit of names and topics is hidden behind the larger one. */
	private static final RouteLimit CHANGES = new RouteLimit() {

		@Override
		public RateLimit of(RestRequest request) {
			return RateLimit.CHANGE_CHANNEL;
		}

		@Override
		public @Nullable RateLimit hidden(RestRequest request) {
			return (request.body().has("name") || request.body().has("topic")) ? RateLimit.RENAME_CHANNEL : null;
		}

	};

	private final World world;

	ChannelRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String channel = "/channels/{channel_id}";
		routes.get(channel,
				(request) -> Response.ok(this.world.channelFor(request.id("channel_id"), request.botId()).json()));
		routes.limited("PATCH", channel, CHANGES,
				(request) -> Response.ok(this.world.channelOperations()
					.modify(request.botId(), request.id("channel_id"), request.body())
					.json()));
		routes.add("DELETE", channel, RateLimit.DEFAULT, (request) -> Response
			.ok(this.world.channelOperations().delete(request.botId(), request.id("channel_id")).json()));
		routes.put(channel + "/permissions/{overwrite_id}", this::overwrite);
		routes.delete(channel + "/permissions/{overwrite_id}", (request) -> {
			this.world.channelOperations()
				.overwrite(request.botId(), request.id("channel_id"), request.id("overwrite_id"), null);
			return Response.noContent();
		});
		routes.post(channel + "/followers", this::follow);
		routes.put(channel + "/voice-status", this::voiceStatus);
		routes.patch("/guilds/{guild_id}/channels", (request) -> {
			this.world.channelOperations()
				.move(request.botId(), this.world.guildOf(request.id("guild_id"), request.botId()), request.list());
			return Response.noContent();
		});
		// Bots take part in no group
		for (String method : new String[] { "PUT", "DELETE" }) {
			routes.refuse(method, channel + "/recipients/{user_id}", DiscordError.missingAccess());
		}
		routes.add("POST", channel + "/typing", RateLimit.MESSAGES, (request) -> {
			this.world.channelOperations().type(request.botId(), request.id("channel_id"));
			return Response.noContent();
		});
	}

	private Response overwrite(RestRequest request) {
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		if (form.require("type")) {
			form.choice("type", Set.of(0, 1));
		}
		form.integer("allow", 0, Long.MAX_VALUE);
		form.integer("deny", 0, Long.MAX_VALUE);
		errors.throwIfAny();
		this.world.channelOperations()
			.overwrite(request.botId(), request.id("channel_id"), request.id("overwrite_id"), form.json());
		return Response.noContent();
	}

	private Response follow(RestRequest request) {
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		long targetId = form.require("webhook_channel_id") ? form.id("webhook_channel_id") : 0;
		errors.throwIfAny();
		Webhook webhook = this.world.announcements().follow(request.botId(), request.id("channel_id"), targetId);
		return Response.ok(Json.object()
			.put("channel_id", Snowflake.toString(request.id("channel_id")))
			.put("webhook_id", Snowflake.toString(webhook.id())));
	}

	private Response voiceStatus(RestRequest request) {
		Channel channel = this.world.channelFor(request.id("channel_id"), request.botId(),
				Permission.SET_VOICE_CHANNEL_STATUS);
		if (channel.type() != Channel.VOICE) {
			throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
		}
		FormErrors errors = new FormErrors();
		String status = new Form(request.body(), errors).string("status", 0, MAXIMUM_STATUS);
		errors.throwIfAny();
		boolean cleared = status == null || status.isEmpty();
		channel.status(cleared ? null : status);
		this.world.publish(WorldEvent.inChannel("VOICE_CHANNEL_STATUS_UPDATE",
				Json.object()
					.put("id", Snowflake.toString(channel.id()))
					.put("guild_id", Snowflake.toString(channel.guildId()))
					.put("status", cleared ? null : status),
				channel));
		ObjectNode options = Json.object().put("channel_id", Snowflake.toString(channel.id()));
		if (!cleared) {
			options.put("status", status);
		}
		this.world.auditLog()
			.record(this.world.guild(channel.guildId()), request.botId(),
					cleared ? AuditLogEvent.VOICE_CHANNEL_STATUS_DELETE : AuditLogEvent.VOICE_CHANNEL_STATUS_CREATE,
					channel.id(), options);
		return Response.noContent();
	}

}
