package io.github.discordspring.model.codec;

import io.github.discordspring.model.RawJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * Keeps a value as JSON, whatever format it comes from or goes to.
 */
final class RawJsonCodec implements Codec<RawJson> {

	@Override
	public RawJson read(JsonParser parser) {
		try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
			try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
				generator.copyCurrentStructureExact(parser);
			}
			return RawJson.of(bytes.toByteArray());
		}
	}

	@Override
	public void write(RawJson value, JsonGenerator generator) {
		byte[] bytes = value.toByteArray();
		try (JsonParser parser = Encoding.JSON.parser(bytes, 0, bytes.length)) {
			if (parser.nextToken() == null) {
				throw ValueReader.unexpected(parser, "JSON");
			}
			generator.copyCurrentStructureExact(parser);
		}
	}

}
