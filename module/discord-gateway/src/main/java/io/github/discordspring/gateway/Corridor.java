package io.github.discordspring.gateway;

import java.util.function.Function;

import io.github.discordspring.gateway.ControlPayloads.GuildHeader;
import io.github.discordspring.gateway.ControlPayloads.Ready;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Opcode;
import io.github.discordspring.model.gateway.ShardId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * The way of a payload: its header is read from the bytes; what concerns the session goes
 * to the {@link ShardLifecycle}, and events that are wanted, lent out as
 * {@link Dispatch}, to the {@link DispatchSink}. Events nobody wants are not looked into.
 */
final class Corridor {

	private static final Logger logger = LoggerFactory.getLogger(Corridor.class);

	/** A guild that is longer is there as a whole. */
	private static final int LONGEST_UNAVAILABLE_GUILD = 512;

	private final ShardId shard;

	private final Encoding encoding;

	private final DispatchSink sink;

	private final ShardLifecycle lifecycle;

	private final PayloadHeader header;

	private final ShardCommands commands;

	private final ExpectedGuilds guilds;

	private boolean delivered;

	private boolean flushed;

	Corridor(ShardId shard, Encoding encoding, DispatchSink sink, ShardLifecycle lifecycle, ShardCommands commands,
			ExpectedGuilds guilds) {
		this.shard = shard;
		this.encoding = encoding;
		this.sink = sink;
		this.lifecycle = lifecycle;
		this.commands = commands;
		this.guilds = guilds;
		this.header = new PayloadHeader(encoding);
	}

	/**
	 * Takes a payload.
	 * @param flushed whether {@link #flush()} will be called soon
	 * @return whether it was a dispatch that changed nothing but the sequence
	 * @throws MalformedPayloadException if it is none
	 */
	boolean receive(byte[] bytes, int length, boolean flushed) {
		this.flushed = flushed;
		if (logger.isTraceEnabled()) {
			logger.trace("Shard {}: received {}", this.shard, MaskedPayload.of(this.encoding, bytes, length));
		}
		this.delivered = false;
		if (!this.header.read(bytes, 0, length)) {
			throw new MalformedPayloadException("There is no opcode in " + length + " bytes");
		}
		if (this.header.op() != Opcode.DISPATCH) {
			control(this.header.op());
			return false;
		}
		EventType type = this.header.type();
		if (type == null) {
			throw new MalformedPayloadException("There is no type in a dispatch of " + length + " bytes");
		}
		return !dispatch(type);
	}

	/**
	 * Tells whether the last payload was an event that the sink got.
	 */
	boolean hasDelivered() {
		return this.delivered;
	}

	/**
	 * Has the sink do what it put off.
	 */
	void flush() {
		try {
			this.sink.flush();
		}
		catch (RuntimeException | LinkageError | AssertionError | StackOverflowError ex) {
			logger.error("Shard {}: {} failed on what it had put off; the session goes on", this.shard,
					this.sink.getClass().getName(), ex);
		}
	}

	private void control(int op) {
		logger.debug("Shard {}: received op {}", this.shard, op);
		switch (op) {
			case Opcode.HELLO -> {
				long interval = read(ControlPayloads::heartbeatInterval);
				this.lifecycle.feed((session) -> session.hello(interval));
			}
			case Opcode.INVALID_SESSION -> {
				boolean resumable = read(ControlPayloads::isResumable);
				this.lifecycle.feed((session) -> session.invalidated(resumable));
			}
			case Opcode.HEARTBEAT -> this.lifecycle.feed(Session::heartbeatRequested);
			case Opcode.HEARTBEAT_ACK -> this.lifecycle.feed(Session::heartbeatAcknowledged);
			case Opcode.RECONNECT -> this.lifecycle.feed(Session::reconnectRequested);
			default -> logger.debug("Shard {}: op {} is not known and is ignored", this.shard, op);
		}
	}

	/**
	 * Takes an event.
	 * @return whether it may be the answer to a command
	 */
	private boolean dispatch(EventType type) {
		long sequence = this.header.sequence();
		boolean accepted = type.equals(EventType.READY) ? ready(sequence) : this.lifecycle.accept(sequence, type);
		Session session = this.lifecycle.session();
		Secret sessionId = (session != null) ? session.id() : null;
		if (!accepted || session == null || sessionId == null) {
			return false;
		}
		if (this.guilds.isExpecting() && (type.equals(EventType.GUILD_CREATE) || type.equals(EventType.GUILD_DELETE))) {
			guild(type);
		}
		HandledSequence handled = session.handled();
		boolean awaited = this.commands.awaits(type);
		boolean wanted = this.sink.wanted().contains(type);
		if (!awaited && !wanted) {
			handled.accepted(sequence);
			return false;
		}
		Dispatch dispatch = new Dispatch(this.shard, sessionId, sequence, type, this.encoding, this.header.buffer(), 0,
				this.header.end(), this.header.dataOffset(), handled);
		if (this.flushed) {
			dispatch.promiseFlush();
		}
		try {
			if (awaited) {
				this.commands.answered(dispatch);
			}
			if (wanted) {
				this.delivered = true;
				this.sink.accept(dispatch);
			}
		}
		catch (RuntimeException | LinkageError | AssertionError | StackOverflowError ex) {
			logger.error("Shard {}: {} failed on {}; the session goes on", this.shard, this.sink.getClass().getName(),
					dispatch, ex);
		}
		finally {
			dispatch.expire();
		}
		return awaited;
	}

	private boolean ready(long sequence) {
		Ready ready = read(ControlPayloads::ready);
		boolean accepted = this.lifecycle.ready(sequence, ready);
		if (accepted) {
			this.guilds.ready(ready.guilds());
		}
		return accepted;
	}

	private void guild(EventType type) {
		try {
			// One that says again that it is unavailable is still to come
			boolean whole = this.header.end() - this.header.dataOffset() > LONGEST_UNAVAILABLE_GUILD;
			GuildHeader guild = read(whole ? ControlPayloads::wholeGuild : ControlPayloads::guild);
			if (!guild.unavailable()) {
				this.guilds.arrived(guild.id());
			}
		}
		catch (MalformedPayloadException ex) {
			logger.debug("Shard {}: {} names no guild", this.shard, type, ex);
		}
	}

	private <T> T read(Function<JsonParser, T> reader) {
		int offset = this.header.dataOffset();
		if (offset < 0) {
			throw new MalformedPayloadException("There is no data in op " + this.header.op());
		}
		try (JsonParser parser = this.encoding.parser(this.header.buffer(), offset, this.header.end() - offset)) {
			return reader.apply(parser);
		}
		catch (JacksonException ex) {
			throw new MalformedPayloadException(
					"The data of op " + this.header.op() + " is not well-formed: " + ex.getOriginalMessage(), ex);
		}
	}

}
