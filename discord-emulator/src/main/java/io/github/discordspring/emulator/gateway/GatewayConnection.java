package io.github.discordspring.emulator.gateway;

import java.time.Duration;
import java.time.Instant;

import io.github.discordspring.emulator.etf.EtfReader;
import io.github.discordspring.emulator.gateway.Identify.Refusal;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Opcode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The protocol with one client, from Hello to the close. All but {@link #text},
 * {@link #binary} and {@link #closed} is called with the world locked.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#connection-lifecycle">Connection
 * lifecycle</a>
 */
final class GatewayConnection implements GatewayChannel.Receiver {

	private static final Logger logger = LoggerFactory.getLogger(GatewayConnection.class);

	private static final int MAXIMUM_PAYLOAD = 4096;

	private static final int MAXIMUM_PAYLOADS = 120;

	private static final long PAYLOADS_MILLIS = Duration.ofSeconds(60).toMillis();

	/** How much later than asked for a heartbeat may come. */
	private static final Duration HEARTBEAT_GRACE = Duration.ofSeconds(5);

	private final GatewayServer server;

	private final World world;

	private final GatewayChannel channel;

	private final long number;

	private final String url;

	/** Whether payloads are written in Erlang's format, or else as JSON. */
	private final boolean etf;

	private final @Nullable String compression;

	private final long openedAt;

	private final ConnectionTraffic traffic;

	private long heartbeatAt;

	private Disposable heartbeatTimeout = Disposables.disposed();

	private long payloadsSince;

	private int payloads;

	private @Nullable GatewaySession session;

	GatewayConnection(GatewayServer server, World world, GatewayChannel channel, long number, String url, boolean etf,
			@Nullable String compression) {
		this.number = number;
		this.url = url;
		this.etf = etf;
		this.compression = compression;
		this.openedAt = world.clock().millis();
		this.traffic = new ConnectionTraffic(server.traffic(), number);
		this.server = server;
		this.world = world;
		this.channel = channel;
	}

	void open() {
		this.payloadsSince = this.world.botClock().millis();
		this.channel.open(this);
		send(Payload.of(Opcode.HELLO,
				Json.object().put("heartbeat_interval", this.server.options().heartbeatInterval().toMillis())));
		awaitHeartbeat();
	}

	@Nullable GatewaySession session() {
		return this.session;
	}

	void send(Payload payload) {
		this.traffic.sent(payload, this.session);
		this.channel.send(payload);
	}

	GatewayChannel channel() {
		return this.channel;
	}

	long number() {
		return this.number;
	}

	/**
	 * Gives the URL under which its client reaches the gateway.
	 */
	String url() {
		return this.url;
	}

	/**
	 * Writes it.
	 */
	ObjectNode toJson() {
		ObjectNode json = Json.object().put("id", this.number);
		GatewaySession own = this.session;
		json.put("bot", (own != null) ? own.application().name() : null)
			.set("shard", (own != null) ? own.shard() : Json.valueOf(null));
		String open = (own != null) ? "identified" : "opened";
		json.put("state", this.channel.isClosing() ? "closing" : open)
			.put("session_id", (own != null) ? own.maskedId() : null)
			.put("sequence", (own != null) ? own.sequence() : 0)
			.put("encoding", this.etf ? "etf" : "json")
			.put("compression", this.channel.compressesLarge() ? "zlib" : this.compression)
			.put("intents", (own != null) ? own.intents() : 0)
			.put("resumes", (own != null) ? own.resumes() : 0)
			.put("connected_at", Instant.ofEpochMilli(this.openedAt).toString())
			.put("heartbeat_at", (this.heartbeatAt != 0) ? Instant.ofEpochMilli(this.heartbeatAt).toString() : null)
			.put("pending_bytes", this.channel.pendingBytes())
			.put("sent", this.traffic.sent())
			.put("received", this.traffic.received());
		return json;
	}

	/**
	 * Closes the connection. The session stays unless the code ends it.
	 */
	void close(CloseCode code, String reason) {
		logger.debug("The emulator closes {} with {} {}: {}", this, code.value(), code, reason);
		this.traffic.closed(true, code.value(), reason, this.session);
		this.channel.close(code.value(), reason);
	}

	@Override
	public void text(byte[] bytes) {
		if (this.etf) {
			this.world.run(() -> close(CloseCode.DECODE_ERROR, "Erlang's format is sent as binary."));
			return;
		}
		take(bytes);
	}

	private void take(byte[] bytes) {
		this.world.run(() -> {
			if (!this.channel.isClosing()) {
				receive(bytes);
			}
		});
	}

	@Override
	public void binary(byte[] bytes) {
		if (!this.etf) {
			this.world.run(() -> close(CloseCode.DECODE_ERROR, "JSON is sent as text."));
			return;
		}
		take(bytes);
	}

	@Override
	public void closed(@Nullable Integer code) {
		this.world.run(() -> {
			logger.debug("{} of the emulator's gateway is closed with {}", this, code);
			this.traffic.closed(false, (code != null) ? code : 0, "", this.session);
			this.heartbeatTimeout.dispose();
			this.server.disconnected(this, code);
			this.session = null;
		});
	}

	private void receive(byte[] bytes) {
		long now = this.world.botClock().millis();
		if (now - this.payloadsSince >= PAYLOADS_MILLIS) {
			this.payloadsSince = now;
			this.payloads = 0;
		}
		if (++this.payloads > MAXIMUM_PAYLOADS) {
			close(CloseCode.RATE_LIMITED, "You are being rate limited.");
			return;
		}
		ObjectNode payload = (bytes.length <= MAXIMUM_PAYLOAD) ? parse(bytes) : null;
		this.traffic.received(payload, bytes.length, this.session);
		if (payload == null || !payload.path("op").isInt()) {
			close(CloseCode.DECODE_ERROR, "Error while decoding payload.");
			return;
		}
		int opcode = Json.number(payload, "op");
		JsonNode data = payload.path("d");
		logger.debug("{} of the emulator's gateway sent op {}", this, opcode);
		switch (opcode) {
			case Opcode.HEARTBEAT -> heartbeat(data);
			case Opcode.IDENTIFY -> identify(data);
			case Opcode.RESUME -> resume(data);
			case Opcode.PRESENCE_UPDATE, Opcode.VOICE_STATE_UPDATE, Opcode.REQUEST_GUILD_MEMBERS,
					Opcode.REQUEST_SOUNDBOARD_SOUNDS, Opcode.REQUEST_CHANNEL_INFO ->
				request(opcode, data);
			default -> close(CloseCode.UNKNOWN_OPCODE, "Unknown opcode.");
		}
	}

	private @Nullable ObjectNode parse(byte[] bytes) {
		if (this.etf) {
			return (EtfReader.read(bytes) instanceof ObjectNode object) ? object : null;
		}
		try {
			return (Json.read(bytes) instanceof ObjectNode object) ? object : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private void heartbeat(JsonNode data) {
		awaitHeartbeat();
		this.heartbeatAt = this.world.clock().millis();
		if (this.session != null && this.server.options().trimsReplay() && data.isIntegralNumber()) {
			this.session.trim(Math.min(data.intValue(), this.session.sequence()));
		}
		Integer shardId = (this.session != null) ? this.session.shardId() : null;
		if (!this.server.faults().is(GatewayCondition.Kind.UNACKNOWLEDGED, shardId)) {
			send(Payload.of(Opcode.HEARTBEAT_ACK, Json.valueOf(null)));
		}
	}

	private void awaitHeartbeat() {
		this.heartbeatTimeout.dispose();
		Duration latest = this.server.options().heartbeatInterval().plus(HEARTBEAT_GRACE);
		this.heartbeatTimeout = this.world.botClock().after(latest, () -> this.world.run(() -> {
			close(CloseCode.SESSION_TIMED_OUT, "Session timed out.");
			if (this.session != null) {
				this.server.end(this.session);
			}
		}));
	}

	private void identify(JsonNode data) {
		if (this.session != null) {
			close(CloseCode.ALREADY_AUTHENTICATED, "Already authenticated.");
			return;
		}
		try {
			Identify identify = Identify.check(data, this.world);
			if (this.server.endExhausted(identify.application())) {
				close(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.");
				return;
			}
			GatewaySession started = this.server.start(this, identify);
			if (started == null) {
				invalidSession(false);
				return;
			}
			this.session = started;
			this.server.faults().reshape(this);
			if (data.path("compress").asBoolean(false)) {
				this.channel.compressLarge();
			}
			this.server.welcome(started, this);
		}
		catch (Refusal ex) {
			close(ex.code(), ex.reason());
		}
	}

	private void resume(JsonNode data) {
		if (this.session != null) {
			close(CloseCode.ALREADY_AUTHENTICATED, "Already authenticated.");
			return;
		}
		GatewaySession resumed = this.server.session(Json.text(data, "session_id"));
		int sequence = data.path("seq").asInt(-1);
		if (this.world.applicationOfToken(Json.text(data, "token")) == null) {
			close(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.");
		}
		else if (resumed == null || !resumed.application().token().equals(Json.text(data, "token"))) {
			invalidSession(false);
		}
		else if (sequence < 0 || sequence > resumed.sequence()) {
			close(CloseCode.INVALID_SEQ, "Invalid seq.");
		}
		else if (!resumed.canReplayAfter(sequence)) {
			this.server.end(resumed);
			invalidSession(false);
		}
		else {
			this.session = resumed;
			this.server.resume(resumed, this);
			this.server.faults().reshape(this);
			resumed.replayAfter(sequence);
		}
	}

	private void request(int opcode, JsonNode data) {
		if (this.session == null) {
			close(CloseCode.NOT_AUTHENTICATED, "Not authenticated.");
			return;
		}
		if (!data.isObject()) {
			close(CloseCode.DECODE_ERROR, "Error while decoding payload.");
			return;
		}
		switch (opcode) {
			case Opcode.PRESENCE_UPDATE -> this.server.requests().presence(this.session, data);
			case Opcode.REQUEST_GUILD_MEMBERS -> this.server.requests().guildMembers(this.session, data);
			case Opcode.VOICE_STATE_UPDATE -> this.server.requests().guilds().voiceState(this.session, data);
			case Opcode.REQUEST_SOUNDBOARD_SOUNDS ->
				this.server.requests().guilds().soundboardSounds(this.session, data);
			case Opcode.REQUEST_CHANNEL_INFO -> this.server.requests().guilds().channelInfo(this.session, data);
			default -> logger.info("The emulator does not answer op {} yet", opcode);
		}
	}

	/**
	 * Tells the client that its session cannot be had, or is over.
	 */
	void invalidSession(boolean resumable) {
		send(Payload.of(Opcode.INVALID_SESSION, Json.valueOf(resumable)));
		if (!resumable) {
			this.session = null;
		}
	}

	@Override
	public String toString() {
		return (this.session != null) ? "Connection of shard " + this.session.shardId() : "Connection";
	}

}
