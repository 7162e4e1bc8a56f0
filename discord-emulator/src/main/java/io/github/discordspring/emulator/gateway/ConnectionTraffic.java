package io.github.discordspring.emulator.gateway;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.traffic.TrafficEntry;
import io.github.discordspring.emulator.traffic.TrafficKind;
import io.github.discordspring.emulator.traffic.TrafficLog;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes what one connection sends and receives. Used with the world locked.
 */
final class ConnectionTraffic {

	private final TrafficLog log;

	private final long connection;

	private long sent;

	private long received;

	ConnectionTraffic(TrafficLog log, long connection) {
		this.log = log;
		this.connection = connection;
	}

	void sent(Payload payload, @Nullable GatewaySession session) {
		this.sent++;
		this.log.add(TrafficKind.GATEWAY, payload.length(), (json) -> {
			describe(json, true, session);
			json.put("op", payload.opcode()).put("type", payload.type());
			json.set("sequence", (payload.type() != null) ? Json.valueOf(payload.sequence()) : Json.valueOf(null));
			json.put("size", payload.length()).put("payload", TrafficEntry.text(payload.data()));
		});
	}

	/**
	 * Notes what came.
	 * @param payload what it says, {@code null} if it cannot be read
	 */
	void received(@Nullable ObjectNode payload, int size, @Nullable GatewaySession session) {
		this.received++;
		this.log.add(TrafficKind.GATEWAY, size, (json) -> {
			describe(json, false, session);
			JsonNode opcode = (payload != null) ? payload.path("op") : Json.valueOf(null);
			json.set("op", opcode.isInt() ? opcode : Json.valueOf(null));
			json.putNull("type").putNull("sequence").put("size", size);
			json.put("payload", (payload != null) ? TrafficEntry.text(Json.write(payload.path("d"))) : "");
		});
	}

	void closed(boolean byServer, int code, String reason, @Nullable GatewaySession session) {
		String text = (code != 0) ? (code + " " + reason).trim() : "";
		this.log.add(TrafficKind.GATEWAY, text.getBytes(StandardCharsets.UTF_8).length, (json) -> {
			describe(json, byServer, session);
			json.putNull("op").put("type", "CLOSE").putNull("sequence").put("size", 0).put("payload", text);
		});
	}

	private void describe(ObjectNode json, boolean out, @Nullable GatewaySession session) {
		json.put("direction", out ? "out" : "in").put("connection", this.connection);
		json.put("bot", (session != null) ? session.application().name() : null);
		json.set("shard", (session != null) ? session.shard() : Json.valueOf(null));
	}

	long sent() {
		return this.sent;
	}

	long received() {
		return this.received;
	}

}
