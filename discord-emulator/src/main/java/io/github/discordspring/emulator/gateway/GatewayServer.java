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
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Presence;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.emulator.world.WorldListener;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway: all connections and sessions, what they are sent, and what can be done to
 * them.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
public final class GatewayServer implements WebSocketHandler, WorldListener {

	private static final Logger logger = LoggerFactory.getLogger(GatewayServer.class);

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

	private final GatewayFaults faults;

	private final ChannelAccess access;

	private final ReplayBudget replay = new ReplayBudget();

	private final TrafficLog traffic;

	private final List<GatewayConnection> connections = new ArrayList<>();

	private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();

	private final Map<Long, IdentifyLimit> identifyLimits = new HashMap<>();

	private String url = "";

	private boolean anyHost;

	/** The sessions, made anew when one comes or goes: events may end one of them. */
	private List<GatewaySession> everySession = List.of();

	private long connectionCount;

	/**
	 * Makes a gateway.
	 * @param world the state behind it
	 * @param options how it behaves
	 * @param traffic where it notes what is sent and received
	 */
	public GatewayServer(World world, GatewayOptions options, TrafficLog traffic) {
		this.world = world;
		this.options = options;
		this.guildCreate = new GuildCreate(world);
		this.requests = new GatewayRequests(world);
		this.faults = new GatewayFaults(this);
		this.access = new ChannelAccess(world);
		this.traffic = traffic;
		world.addListener(this);
	}

	/**
	 * Tells under which URL it is reached.
	 * @param url the URL, without a query
	 * @param anyHost whether it is reached under other names, too, which clients are told
	 * who use them
	 */
	public void url(String url, boolean anyHost) {
		this.url = url;
		this.anyHost = anyHost;
	}

	/**
	 * Gives the URL under which a client reaches it.
	 * @param request request of the client
	 * @return the URL, without a query
	 */
	public String url(Request request) {
		String host = request.header("Host");
		return (this.anyHost && !host.isEmpty()) ? "ws://" + host + "/gateway" : this.url;
	}

	GatewayOptions options() {
		return this.options;
	}

	GatewayRequests requests() {
		return this.requests;
	}

	/**
	 * Gives what can be made to go wrong.
	 * @return the faults
	 */
	public GatewayFaults faults() {
		return this.faults;
	}

	TrafficLog traffic() {
		return this.traffic;
	}

	/**
	 * Gives all sessions, as they are now.
	 */
	List<GatewaySession> sessions() {
		return this.everySession;
	}

	/**
	 * Gives the connections of a shard, as they are now.
	 * @param shardId the shard, {@code null} for all connections
	 */
	List<GatewayConnection> connections(@Nullable Integer shardId) {
		return this.connections.stream().filter((connection) -> isOf(connection, shardId)).toList();
	}

	private static boolean isOf(GatewayConnection connection, @Nullable Integer shardId) {
		GatewaySession session = connection.session();
		return shardId == null || (session != null && session.shardId() == shardId);
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
				(id) -> new IdentifyLimit(this.world.botClock(), this.options.maxConcurrency()));
	}

	@Override
	public boolean accepts() {
		return !this.faults.is(GatewayCondition.Kind.REFUSED, null);
	}

	@Override
	public void connected(Request request, Channel channel) {
		if (!channel.isActive()) {
			return;
		}
		if (this.faults.is(GatewayCondition.Kind.RESUMES_REFUSED, null) && request.segments().contains(RESUME)) {
			channel.close().addListener(GatewayChannel::logFailure);
			return;
		}
		String version = request.parameter("v");
		String encoding = request.parameter("encoding");
		String compress = request.parameter("compress");
		boolean etf = "etf".equals(encoding);
		GatewayChannel gatewayChannel = new GatewayChannel(channel,
				new PayloadWriter(etf, StreamCompressor.of(compress)), this.world.clock());
		this.world.run(() -> {
			this.connectionCount++;
			GatewayConnection connection = new GatewayConnection(this, this.world, gatewayChannel, this.connectionCount,
					url(request), etf, compress);
			this.connections.add(connection);
			connection.open();
			this.faults.reshape(connection);
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
	 * Ends all sessions of a bot that has identified too often, and gives it another
	 * token.
	 * @return whether it has
	 */
	boolean endExhausted(Application application) {
		IdentifyLimit limit = identifyLimit(application);
		if (!limit.isExhausted()) {
			return false;
		}
		logger.warn(
				"The bot {} has identified more often than its session start limit allows. As Discord would, the"
						+ " emulator ends its sessions and gives it another token, which the bot must be given.",
				application.name());
		application.resetToken();
		limit.reset();
		for (GatewaySession session : this.everySession) {
			if (session.botId() == application.id()) {
				GatewayConnection connection = session.connection();
				end(session);
				if (connection != null) {
					connection.close(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.");
				}
			}
		}
		return true;
	}

	/**
	 * Starts a session.
	 * @return the session, or {@code null} if too many shards identify at the same time
	 */
	@Nullable GatewaySession start(GatewayConnection connection, Identify identify) {
		if (!identifyLimit(identify.application()).tryAcquire(identify.shardId())) {
			return null;
		}
		GatewaySession session = new GatewaySession(identify,
				new DisturbedEvents(this.world, this.faults, identify.shardId()), this.faults, this.replay);
		// Before the session is known, as its first event is READY
		this.world.users()
			.setPresence(session.botId(), Json.has(identify.data(), "presence")
					? GatewayRequests.presence(identify.data().path("presence")) : Presence.of("online"));
		session.attach(connection);
		this.sessions.put(session.id(), session);
		sessionsChanged();
		return session;
	}

	private void sessionsChanged() {
		this.everySession = List.copyOf(this.sessions.values());
		this.replay.sessions(this.everySession.size());
	}

	/**
	 * Sends what a session begins with.
	 */
	void welcome(GatewaySession session, GatewayConnection connection) {
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
		ready.put("session_id", session.id()).put("resume_gateway_url", connection.url() + "/" + RESUME);
		ready.set("shard", session.shard());
		ready.putObject("application")
			.put("id", Snowflake.toString(session.botId()))
			.put("flags", session.application().flags());
		ready.set("private_channels", Json.array());
		ready.set("_trace", Json.array());
		session.dispatch("READY", Json.write(ready));
		if (session.has(Intent.GUILDS)) {
			own.forEach((guild) -> sendGuild(session, guild));
		}
		announce(session.application());
	}

	/**
	 * Sends a guild to a session, or that there is an outage.
	 */
	void sendGuild(GatewaySession session, Guild guild) {
		boolean out = this.faults.isUnavailable(guild.id());
		this.access.told(session.botId(), guild);
		session.dispatch(out ? "GUILD_DELETE" : "GUILD_CREATE",
				Json.write(out ? GatewayFaults.unavailable(guild.id()) : this.guildCreate.write(guild, session)));
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
		sessionsChanged();
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
		if (this.faults.isUnavailable(event.guildId())) {
			return;
		}
		EventFilter filter = new EventFilter(this.world, this.guildCreate, event);
		this.everySession.forEach(filter::dispatch);
		this.access.after(event, this.everySession);
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

}
