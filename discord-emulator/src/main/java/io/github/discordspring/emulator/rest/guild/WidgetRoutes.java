package io.github.discordspring.emulator.rest.guild;

import java.util.Base64;
import java.util.List;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Presence;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The widget that web sites show of a guild.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-widget-object">Guild widget
 * object</a>
 */
final class WidgetRoutes {

	private static final int MAXIMUM_MEMBERS = 100;

	private static final List<String> STYLES = List.of("shield", "banner1", "banner2", "banner3", "banner4");

	/** One transparent pixel: what the picture shows does not matter to a bot. */
	private static final byte[] PICTURE = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	private final World world;

	WidgetRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String widget = "/guilds/{guild_id}/widget";
		routes.get(widget, (request) -> Response.ok(settings(managed(request))));
		routes.patch(widget, this::modify);
		routes.open("GET", widget + ".json", RateLimit.DEFAULT, this::json);
		routes.open("GET", widget + ".png", RateLimit.DEFAULT, this::picture);
	}

	private Guild managed(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		return guild;
	}

	private static ObjectNode settings(Guild guild) {
		ObjectNode settings = Json.object().put("enabled", guild.json().path("widget_enabled").asBoolean(false));
		settings.set("channel_id", guild.json().path("widget_channel_id"));
		return settings;
	}

	private Response modify(RestRequest request) {
		Guild guild = managed(request);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		boolean enabled = form.bool("enabled");
		long channelId = form.id("channel_id");
		if (channelId != 0 && !guild.channelsById().containsKey(channelId)) {
			form.error("channel_id", "CHANNEL_INVALID", "Unknown channel");
		}
		errors.throwIfAny();
		ObjectNode before = guild.json().deepCopy();
		if (form.has("enabled")) {
			guild.json().put("widget_enabled", enabled);
		}
		if (form.has("channel_id")) {
			guild.json().put("widget_channel_id", (channelId != 0) ? Snowflake.toString(channelId) : null);
		}
		this.world.guildOperations().publish(guild);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.GUILD_UPDATE, guild.id(), before, guild.json());
		return Response.ok(settings(guild));
	}

	private Guild shown(RestRequest request) {
		Guild guild = this.world.guild(request.id("guild_id"));
		if (!guild.json().path("widget_enabled").asBoolean(false)) {
			throw DiscordError.of(403, 50004, "Widget Disabled");
		}
		return guild;
	}

	private Response json(RestRequest request) {
		Guild guild = shown(request);
		ObjectNode widget = Json.object()
			.put("id", Snowflake.toString(guild.id()))
			.put("name", guild.name())
			.putNull("instant_invite");
		ArrayNode channels = widget.putArray("channels");
		for (Channel channel : guild.channels()) {
			if (channel.type() == Channel.VOICE) {
				ObjectNode written = channels.addObject().put("id", Snowflake.toString(channel.id()));
				written.put("name", channel.name()).set("position", channel.json().path("position"));
			}
		}
		ArrayNode members = widget.putArray("members");
		int online = 0;
		for (long userId : guild.members().keySet()) {
			Presence presence = this.world.users().presence(userId);
			if (presence.isOnline()) {
				online++;
			}
			if (presence.isOnline() && members.size() < MAXIMUM_MEMBERS) {
				// Ids are numbers made up for the widget
				members.addObject()
					.put("id", Integer.toString(members.size() - 1))
					.put("username", Json.text(this.world.users().get(userId), "username"))
					.put("discriminator", "0000")
					.putNull("avatar")
					.put("status", presence.status())
					.put("avatar_url", this.world.files().baseUrl() + "/embed/avatars/0.png");
			}
		}
		return Response.ok(widget.put("presence_count", online));
	}

	private Response picture(RestRequest request) {
		String style = request.request().parameter("style");
		if (style != null && !STYLES.contains(style)) {
			throw FormErrors.single("style", "BASE_TYPE_CHOICES", "Value must be one of " + STYLES + ".");
		}
		shown(request);
		return Response.of(200, "image/png", PICTURE);
	}

}
