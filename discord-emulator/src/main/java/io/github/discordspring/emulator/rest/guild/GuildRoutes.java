package io.github.discordspring.emulator.rest.guild;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Guilds, their channels, roles and members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild resource</a>
 */
final class GuildRoutes {

	private final World world;

	GuildRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String guild = "/guilds/{guild_id}";
		routes.get(guild, this::get);
		routes.add("PATCH", guild, RateLimit.DEFAULT, this::modify);
		routes.get(guild + "/channels", this::channels);
		routes.add("POST", guild + "/channels", RateLimit.DEFAULT, (request) -> Response.json(201,
				this.world.channelOperations().create(request.botId(), guild(request), request.body()).json()));
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private Response get(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode json = guild.toJson();
		if (request.flag("with_counts")) {
			long online = guild.members()
				.keySet()
				.stream()
				.filter((id) -> this.world.users().presence(id).isOnline())
				.count();
			json.put("approximate_member_count", guild.members().size()).put("approximate_presence_count", online);
		}
		return Response.ok(json);
	}

	private Response modify(RestRequest request) {
		Guild guild = guild(request);
		this.world.guildOperations().modify(request.botId(), guild, request.body());
		return Response.ok(guild.toJson());
	}

	/** Leaves out the channels that the bot cannot see. */
	private Response channels(RestRequest request) {
		Guild guild = guild(request);
		ArrayNode array = Json.array();
		for (Channel channel : guild.channels()) {
			if (Permission.VIEW_CHANNEL.in(guild.permissions(request.botId(), channel))) {
				array.add(channel.json());
			}
		}
		return Response.ok(array);
	}

}
