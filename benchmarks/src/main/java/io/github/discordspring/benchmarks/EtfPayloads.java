package io.github.discordspring.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.etf.EtfTag;
import io.github.discordspring.model.json.DiscordJson;
import tools.jackson.databind.JsonNode;

/**
 * Terms as Discord writes them: most keys are atoms, ids are whole numbers.
 */
final class EtfPayloads {

	private EtfPayloads() {
	}

	/**
	 * Writes JSON as a term.
	 */
	static byte[] of(byte[] json) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(EtfTag.VERSION);
		write(DiscordJson.mapper().readTree(json), out);
		return out.toByteArray();
	}

	private static void write(JsonNode node, ByteArrayOutputStream out) {
		switch (node.getNodeType()) {
			case OBJECT -> {
				head(out, EtfTag.MAP, node.size());
				node.properties().forEach((property) -> {
					atom(property.getKey(), out);
					write(property.getValue(), out);
				});
			}
			case ARRAY -> {
				if (!node.isEmpty()) {
					head(out, EtfTag.LIST, node.size());
					node.forEach((element) -> write(element, out));
				}
				out.write(EtfTag.NIL);
			}
			case STRING -> text(node.stringValue(), out);
			case NUMBER -> number(node, out);
			default -> atom(node.isNull() ? "nil" : node.asString(), out);
		}
	}

	private static void number(JsonNode node, ByteArrayOutputStream out) {
		if (!node.isIntegralNumber()) {
			out.write(EtfTag.NEW_FLOAT);
			out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(node.doubleValue()).array());
		}
		else if (node.longValue() >= 0 && node.longValue() < 256) {
			out.write(EtfTag.SMALL_INTEGER);
			out.write(node.intValue());
		}
		else if (node.canConvertToInt()) {
			head(out, EtfTag.INTEGER, node.intValue());
		}
		else {
			big(node.longValue(), out);
		}
	}

	private static void text(String text, ByteArrayOutputStream out) {
		if (text.matches("[1-9][0-9]{16,18}")) {
			big(Long.parseLong(text), out);
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		head(out, EtfTag.BINARY, bytes.length);
		out.writeBytes(bytes);
	}

	/** A number that is not negative. */
	private static void big(long number, ByteArrayOutputStream out) {
		out.write(EtfTag.SMALL_BIG);
		out.write(Long.BYTES);
		out.write(0);
		out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(Long.reverseBytes(number)).array());
	}

	private static void atom(String name, ByteArrayOutputStream out) {
		out.write(EtfTag.SMALL_ATOM);
		out.write(name.length());
		out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static void head(ByteArrayOutputStream out, int tag, int size) {
		out.write(tag);
		out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
	}

}
