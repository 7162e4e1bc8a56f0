package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.emulator.fault.ActiveFault;
import io.github.discordspring.emulator.fault.Fault;
import io.github.discordspring.emulator.fault.FaultControl;
import io.github.discordspring.emulator.fault.FaultKind;
import io.github.discordspring.emulator.gateway.GatewayFaults;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.gateway.CloseCode;

/**
 * What can be made to go wrong, as it does with Discord itself at times. {@link #start}
 * takes all that there is, with its time and place; the others are short words for what
 * is wanted most.
 */
public final class Faults {

	private final World world;

	private final GatewayFaults gateway;

	private final FaultControl control;

	Faults(World world, GatewayFaults gateway, FaultControl control) {
		this.world = world;
		this.gateway = gateway;
		this.control = control;
	}

	/**
	 * Begins a fault, or waits for its time.
	 * @param fault what is to go wrong, and when
	 * @return the fault, which can be ended or taken back
	 * @throws IllegalArgumentException if its guild does not exist
	 * @throws IllegalStateException if there are 1000 already
	 */
	public ActiveFault start(Fault fault) {
		return this.control.start(fault);
	}

	/**
	 * Begins faults at random. The seed is logged; the same one gives the same faults at
	 * the same times.
	 * @param seed decides what happens when
	 * @param count how many faults
	 * @param interval how much time lies between two on average, by the emulator's clock
	 * @param kinds what may happen, none for all from which a good client recovers by
	 * itself
	 * @return the faults
	 */
	public List<ActiveFault> startRandom(long seed, int count, Duration interval, FaultKind... kinds) {
		return this.control.startRandom(seed, List.of(kinds), count, interval);
	}

	/**
	 * Gives the faults that wait for their time or go on.
	 * @return the faults, oldest first
	 */
	public List<ActiveFault> active() {
		return this.control.active();
	}

	/**
	 * Cuts all connections to the gateway without a word, as a broken network does. What
	 * clients have not read yet is lost; sessions can be resumed.
	 */
	public void disconnect() {
		start(Fault.of(FaultKind.CUT));
	}

	/**
	 * Cuts all connections to the gateway in the middle of a frame. Sessions can be
	 * resumed.
	 */
	public void disconnectWithinFrame() {
		start(Fault.of(FaultKind.CUT).with("within_frame", true));
	}

	/**
	 * Cuts each connection to the gateway when so many more bytes are sent on it,
	 * wherever in a frame that is. Sessions can be resumed.
	 * @param bytes how many bytes; 0 cuts at the next one
	 */
	public void disconnectAfter(int bytes) {
		start(Fault.of(FaultKind.CUT_AFTER).with("bytes", bytes));
	}

	/**
	 * Sets whether the address at which sessions are resumed is reachable. It is still
	 * possible to identify, and to resume, at the other one.
	 * @param accept whether it is, as at the start; otherwise connections are cut
	 */
	public void acceptResumes(boolean accept) {
		set(FaultKind.REFUSE_RESUMES, !accept);
	}

	/**
	 * Closes all connections to the gateway. Sessions stay if the code lets clients
	 * resume.
	 * @param code the code, such as 4000
	 */
	public void closeConnections(int code) {
		start(Fault.of(FaultKind.CLOSE).with("code", code));
	}

	/**
	 * Closes all connections to the gateway. Sessions stay if the code lets clients
	 * resume.
	 * @param code the code
	 */
	public void closeConnections(CloseCode code) {
		closeConnections(code.value());
	}

	/**
	 * Asks all clients of the gateway to connect anew and resume, with op 7.
	 */
	public void requestReconnect() {
		start(Fault.of(FaultKind.RECONNECT));
	}

	/**
	 * Asks all clients of the gateway for a heartbeat, with op 1.
	 */
	public void requestHeartbeat() {
		start(Fault.of(FaultKind.HEARTBEAT_REQUEST));
	}

	/**
	 * Tells all clients of the gateway that their session is invalid, with op 9.
	 * @param resumable whether they may resume all the same; otherwise the session is
	 * over
	 */
	public void invalidateSessions(boolean resumable) {
		start(Fault.of(FaultKind.INVALID_SESSION).with("resumable", resumable));
	}

	/**
	 * Sets whether heartbeats are answered.
	 * @param acknowledge whether they are, as at the start
	 */
	public void acknowledgeHeartbeats(boolean acknowledge) {
		set(FaultKind.NO_HEARTBEAT_ACKS, !acknowledge);
	}

	/**
	 * Sets whether new connections to the gateway are taken.
	 * @param accept whether they are, as at the start; otherwise they are cut
	 */
	public void acceptConnections(boolean accept) {
		set(FaultKind.REFUSE_CONNECTIONS, !accept);
	}

	private void set(FaultKind kind, boolean on) {
		this.world.run(() -> {
			this.control.clear(kind);
			if (on) {
				start(Fault.of(kind));
			}
		});
	}

	/**
	 * Begins or ends an outage of a guild: bots get GUILD_DELETE with
	 * {@code unavailable}, none of its events, and GUILD_CREATE at the end.
	 * @param guild the guild
	 * @param unavailable whether it is unavailable from now on
	 */
	public void outage(EmulatedGuild guild, boolean unavailable) {
		String id = Long.toUnsignedString(guild.id());
		if (unavailable) {
			start(Fault.of(FaultKind.GUILD_OUTAGE).with("guild_id", id));
			return;
		}
		for (ActiveFault active : active()) {
			if (active.fault().kind() == FaultKind.GUILD_OUTAGE
					&& id.equals(active.fault().parameters().get("guild_id"))) {
				active.clear();
			}
		}
	}

	/**
	 * Sends an event to all sessions, whatever they asked for.
	 * @param type name of the event, also one that Discord does not have
	 * @param json its data
	 */
	public void dispatch(String type, String json) {
		byte[] data = Json.write(Json.read(json));
		this.world.run(() -> this.gateway.dispatch(type, data));
	}

	/**
	 * Sends text to all clients of the gateway that do not ask for compression.
	 * @param text anything, also what is no JSON
	 */
	public void sendText(String text) {
		this.world.run(() -> this.gateway.sendText(text));
	}

	/**
	 * Makes the next requests to the REST API fail.
	 * @param status status of the answers, such as 503
	 * @param times how many requests
	 */
	public void failRest(int status, int times) {
		start(Fault.of(FaultKind.REST_ERROR).with("status", status).with("times", times));
	}

	/**
	 * Makes the next request to the REST API fail with HTML, as a proxy in between would.
	 * @param status status of the answer, such as 502
	 * @param html body of the answer
	 */
	public void failRest(int status, String html) {
		start(Fault.of(FaultKind.REST_HTML).with("status", status).with("html", html));
	}

	/**
	 * Makes the next request to the REST API be one too many.
	 * @param retryAfter how long to wait
	 * @param scope {@code user}, {@code global} or {@code shared}; {@code cloudflare} for
	 * a page of HTML without the headers of a limit
	 */
	public void rateLimitRest(Duration retryAfter, String scope) {
		start(Fault.of(FaultKind.REST_RATE_LIMIT)
			.with("scope", scope)
			.with("retry_after_ms", Math.max(1, retryAfter.toMillis())));
	}

	/**
	 * Ends all that was asked for: connections are taken, heartbeats and requests are
	 * answered.
	 */
	public void clear() {
		this.control.clearAll();
	}

}
