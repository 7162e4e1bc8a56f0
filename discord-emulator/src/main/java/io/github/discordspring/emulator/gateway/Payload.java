package io.github.discordspring.emulator.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A message to a client, in Discord's order of keys: t, s, op, d.
 */
final class Payload {

	private static final byte[] END = { '}' };

	private final byte[] start;

	/** Several payloads may share it. */
	private final byte[] data;

	private Payload(byte[] start, byte[] data) {
		this.start = start;
		this.data = data;
	}

	/**
	 * Makes an event.
	 */
	static Payload dispatch(String type, int sequence, byte[] data) {
		return new Payload(bytes("{\"t\":\"" + type + "\",\"s\":" + sequence + ",\"op\":0,\"d\":"), data);
	}

	/**
	 * Makes a message that is no event.
	 */
	static Payload of(int opcode, JsonNode data) {
		return new Payload(bytes("{\"t\":null,\"s\":null,\"op\":" + opcode + ",\"d\":"), Json.write(data));
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
