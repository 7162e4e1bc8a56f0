package io.github.discordspring.emulator.etf;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what clients send in the Erlang external term format, and refuses what Discord
 * refuses: keys that are atoms.
 */
public final class EtfReader {

	private static final int DEEPEST = 32;

	private final ByteBuffer bytes;

	private EtfReader(ByteBuffer bytes) {
		this.bytes = bytes;
	}

	/**
	 * Reads a tree.
	 * @param bytes one term, with its version
	 * @return the tree, or {@code null} if it is none that Discord takes
	 */
	public static @Nullable JsonNode read(byte[] bytes) {
		EtfReader reader = new EtfReader(ByteBuffer.wrap(bytes));
		try {
			if (reader.unsignedByte() != EtfTags.VERSION) {
				return null;
			}
			JsonNode node = reader.value(0);
			return reader.bytes.hasRemaining() ? null : node;
		}
		catch (BufferUnderflowException | IllegalArgumentException ex) {
			return null;
		}
	}

	private JsonNode value(int depth) {
		if (depth > DEEPEST) {
			throw new IllegalArgumentException("Too deep");
		}
		int tag = unsignedByte();
		return switch (tag) {
			case EtfTags.SMALL_INTEGER -> Json.valueOf(unsignedByte());
			case EtfTags.INTEGER -> Json.valueOf(this.bytes.getInt());
			case EtfTags.SMALL_BIG -> Json.valueOf(big(unsignedByte()));
			case EtfTags.NEW_FLOAT -> Json.valueOf(this.bytes.getDouble());
			case EtfTags.ATOM, EtfTags.ATOM_UTF8 -> atom(text(this.bytes.getShort() & 0xFFFF));
			case EtfTags.SMALL_ATOM, EtfTags.SMALL_ATOM_UTF8 -> atom(text(unsignedByte()));
			case EtfTags.BINARY -> Json.valueOf(text(this.bytes.getInt()));
			case EtfTags.NIL -> Json.array();
			case EtfTags.STRING -> string(this.bytes.getShort() & 0xFFFF);
			case EtfTags.LIST -> list(this.bytes.getInt(), depth);
			case EtfTags.MAP -> map(this.bytes.getInt(), depth);
			default -> throw new IllegalArgumentException("Tag " + tag);
		};
	}

	private static JsonNode atom(String name) {
		return switch (name) {
			case "nil", "null" -> Json.valueOf(null);
			case "true" -> Json.valueOf(true);
			case "false" -> Json.valueOf(false);
			default -> Json.valueOf(name);
		};
	}

	private BigInteger big(int length) {
		int sign = unsignedByte();
		byte[] magnitude = new byte[length];
		for (int index = length - 1; index >= 0; index--) {
			magnitude[index] = this.bytes.get();
		}
		return new BigInteger((sign == 0) ? 1 : -1, magnitude);
	}

	private ArrayNode string(int length) {
		ArrayNode array = Json.array();
		for (int index = 0; index < length; index++) {
			array.add(unsignedByte());
		}
		return array;
	}

	private ArrayNode list(int length, int depth) {
		ArrayNode array = Json.array();
		for (int index = 0; index < length; index++) {
			array.add(value(depth + 1));
		}
		if (unsignedByte() != EtfTags.NIL) {
			throw new IllegalArgumentException("An improper list");
		}
		return array;
	}

	private ObjectNode map(int size, int depth) {
		ObjectNode object = Json.object();
		for (int index = 0; index < size; index++) {
			if (unsignedByte() != EtfTags.BINARY) {
				throw new IllegalArgumentException("A key that is no binary");
			}
			object.set(text(this.bytes.getInt()), value(depth + 1));
		}
		return object;
	}

	private String text(int length) {
		if (length < 0 || length > this.bytes.remaining()) {
			throw new BufferUnderflowException();
		}
		byte[] text = new byte[length];
		this.bytes.get(text);
		return new String(text, StandardCharsets.UTF_8);
	}

	private int unsignedByte() {
		return this.bytes.get() & 0xFF;
	}

}
