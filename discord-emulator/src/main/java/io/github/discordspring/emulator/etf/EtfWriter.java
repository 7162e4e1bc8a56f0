package io.github.discordspring.emulator.etf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Writes JSON trees in the Erlang external term format, as Discord does: keys are atoms
 * or binaries without any order in it, ids are numbers, short lists of small numbers are
 * strings of bytes.
 *
 * @see <a href="https://www.erlang.org/doc/apps/erts/erl_ext_dist.html">External term
 * format</a>
 */
public final class EtfWriter {

	private static final int SMALL = 255;

	private static final int LONGEST_STRING = 65_535;

	private final DataOutputStream out;

	private EtfWriter(DataOutputStream out) {
		this.out = out;
	}

	/**
	 * Writes a tree.
	 * @param node the tree
	 * @return the bytes
	 */
	public static byte[] write(JsonNode node) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			EtfWriter writer = new EtfWriter(new DataOutputStream(bytes));
			writer.out.writeByte(EtfTags.VERSION);
			writer.value("", node);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void value(String name, JsonNode node) throws IOException {
		if (node.isObject()) {
			this.out.writeByte(EtfTags.MAP);
			this.out.writeInt(node.size());
			for (Map.Entry<String, JsonNode> property : node.properties()) {
				key(property.getKey());
				value(property.getKey(), property.getValue());
			}
		}
		else if (node.isArray()) {
			list(node);
		}
		else if (node.isString()) {
			string(name, node.stringValue());
		}
		else if (node.isBoolean()) {
			atom(node.booleanValue() ? "true" : "false");
		}
		else if (node.isIntegralNumber()) {
			integer(node.bigIntegerValue());
		}
		else if (node.isNumber()) {
			this.out.writeByte(EtfTags.NEW_FLOAT);
			this.out.writeDouble(node.doubleValue());
		}
		else {
			atom("nil");
		}
	}

	private void key(String key) throws IOException {
		// Which is an atom does not matter to clients, as long as they take both
		if (key.length() % 2 == 0 && key.length() <= SMALL && key.chars().allMatch((character) -> character < 128)) {
			atom(key);
		}
		else {
			binary(key);
		}
	}

	private void string(String name, String text) throws IOException {
		if (name.equals("t")) {
			atom(text);
		}
		else if ((name.equals("id") || name.endsWith("_id")) && text.matches("[1-9][0-9]{14,18}")) {
			integer(new BigInteger(text));
		}
		else {
			binary(text);
		}
	}

	private void list(JsonNode node) throws IOException {
		boolean bytes = !node.isEmpty() && node.size() <= LONGEST_STRING;
		for (JsonNode element : node) {
			bytes &= element.isInt() && element.intValue() >= 0 && element.intValue() <= SMALL;
		}
		if (bytes) {
			this.out.writeByte(EtfTags.STRING);
			this.out.writeShort(node.size());
			for (JsonNode element : node) {
				this.out.writeByte(element.intValue());
			}
			return;
		}
		if (!node.isEmpty()) {
			this.out.writeByte(EtfTags.LIST);
			this.out.writeInt(node.size());
			for (JsonNode element : node) {
				value("", element);
			}
		}
		this.out.writeByte(EtfTags.NIL);
	}

	private void integer(BigInteger value) throws IOException {
		if (value.signum() >= 0 && value.bitLength() <= Byte.SIZE) {
			this.out.writeByte(EtfTags.SMALL_INTEGER);
			this.out.writeByte(value.intValue());
		}
		else if (value.bitLength() < Integer.SIZE) {
			this.out.writeByte(EtfTags.INTEGER);
			this.out.writeInt(value.intValue());
		}
		else {
			byte[] magnitude = value.abs().toByteArray();
			int start = (magnitude[0] == 0) ? 1 : 0;
			this.out.writeByte(EtfTags.SMALL_BIG);
			this.out.writeByte(magnitude.length - start);
			this.out.writeByte((value.signum() < 0) ? 1 : 0);
			for (int index = magnitude.length - 1; index >= start; index--) {
				this.out.writeByte(magnitude[index]);
			}
		}
	}

	private void atom(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.out.writeByte(EtfTags.SMALL_ATOM_UTF8);
		this.out.writeByte(bytes.length);
		this.out.write(bytes);
	}

	private void binary(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.out.writeByte(EtfTags.BINARY);
		this.out.writeInt(bytes.length);
		this.out.write(bytes);
	}

}
