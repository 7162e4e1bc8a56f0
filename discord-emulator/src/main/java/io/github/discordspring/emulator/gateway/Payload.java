package io.github.discordspring.emulator.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.gateway.Opcode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message to a client, in Discord's order of keys: t, s, op, d.
 */
final class Payload {

	private static final byte[] END = { '}' };

	private final byte[] start;

	/** Several payloads may share it. */
	private final byte[] data;

	private final int opcode;

	private final @Nullable String type;

	private final int sequence;

	private Payload(byte[] start, byte[] data, int opcode, @Nullable String type, int sequence) {
		this.start = start;
		this.data = data;
		this.opcode = opcode;
		this.type = type;
		this.sequence = sequence;
	}

	/**
	 * Makes an event.
	 */
	static Payload dispatch(String type, int sequence, byte[] data) {
		return new Payload(bytes("{\"t\":\"" + type + "\",\"s\":" + sequence + ",\"op\":0,\"d\":"), data,
				Opcode.DISPATCH, type, sequence);
	}

	/**
	 * Makes a message that is no event.
	 */
	static Payload of(int opcode, JsonNode data) {
		return new Payload(bytes("{\"t\":null,\"s\":null,\"op\":" + opcode + ",\"d\":"), Json.write(data), opcode, null,
				0);
	}

	int opcode() {
		return this.opcode;
	}

	/**
	 * Gives the name of the event, {@code null} if it is none.
	 */
	@Nullable String type() {
		return this.type;
	}

	/**
	 * Gives the sequence number, 0 if it is no event.
	 */
	int sequence() {
		return this.sequence;
	}

	byte[] data() {
		return this.data;
	}

	int length() {
		return this.start.length + this.data.length + END.length;
	}

	byte[] toBytes() {
		return ByteBuffer.allocate(length()).put(this.start).put(this.data).put(END).array();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
