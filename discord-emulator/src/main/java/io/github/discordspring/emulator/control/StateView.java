package io.github.discordspring.emulator.control;

import java.util.Map;

import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Threads;
import io.github.discordspring.emulator.world.VoiceStates;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a page shows before the first event.
 */
final class StateView {

	private final World world;

	private final GatewayServer gateway;

	StateView(World world, GatewayServer gateway) {
		this.world = world;
		this.gateway = gateway;
	}

	void addTo(ControlRoutes routes) {
		routes.add("GET", "/state", (request) -> state());
	}

	private Response state() {
		ObjectNode state = Json.object();
		Application first = this.world.applications().iterator().next();
		ObjectNode application = state.putObject("application")
			.put("id", Snowflake.toString(first.id()))
			.put("name", first.name());
		application.set("bot", first.bot());
		ArrayNode users = state.putArray("users");
		this.world.users().all().stream().filter((user) -> !user.path("bot").asBoolean(false)).forEach(users::add);
		ArrayNode guilds = state.putArray("guilds");
		this.world.guilds().forEach((guild) -> guilds.add(guild(guild)));
		state.set("commands", this.world.commandOperations().all());
		ArrayNode bots = state.putArray("bots");
		this.world.applications().forEach((bot) -> bots.add(this.gateway.bot(bot)));
		return Response.ok(state);
	}

	private ObjectNode guild(Guild guild) {
		ObjectNode whole = guild.toJson();
		ObjectNode json = Json.object();
		for (String field : new String[] { "id", "name", "icon", "owner_id", "roles", "emojis", "stickers" }) {
			json.set(field, whole.path(field));
		}
		ArrayNode channels = json.putArray("channels");
		guild.channels().forEach((channel) -> channels.add(channel.json()));
		ArrayNode threads = json.putArray("threads");
		guild.threads()
			.values()
			.stream()
			.filter((thread) -> !Threads.isArchived(thread))
			.forEach((thread) -> threads.add(thread.json()));
		ArrayNode voiceStates = json.putArray("voice_states");
		for (Map.Entry<Long, ObjectNode> state : guild.objects(VoiceStates.KIND).entrySet()) {
			voiceStates.add(state.getValue().deepCopy().without("member").without("session_id"));
		}
		ArrayNode members = json.putArray("members");
		guild.members()
			.keySet()
			.forEach((userId) -> members.add(this.world.guildOperations()
				.member(guild.id(), userId)
				.put("status", this.world.users().presence(userId).status())));
		return json;
	}

}
