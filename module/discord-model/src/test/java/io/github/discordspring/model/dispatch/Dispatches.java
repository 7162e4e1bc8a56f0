package io.github.discordspring.model.dispatch;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;

/**
 * Makes dispatches of one session in one buffer, as a shard does.
 */
final class Dispatches {

	static final ShardId SHARD = new ShardId(1, 2);

	static final Secret SESSION = new Secret("very-secret-session");

	final HandledSequence handled = new HandledSequence(0);

	final byte[] buffer = new byte[4096];

	private final PayloadHeader header = new PayloadHeader();

	Dispatch create(EventType type, long sequence, String data) {
		String json = "{\"t\":\"" + type + "\",\"s\":" + sequence + ",\"op\":0,\"d\":" + data + "}";
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		int offset = 10;
		System.arraycopy(bytes, 0, this.buffer, offset, bytes.length);
		if (!this.header.read(this.buffer, offset, bytes.length)) {
			throw new IllegalArgumentException(json);
		}
		return new Dispatch(SHARD, SESSION, sequence, type, Encoding.JSON, this.buffer, offset, bytes.length,
				this.header.dataOffset(), this.handled);
	}

}
