package io.github.discordspring.model.etf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Terms byte by byte, as the documentation of Erlang describes them.
 */
final class Terms {

	static final EtfFactory FACTORY = EtfFactory.builder().build();

	static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

	private Terms() {
	}

	/** Bytes given as numbers, ASCII text, or bytes. */
	static byte[] bytes(Object... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Object part : parts) {
			if (part instanceof Integer number) {
				out.write(number);
			}
			else if (part instanceof byte[] bytes) {
				out.writeBytes(bytes);
			}
			else {
				out.writeBytes(((String) part).getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		return out.toByteArray();
	}

	/** A term that was compressed. */
	static byte[] compressed(byte[] term, int size) {
		Deflater deflater = new Deflater();
		deflater.setInput(term);
		deflater.finish();
		byte[] data = new byte[term.length + 100];
		int length = deflater.deflate(data);
		deflater.end();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(bytes(131, 80, size >> 24, size >> 16, size >> 8, size));
		out.write(data, 0, length);
		return out.toByteArray();
	}

	static JsonNode tree(Object... parts) {
		return MAPPER.readTree(bytes(parts));
	}

	static JsonParser parser(byte[] bytes) {
		return FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, bytes.length);
	}

	/** Reads all tokens, and each value. */
	static List<JsonToken> walk(JsonParser parser) {
		List<JsonToken> tokens = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			tokens.add(token);
			parser.getString();
			parser.getStringLength();
		}
		return tokens;
	}

}
