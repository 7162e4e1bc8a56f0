package io.github.discordspring.emulator.gateway;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows connections, sessions and limits to the developer. Used with the world locked.
 */
public final class GatewayView {

	private final World world;

	private final GatewayServer server;

	/**
	 * Makes a view.
	 * @param world tells the applications
	 * @param server what is shown
	 */
	public GatewayView(World world, GatewayServer server) {
		this.world = world;
		this.server = server;
	}

	/**
	 * Writes what is there now.
	 * @return connections, sessions and identify limits, with secrets masked
	 */
	public ObjectNode toJson() {
		ObjectNode json = Json.object();
		ArrayNode connections = json.putArray("connections");
		this.server.connections(null).forEach((connection) -> connections.add(connection.toJson()));
		ArrayNode sessions = json.putArray("sessions");
		this.server.sessions().forEach((session) -> sessions.add(session(session)));
		ArrayNode limits = json.putArray("identify_limits");
		this.world.applications()
			.forEach((application) -> limits
				.add(Json.object().put("bot", application.name()).setAll(this.server.sessionStartLimit(application))));
		return json;
	}

	private static ObjectNode session(GatewaySession session) {
		GatewayConnection connection = session.connection();
		ObjectNode json = Json.object().put("session_id", session.maskedId()).put("bot", session.application().name());
		json.set("shard", session.shard());
		json.set("connection", Json.valueOf((connection != null) ? connection.number() : null));
		return json.put("sequence", session.sequence())
			.put("intents", session.intents())
			.put("resumes", session.resumes())
			.put("kept_events", session.keptEvents())
			.put("kept_bytes", session.keptBytes());
	}

}
