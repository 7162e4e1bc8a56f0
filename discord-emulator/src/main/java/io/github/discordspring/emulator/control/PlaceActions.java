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
 * alone.
 */
final class PlaceActions {

	private final World world;

	PlaceActions(World world) {
		this.world = world;
	}

	void addTo(ControlRoutes routes) {
		routes.run("POST", "/channels/{channel_id}/typing",
				(request) -> this.world.channelOperations().type(request.userId(), request.id("channel_id")));
		routes.add("POST", "/channels/{channel_id}/threads",
				(request) -> Response.ok(this.world.threadOperations()
					.start(request.userId(), null, request.id("channel_id"), thread(request))
					.json()));
		routes.add("POST", "/channels/{channel_id}/messages/{message_id}/threads",
				(request) -> Response.ok(this.world.threadOperations()
					.startFrom(request.userId(), request.id("channel_id"), request.id("message_id"), thread(request))
					.json()));
		routes.run("PUT", "/guilds/{guild_id}/voice", this::joinVoice);
		routes.add("GET", "/users/{user_id}/channels", this::directChannels);
		routes.add("POST", "/users/{user_id}/channels", this::openDirect);
		routes.add("GET", "/users/{user_id}/permissions", this::permissions);
	}

	private static ObjectNode thread(ControlRequest request) {
		return request.body().deepCopy().without("user_id").without("files");
	}

	private void joinVoice(ControlRequest request) {
		long userId = request.userId();
		Guild guild = this.world.guildOf(request.id("guild_id"), userId);
		long channelId = Json.id(request.body(), "channel_id");
		this.world.voice()
			.connect(guild, userId, channelId, request.body().path("self_mute").asBoolean(false),
					request.body().path("self_deaf").asBoolean(false));
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
