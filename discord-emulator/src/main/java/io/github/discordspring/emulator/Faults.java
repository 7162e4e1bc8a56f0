package io.github.discordspring.emulator;

import java.time.Duration;

import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.RestFaults;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.gateway.CloseCode;

/**
 * What can be made to go wrong, as it does with Discord itself at times.
 */
public final class Faults {

	private final World world;

	private final GatewayServer gateway;

	private final RestFaults rest;

	Faults(World world, GatewayServer gateway, RestFaults rest) {
		this.world = world;
		this.gateway = gateway;
		this.rest = rest;
	}

	/**
	 * Cuts all connections to the gateway without a word, as a broken network does. What
	 * clients have not read yet is lost; sessions can be resumed.
	 */
	public void disconnect() {
		this.world.run(() -> this.gateway.cut(false));
	}

	/**
	 * Cuts all connections to the gateway in the middle of a frame. Sessions can be
	 * resumed.
	 */
	public void disconnectWithinFrame() {
		this.world.run(() -> this.gateway.cut(true));
	}

	/**
	 * Cuts each connection to the gateway when so many more bytes are sent on it,
	 * wherever in a frame that is. Sessions can be resumed.
	 * @param bytes how many bytes; 0 cuts at the next one
	 */
	public void disconnectAfter(int bytes) {
		this.world.run(() -> this.gateway.cutAfter(bytes));
	}

	/**
	 * Sets whether the address at which sessions are resumed is reachable. It is still
	 * possible to identify, and to resume, at the other one.
	 * @param accept whether it is, as at the start; otherwise connections are cut
	 */
	public void acceptResumes(boolean accept) {
		this.world.run(() -> this.gateway.acceptResumes(accept));
	}

	/**
	 * Closes all connections to the gateway. Sessions stay if the code lets clients
	 * resume.
	 * @param code the code, such as 4000
	 */
	public void closeConnections(int code) {
		this.world.run(() -> this.gateway.close(code));
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
		this.world.run(this.gateway::requestReconnect);
	}

	/**
	 * Asks all clients of the gateway for a heartbeat, with op 1.
	 */
	public void requestHeartbeat() {
		this.world.run(this.gateway::requestHeartbeat);
	}

	/**
	 * Tells all clients of the gateway that their session is invalid, with op 9.
	 * @param resumable whether they may resume all the same; otherwise the session is
	 * over
	 */
	public void invalidateSessions(boolean resumable) {
		this.world.run(() -> this.gateway.invalidateSessions(resumable));
	}

	/**
	 * Sets whether heartbeats are answered.
	 * @param acknowledge whether they are, as at the start
	 */
	public void acknowledgeHeartbeats(boolean acknowledge) {
		this.world.run(() -> this.gateway.acknowledgeHeartbeats(acknowledge));
	}

	/**
	 * Sets whether new connections to the gateway are taken.
	 * @param accept whether they are, as at the start; otherwise they are cut
	 */
	public void acceptConnections(boolean accept) {
		this.world.run(() -> this.gateway.acceptConnections(accept));
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
		this.world.run(() -> {
			for (int count = 0; count < times; count++) {
				this.rest.fail(status);
			}
		});
	}

	/**
	 * Makes the next request to the REST API fail with HTML, as a proxy in between would.
	 * @param status status of the answer, such as 502
	 * @param html body of the answer
	 */
	public void failRest(int status, String html) {
		this.world.run(() -> this.rest.fail(status, html));
	}

	/**
	 * Makes the next request to the REST API be one too many.
	 * @param retryAfter how long to wait
	 * @param scope {@code user}, {@code global} or {@code shared}
	 */
	public void rateLimitRest(Duration retryAfter, String scope) {
		this.world.run(() -> this.rest.rateLimit(retryAfter, scope));
	}

	/**
	 * Ends all that was asked for: connections are taken, heartbeats and requests are
	 * answered.
	 */
	public void clear() {
		this.world.run(() -> {
			this.gateway.acceptConnections(true);
			this.gateway.acceptResumes(true);
			this.gateway.acknowledgeHeartbeats(true);
			this.rest.clear();
		});
	}

}
