package io.github.discordspring.emulator.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.emulator.gateway.GatewayCondition.Kind;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.Opcode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be done to connections and sessions that goes wrong with Discord at times.
 * Used with the world locked; a shard's id of {@code null} means all connections.
 */
public final class GatewayFaults {

	private final GatewayServer server;

	/** Also read by the event loops. */
	private final List<GatewayCondition> conditions = new CopyOnWriteArrayList<>();

	/** How many outages each guild has. */
	private final Map<Long, Integer> unavailable = new HashMap<>();

	private @Nullable EventCount eventCount;

	GatewayFaults(GatewayServer server) {
		this.server = server;
	}

	/**
	 * Sets who counts the events that are sent.
	 * @param count is told of each, in the middle of sending it to several sessions
	 */
	public void eventCount(EventCount count) {
		this.eventCount = count;
	}

	void sent(int shardId) {
		if (this.eventCount != null) {
			this.eventCount.sent(shardId);
		}
	}

	/**
	 * Sends an event of any kind to all sessions.
	 * @param type name of the event
	 * @param data its data
	 */
	public void dispatch(String type, byte[] data) {
		this.server.sessions().forEach((session) -> session.dispatch(type, data));
	}

	/**
	 * Sends text that may be no payload on all connections.
	 * @param text the text
	 */
	public void sendText(String text) {
		this.server.connections(null).forEach((connection) -> connection.channel().sendText(text));
	}

	/**
	 * Cuts connections.
	 * @param shardId whose
	 * @param withinFrame whether in the middle of a frame
	 */
	public void cut(@Nullable Integer shardId, boolean withinFrame) {
		for (GatewayConnection connection : this.server.connections(shardId)) {
			if (withinFrame) {
				connection.channel().cutWithinFrame();
			}
			else {
				connection.channel().cut();
			}
		}
	}

	/**
	 * Cuts connections when so many more bytes are sent on each.
	 * @param shardId whose
	 * @param bytes how many; 0 for at the next
	 */
	public void cutAfter(@Nullable Integer shardId, int bytes) {
		this.server.connections(shardId).forEach((connection) -> connection.channel().cutAfter(bytes));
	}

	/**
	 * Closes connections. Sessions stay if the code lets clients resume.
	 * @param shardId whose
	 * @param code the code
	 */
	public void close(@Nullable Integer shardId, int code) {
		CloseCode closeCode = CloseCode.of(code);
		for (GatewayConnection connection : this.server.connections(shardId)) {
			GatewaySession session = connection.session();
			connection.close(closeCode, "Asked for.");
			if (session != null && closeCode.action() != CloseAction.RESUME) {
				this.server.end(session);
			}
		}
	}

	/**
	 * Asks clients to connect anew and resume.
	 * @param shardId whose
	 */
	public void requestReconnect(@Nullable Integer shardId) {
		send(shardId, Opcode.RECONNECT);
	}

	/**
	 * Asks clients for a heartbeat.
	 * @param shardId whose
	 */
	public void requestHeartbeat(@Nullable Integer shardId) {
		send(shardId, Opcode.HEARTBEAT);
	}

	private void send(@Nullable Integer shardId, int opcode) {
		Payload payload = Payload.of(opcode, Json.valueOf(null));
		this.server.connections(shardId).forEach((connection) -> connection.send(payload));
	}

	/**
	 * Tells clients that their session is over.
	 * @param shardId whose
	 * @param resumable whether they may resume all the same
	 */
	public void invalidateSessions(@Nullable Integer shardId, boolean resumable) {
		for (GatewayConnection connection : this.server.connections(shardId)) {
			GatewaySession session = connection.session();
			if (session != null && !resumable) {
				this.server.end(session);
			}
			connection.invalidSession(resumable);
		}
	}

	/**
	 * Begins something that goes on.
	 * @param condition what is wrong from now on
	 */
	public void begin(GatewayCondition condition) {
		this.conditions.add(condition);
		reshape();
	}

	/**
	 * Ends it.
	 * @param condition what is wrong no longer
	 */
	public void end(GatewayCondition condition) {
		this.conditions.remove(condition);
		reshape();
	}

	private void reshape() {
		this.server.connections(null).forEach(this::reshape);
	}

	/** A connection is opened or has got a shard, or conditions changed. */
	void reshape(GatewayConnection connection) {
		GatewaySession session = connection.session();
		Integer shardId = (session != null) ? session.shardId() : null;
		connection.channel()
			.shape(new Shape(find(Kind.STALLED, shardId) != null, value(Kind.SLOW, shardId),
					value(Kind.LATE, shardId)));
	}

	private int value(Kind kind, @Nullable Integer shardId) {
		GatewayCondition condition = find(kind, shardId);
		return (condition != null) ? condition.value() : 0;
	}

	boolean areAny() {
		return !this.conditions.isEmpty();
	}

	boolean is(Kind kind, @Nullable Integer shardId) {
		return find(kind, shardId) != null;
	}

	@Nullable GatewayCondition find(Kind kind, @Nullable Integer shardId) {
		for (GatewayCondition condition : this.conditions) {
			if (condition.is(kind, shardId)) {
				return condition;
			}
		}
		return null;
	}

	/**
	 * Begins or ends an outage of a guild: its events are not sent as long as it goes on.
	 * @param guild the guild
	 * @param out whether it begins
	 */
	public void outage(Guild guild, boolean out) {
		boolean before = isUnavailable(guild.id());
		this.unavailable.merge(guild.id(), out ? 1 : -1, (one, other) -> (one + other > 0) ? one + other : null);
		if (before == isUnavailable(guild.id())) {
			return;
		}
		byte[] gone = Json.write(unavailable(guild.id()));
		for (GatewaySession session : this.server.sessions()) {
			if (guild.hasMember(session.botId()) && session.receives(guild.id()) && session.has(Intent.GUILDS)) {
				if (out) {
					session.dispatch("GUILD_DELETE", gone);
				}
				else {
					this.server.sendGuild(session, guild);
				}
			}
		}
	}

	boolean isUnavailable(long guildId) {
		return !this.unavailable.isEmpty() && this.unavailable.containsKey(guildId);
	}

	static ObjectNode unavailable(long guildId) {
		return Json.object().put("id", Snowflake.toString(guildId)).put("unavailable", true);
	}

	/**
	 * Counts events.
	 */
	public interface EventCount {

		/**
		 * An event was sent.
		 * @param shardId shard whose session it is
		 */
		void sent(int shardId);

	}

}
