package io.github.discordspring.emulator.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.WebSocketHandler;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Presence;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.emulator.world.WorldListener;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.Opcode;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway: all connections and sessions, what they are sent, and what can be done to
 * them.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
public final class GatewayServer implements WebSocketHandler, WorldListener {

	private static final String VERSION = "10";

	/** How long a session waits for its client to come back. */
	private static final Duration SESSION_TIME = Duration.ofMinutes(3);

	/** Last part of the address at which sessions are resumed. */
	private static final String RESUME = "resume";

	private static final int NORMAL = 1000;

	private static final int GOING_AWAY = 1001;

	private final World world;

	private final GatewayOptions options;

	private final GuildCreate guildCreate;

	private final GatewayRequests requests;

	private final List<GatewayConnection> connections = new ArrayList<>();

	private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();

	private final Map<Long, IdentifyLimit> identifyLimits = new HashMap<>();

	private String url = "";

	private volatile boolean accepting = true;

	private volatile boolean acceptingResumes = true;

	private boolean acknowledging = true;

	/**
	 * Makes a gateway.
	 * @param world the state behind it
	 * @param options how it behaves
	 */
	public GatewayServer(World world, GatewayOptions options) {
		this.world = world;
		this.options = options;
		this.guildCreate = new GuildCreate(world);
		this.requests = new GatewayRequests(world);
		world.addListener(this);
	}

	/**
	 * Tells under which URL it is reached.
	 * @param url the URL, without a query
	 */
	public void url(String url) {
		this.url = url;
	}

	/**
	 * Gives the URL under which it is reached.
	 * @return the URL, without a query
	 */
	public String url() {
		return this.url;
	}

	GatewayOptions options() {
		return this.options;
	}

	GatewayRequests requests() {
		return this.requests;
	}

	/**
	 * Writes the limits that an application has when its shards identify.
	 * @param application the application
	 * @return the session start limit
	 */
	public ObjectNode sessionStartLimit(Application application) {
		return identifyLimit(application).toJson();
	}

	private IdentifyLimit identifyLimit(Application application) {
		return this.identifyLimits.computeIfAbsent(application.id(),
				(id) -> new IdentifyLimit(this.world.clock(), this.options.maxConcurrency()));
	}

	@Override
	public boolean accepts() {
		return this.accepting;
	}

	@Override
	public void connected(Request request, Channel channel) {
		if (!channel.isActive()) {
			return;
		}
		if (!this.acceptingResumes && request.segments().contains(RESUME)) {
			channel.close().addListener(GatewayChannel::logFailure);
			return;
		}
		String version = request.parameter("v");
		String encoding = request.parameter("encoding");
		String compress = request.parameter("compress");
		boolean etf = "etf".equals(encoding);
		GatewayChannel gatewayChannel = new GatewayChannel(channel,
				new PayloadWriter(etf, StreamCompressor.of(compress)));
		GatewayConnection connection = new GatewayConnection(this, this.world, gatewayChannel, etf);
		this.world.run(() -> {
			this.connections.add(connection);
			connection.open();
			if (!VERSION.equals(version)) {
				connection.close(CloseCode.INVALID_API_VERSION, "Invalid API version.");
			}
			else if (encoding != null && !etf && !"json".equals(encoding)) {
				connection.close(CloseCode.DECODE_ERROR, "The emulator does not speak encoding=" + encoding + ".");
			}
			else if (compress != null && !StreamCompressor.exists(compress)) {
				connection.close(CloseCode.DECODE_ERROR, "The emulator does not speak compress=" + compress + ".");
			}
		});
	}

	/**
	 * Starts a session.
	 * @return the session, or {@code null} if too many shards identify at the same time
	 */
	@Nullable GatewaySession start(GatewayConnection connection, Identify identify) {
		if (!identifyLimit(identify.application()).tryAcquire(identify.shardId())) {
			return null;
		}
		GatewaySession session = new GatewaySession(identify.application(), identify.data(), identify.shardId(),
				identify.shardCount());
		// Before the session is known, as its first event is READY
		this.world.users()
			.setPresence(session.botId(), Json.has(identify.data(), "presence")
					? GatewayRequests.presence(identify.data().path("presence")) : Presence.of("online"));
		session.attach(connection);
		this.sessions.put(session.id(), session);
		return session;
	}

	/**
	 * Sends what a session begins with.
	 */
	void welcome(GatewaySession session) {
		ObjectNode ready = Json.object().put("v", Integer.parseInt(VERSION));
		ready.set("user",
				session.application()
					.bot()
					.deepCopy()
					.put("verified", true)
					.put("mfa_enabled", false)
					.putNull("email"));
		ArrayNode guilds = ready.putArray("guilds");
		List<Guild> own = this.world.guildsOf(session.botId())
			.stream()
			.filter((guild) -> session.receives(guild.id()))
			.toList();
		own.forEach((guild) -> guilds.addObject().put("id", Snowflake.toString(guild.id())).put("unavailable", true));
		ready.put("session_id", session.id()).put("resume_gateway_url", this.url + "/" + RESUME);
		ready.set("shard", session.shard());
		ready.putObject("application")
			.put("id", Snowflake.toString(session.botId()))
			.put("flags", session.application().flags());
		ready.set("private_channels", Json.array());
		ready.set("_trace", Json.array());
		session.dispatch("READY", Json.write(ready));
		if (session.has(Intent.GUILDS)) {
			own.forEach(
					(guild) -> session.dispatch("GUILD_CREATE", Json.write(this.guildCreate.write(guild, session))));
		}
		announce(session.application());
	}

