package io.github.discordspring.gateway;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;

/**
 * The connections of a shard, one after the other: opens and closes them, sends what it
 * is given, takes what comes to the {@link Corridor}, and tells the
 * {@link ShardLifecycle} when one has ended. All but what is called for a connection is
 * called by one thread at a time.
 */
final class ShardSocket implements Connection.Events {

	private static final Logger logger = LoggerFactory.getLogger(ShardSocket.class);

	private final ShardId shard;

	private final Collaborators collaborators;

	private final ShardLifecycle lifecycle;

	private final Corridor corridor;

	private final Backpressure backpressure;

	private final SerialExecutor serial;

	private final Executor executor;

	private final Runnable changed;

	private @Nullable Connection connection;

	/** What was sent last on the connection that there is. */
	private byte @Nullable [] lastSent;

	/**
	 * Makes it, not connected yet.
	 * @param shard whose it is
	 * @param collaborators what shards share
	 * @param lifecycle is told of errors and ends
	 * @param corridor takes payloads
	 * @param backpressure is asked whether to read on
	 * @param serial lets frames in, one thread at a time
	 * @param executor what tasks of the shard are left with
	 * @param changed is run when a frame has changed more than the sequence
	 */
	ShardSocket(ShardId shard, Collaborators collaborators, ShardLifecycle lifecycle, Corridor corridor,
			Backpressure backpressure, SerialExecutor serial, Executor executor, Runnable changed) {
		this.shard = shard;
		this.collaborators = collaborators;
		this.lifecycle = lifecycle;
		this.corridor = corridor;
		this.backpressure = backpressure;
		this.serial = serial;
		this.executor = executor;
		this.changed = changed;
	}

	/**
	 * Opens a connection.
	 * @param url address without query
	 */
	void connect(URI url) {
		logger.debug("Shard {}: connecting to {}", this.shard, url);
		GatewayOptions options = this.collaborators.options();
		this.connection = new Connection(this, options, this.collaborators.decompressors(),
				this.collaborators.codec().isBinary());
		this.lastSent = null;
		this.backpressure.connection(this.connection);
		this.connection.open(this.collaborators.webSocketClient(),
				() -> GatewayUrl.of(url, options.encoding(), options.compression()));
	}

	void send(int op, byte[] payload) {
		logger.debug("Shard {}: sending op {}", this.shard, op);
		if (logger.isTraceEnabled()) {
			logger.trace("Shard {}: sending {}", this.shard, masked(payload));
		}
		if (this.connection != null) {
			this.lastSent = payload;
			this.connection.send(this.collaborators.codec().encode(payload));
		}
	}

	private String masked(byte[] payload) {
		return MaskedPayload.of(this.collaborators.options().encoding(), payload, payload.length);
	}

	/**
	 * Makes the buffer smaller if payloads have been small lately.
	 */
	void trim() {
		if (this.connection != null) {
			this.connection.buffer().trim();
		}
	}

	/**
	 * Sends a close frame; the end of the connection follows.
	 */
	void close(int code, String reason) {
		logger.debug("Shard {}: closing with {}: {}", this.shard, code, reason);
		Connection connection = this.connection;
		if (connection != null) {
			// The reason is for us: a close frame has no room for a long one
			connection.close(new CloseStatus(code),
					() -> this.executor.execute(() -> connectionEnded(connection, null)));
		}
	}

	/**
	 * Drops the connection, if there is one, without waiting for anything.
	 */
	void abandon() {
		if (this.connection != null) {
			this.connection.release();
			this.connection = null;
			this.backpressure.connection(null);
		}
	}

	@Override
	public void received(Connection connection, WebSocketMessage message) {
		this.serial.enter();
		try {
			if (connection == this.connection && this.lifecycle.isOpen()) {
				if (connection.append(message)) {
					receive(connection.buffer(), false);
				}
				connection.consumedOne();
			}
		}
		catch (RuntimeException | LinkageError ex) {
			failed(ex);
		}
		finally {
			this.serial.leave();
		}
	}

	/** To enter for each of hundreds of frames costs more than some of them do. */
	@Override
	public void enter() {
		this.serial.enter();
	}

	@Override
	public void leave() {
		this.serial.leave();
	}

	@Override
	public void received(Connection connection, ByteBuffer payload, boolean binary) {
		try {
			if (connection == this.connection && this.lifecycle.isOpen() && connection.append(payload, binary)) {
				receive(connection.buffer(), true);
			}
		}
		catch (RuntimeException | LinkageError ex) {
			failed(ex);
		}
		this.serial.runTasks();
	}

	@Override
	public void drained() {
		this.corridor.flush();
	}

	private void receive(PayloadBuffer buffer, boolean drained) {
		this.collaborators.codec().decode(buffer);
		boolean dispatched = this.corridor.receive(buffer.bytes(), buffer.length(), drained);
		buffer.clear();
		// Whatever else it changed: an event that answers a command waits for listeners
		// too
		boolean stops = this.lifecycle.isOpen() && this.backpressure.dispatched(this.corridor.hasDelivered());
		if (!dispatched || !this.lifecycle.isOpen() || stops) {
			this.changed.run();
		}
	}

	private void failed(Throwable ex) {
		if (ex instanceof MalformedPayloadException) {
			closeAndResume("what came is not a payload of the gateway: " + ex.getMessage());
		}
		else {
			logger.error("Shard {}: a payload could not be processed", this.shard, ex);
			closeAndResume("a payload could not be processed");
		}
	}

	private void closeAndResume(String reason) {
		this.lifecycle.feed((session) -> session.close(Closure.RESUMABLE, reason));
		this.changed.run();
	}

	@Override
	public void ended(Connection connection, @Nullable Throwable failure) {
		this.executor.execute(() -> connectionEnded(connection, failure));
	}

	private void connectionEnded(Connection connection, @Nullable Throwable failure) {
		if (connection != this.connection) {
			return;
		}
		abandon();
		CloseStatus status = connection.closeStatus();
		String reason = (failure != null) ? Connection.describe(failure) : "";
		if (!connection.isOpen()) {
			logger.debug("Shard {}: could not connect", this.shard, failure);
			this.lifecycle.connectionFailed("could not connect: " + reason);
		}
		else if (status != null) {
			String text = status.getReason();
			reportRefused(status.getCode());
			this.lifecycle.connectionClosed(status.getCode(), (text != null) ? text : "");
		}
		else {
			this.lifecycle.connectionClosed(Closure.NONE, reason);
		}
	}

	/**
	 * Says what was sent, if Discord closed because it could not take it: that is a
	 * mistake of ours, or of a command that was written by hand.
	 */
	private void reportRefused(int code) {
		byte[] payload = this.lastSent;
		CloseCode reason = CloseCode.of(code);
		boolean refused = reason.equals(CloseCode.UNKNOWN_OPCODE) || reason.equals(CloseCode.DECODE_ERROR)
				|| reason.equals(CloseCode.ALREADY_AUTHENTICATED);
		if (refused && payload != null) {
			logger.error("Shard {}: Discord closed with {} {}; sent last were {} bytes: {}", this.shard, code, reason,
					payload.length, masked(payload));
		}
	}

}
