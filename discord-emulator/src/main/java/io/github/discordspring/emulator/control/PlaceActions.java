package io.github.discordspring.emulator.control;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do with channels: type, start threads and posts, join voice, write to a bot
 * alone; and the language of their clients.
 */
final class PlaceActions {

	private static final String[] THREAD = { "user_id", "name", "type", "auto_archive_duration", "rate_limit_per_user",
			"invitable", "applied_tags", "message", "files" };

	private final World world;

	PlaceActions(World world) {
		this.world = world;
	}

	void addTo(ControlRoutes routes) {
		routes.run("POST", "/channels/{channel_id}/typing",
				(request) -> this.world.channelOperations().type(request.userId(), request.id("channel_id")),
				"user_id");
		routes.add("POST", "/channels/{channel_id}/threads",
				(request) -> Response.ok(this.world.threadOperations()
					.start(request.userId(), null, request.id("channel_id"), request.content())
					.json()),
				THREAD);
		routes.add("POST", "/channels/{channel_id}/messages/{message_id}/threads",
				(request) -> Response.ok(this.world.threadOperations()
					.startFrom(request.userId(), request.id("channel_id"), request.id("message_id"), request.content())
					.json()),
				THREAD);
		routes.run("PUT", "/guilds/{guild_id}/voice", this::joinVoice, "user_id", "channel_id", "self_mute",
				"self_deaf");
		routes.add("PATCH", "/users/{user_id}", this::changeUser, "locale");
		routes.add("GET", "/users/{user_id}/channels", this::directChannels);
		routes.add("POST", "/users/{user_id}/channels", this::openDirect, "application_id");
		routes.add("GET", "/users/{user_id}/permissions", this::permissions);
	}

	private void joinVoice(ControlRequest request) {
		long userId = request.userId();
		Guild guild = this.world.guildOf(request.id("guild_id"), userId);
		long channelId = Json.id(request.body(), "channel_id");
		this.world.voice()
			.connect(guild, userId, channelId, request.body().path("self_mute").asBoolean(false),
					request.body().path("self_deaf").asBoolean(false));
	}

	private Response changeUser(ControlRequest request) {
		String locale = Json.text(request.body(), "locale");
		ObjectNode user = this.world.users().get(request.id("user_id"));
		this.world.users().locale(request.id("user_id"), locale);
		return Response.ok(user.deepCopy().put("locale", locale));
	}

	private Response directChannels(ControlRequest request) {
		ArrayNode channels = Json.array();
		for (Channel channel : this.world.channels()) {
			if (channel.guildId() == 0 && channel.recipientId() == request.id("user_id")) {
				channels.add(direct(channel));
			}
		}
		return Response.ok(channels);
	}

	private Response openDirect(ControlRequest request) {
		Application application = this.world.application(Json.id(request.body(), "application_id"));
		return Response.ok(direct(this.world.channelOperations().direct(application, request.id("user_id"))));
	}

	/** As the person has it: the other one is the bot. */
	private ObjectNode direct(Channel channel) {
		ObjectNode json = channel.json().deepCopy();
		json.putArray("recipients").add(this.world.application(channel.applicationId()).bot().deepCopy());
		return json;
	}

	/**
	 * What a person may do, by channels; those that the person cannot see are not there.
	 */
	private Response permissions(ControlRequest request) {
		long userId = request.id("user_id");
		if (this.world.users().find(userId) == null) {
			throw DiscordError.notFound();
		}
		ObjectNode permissions = Json.object();
		for (Guild guild : this.world.guildsOf(userId)) {
			guild.channels().forEach((channel) -> permission(permissions, userId, channel));
			guild.threads().values().forEach((thread) -> permission(permissions, userId, thread));
		}
		return Response.ok(permissions);
	}

	private void permission(ObjectNode permissions, long userId, Channel channel) {
		long allowed = this.world.permissions(userId, channel);
		if (Permission.VIEW_CHANNEL.in(allowed)) {
			permissions.put(Snowflake.toString(channel.id()), Long.toUnsignedString(allowed));
		}
	}

}
