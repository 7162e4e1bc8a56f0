package io.github.discordspring.bot.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.DispatchSource;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * A source of dispatches that sends what a test tells it to: payloads as bytes, in a
 * buffer that is overwritten after each, as that of a shard is.
 */
public final class TestGateway implements DispatchSource {

	private final byte[] buffer = new byte[65536];

	private final PayloadHeader header = new PayloadHeader();

	private final HandledSequence handled = new HandledSequence(0);

	private final ShardId shard;

	private @Nullable DispatchSink sink;

	private long sequence;

	/**
	 * Makes a source of one shard.
	 */
	public TestGateway() {
		this(new ShardId(0, 1));
	}

	/**
	 * Makes a source.
	 * @param shard the shard that the events come from
	 */
	public TestGateway(ShardId shard) {
		this.shard = shard;
	}

	@Override
	public void deliverTo(DispatchSink sink) {
		this.sink = sink;
	}

	/**
	 * Sends an event.
	 * @param type name on the wire
	 * @param data JSON; apostrophes stand for quotes
	 * @return its sequence
	 */
	public synchronized long send(String type, String data) {
		this.sequence++;
		byte[] payload = ("{\"t\":\"" + type + "\",\"s\":" + this.sequence + ",\"op\":0,\"d\":"
				+ data.replace('\'', '"') + "}")
			.getBytes(StandardCharsets.UTF_8);
		System.arraycopy(payload, 0, this.buffer, 0, payload.length);
		if (!this.header.read(this.buffer, 0, payload.length)) {
			throw new IllegalArgumentException("No payload: " + data);
		}
		EventType eventType = this.header.type();
		if (this.sink == null || eventType == null) {
			throw new IllegalStateException("Not connected, or no event");
		}
		if (this.sink.wanted().contains(eventType)) {
			Dispatch dispatch = new Dispatch(this.shard, new Secret("session"), this.sequence, eventType, Encoding.JSON,
					this.buffer, 0, payload.length, this.header.dataOffset(), this.handled);
			this.sink.accept(dispatch);
			dispatch.expire();
		}
		else {
			this.handled.accepted(this.sequence);
		}
		Arrays.fill(this.buffer, 0, payload.length, (byte) '#');
		return this.sequence;
	}

	/**
	 * Gives the mark below which all is handled.
	 * @return the sequence
	 */
	public long handled() {
		return this.handled.value();
	}

}