	@Nullable GatewaySession session(String id) {
		return this.sessions.get(id);
	}

	/**
	 * Gives a session a new connection. An earlier one is closed.
	 */
	void resume(GatewaySession session, GatewayConnection connection) {
		GatewayConnection earlier = session.connection();
		session.attach(connection);
		if (earlier != null) {
			earlier.close(CloseCode.UNKNOWN_ERROR, "Session was resumed elsewhere.");
		}
		announce(session.application());
	}

	/**
	 * Ends a session for good.
	 */
	void end(GatewaySession session) {
		if (this.sessions.remove(session.id()) == null) {
			return;
		}
		long botId = session.botId();
		if (this.sessions.values().stream().noneMatch((other) -> other.botId() == botId)) {
			this.world.users().setPresence(botId, Presence.OFFLINE);
		}
		announce(session.application());
	}

	/**
	 * A connection is over. Its session waits, unless the client ended it.
	 */
	void disconnected(GatewayConnection connection, @Nullable Integer code) {
		this.connections.remove(connection);
		GatewaySession session = connection.session();
		if (session == null || session.connection() != connection) {
			return;
		}
		session.detach(this.world.clock().after(SESSION_TIME, () -> this.world.run(() -> {
			if (session.connection() == null) {
				end(session);
			}
		})));
		if (code != null && (code == NORMAL || code == GOING_AWAY)) {
			end(session);
		}
		else {
			announce(session.application());
		}
	}

	@Override
	public void onEvent(WorldEvent event) {
		EventFilter filter = new EventFilter(this.world, this.guildCreate, event);
		this.sessions.values().forEach(filter::dispatch);
	}

	private void announce(Application application) {
		this.world.notice("EMULATOR_BOT_UPDATE", bot(application));
	}

	/**
	 * Tells which shards of a bot are connected.
	 * @param application the bot's application
	 * @return the bot as the page shows it
	 */
	public ObjectNode bot(Application application) {
		ObjectNode json = Json.object();
		json.set("user", application.bot().deepCopy());
		ArrayNode shards = Json.array();
		for (GatewaySession session : this.sessions.values()) {
			if (session.botId() == application.id() && session.connection() != null) {
				shards.add(session.shardId());
			}
		}
		json.put("connected", !shards.isEmpty()).set("shards", shards);
		return json;
	}

	/**
	 * Sends an event of any kind to all sessions.
	 * @param type name of the event
	 * @param data its data
	 */
	public void dispatch(String type, byte[] data) {
		this.sessions.values().forEach((session) -> session.dispatch(type, data));
	}

	/**
	 * Sends text that may be no payload on all connections.
	 * @param text the text
	 */
	public void sendText(String text) {
		this.connections.forEach((connection) -> connection.channel().sendText(text));
	}

	/**
	 * Cuts all connections.
	 * @param withinFrame whether in the middle of a frame
	 */
	public void cut(boolean withinFrame) {
		for (GatewayConnection connection : this.connections) {
			if (withinFrame) {
				connection.channel().cutWithinFrame();
			}
			else {
				connection.channel().cut();
			}
		}
	}

	/**
	 * Cuts all connections when so many more bytes are sent on each.
	 * @param bytes how many; 0 for at the next
	 */
	public void cutAfter(int bytes) {
		this.connections.forEach((connection) -> connection.channel().cutAfter(bytes));
	}

	/**
	 * Closes all connections. Sessions stay if the code lets clients resume.
	 * @param code the code
	 */
	public void close(int code) {
		CloseCode closeCode = CloseCode.of(code);
		for (GatewayConnection connection : this.connections) {
			GatewaySession session = connection.session();
			connection.close(closeCode, "Asked for.");
			if (session != null && closeCode.action() != CloseAction.RESUME) {
				end(session);
			}
		}
	}

	/**
	 * Asks all clients to connect anew and resume.
	 */
	public void requestReconnect() {
		this.connections.forEach((connection) -> connection.send(Payload.of(Opcode.RECONNECT, Json.valueOf(null))));
	}

	/**
	 * Asks all clients for a heartbeat.
	 */
	public void requestHeartbeat() {
		this.connections.forEach((connection) -> connection.send(Payload.of(Opcode.HEARTBEAT, Json.valueOf(null))));
	}

	/**
	 * Tells all clients that their session is over.
	 * @param resumable whether they may resume all the same
	 */
	public void invalidateSessions(boolean resumable) {
		for (GatewayConnection connection : this.connections) {
			GatewaySession session = connection.session();
			if (session != null && !resumable) {
				end(session);
			}
			connection.invalidSession(resumable);
		}
	}

	/**
	 * Sets whether new connections are taken.
	 * @param accept whether they are; otherwise they are cut
	 */
	public void acceptConnections(boolean accept) {
		this.accepting = accept;
	}

	/**
	 * Sets whether connections to the address for resuming are taken.
	 * @param accept whether they are; otherwise they are cut
	 */
	public void acceptResumes(boolean accept) {
		this.acceptingResumes = accept;
	}

	/**
	 * Sets whether heartbeats are answered.
	 * @param acknowledge whether they are
	 */
	public void acknowledgeHeartbeats(boolean acknowledge) {
		this.acknowledging = acknowledge;
	}

	boolean acknowledgesHeartbeats() {
		return this.acknowledging;
	}

}
