package io.github.discordspring.model.event;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Codecs;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.ValueReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads events that have no record: keeps the data, and finds out where it happened.
 */
final class UnknownEventCodec implements Codec<UnknownEvent> {

	private static final PropertyNameMatcher PROPERTIES = ValueReader.names("guild_id", "channel_id", "user_id");

	private final String name;

	UnknownEventCodec(String name) {
		this.name = name;
	}

	@Override
	public UnknownEvent read(JsonParser parser) {
		RawJson data = Codecs.RAW_JSON.read(parser);
		byte[] json = data.toByteArray();
		long[] ids = new long[3];
		try (JsonParser own = Encoding.JSON.parser(json, 0, json.length)) {
			if (own.nextToken() == JsonToken.START_OBJECT) {
				readIds(own, ids);
			}
		}
		return new UnknownEvent(this.name, ids[0], ids[1], ids[2], data);
	}

	private static void readIds(JsonParser parser, long[] ids) {
		int property;
		while ((property = parser.nextNameMatch(PROPERTIES)) != PropertyNameMatcher.MATCH_END_OBJECT) {
			JsonToken token = parser.nextToken();
			// Nothing is known of this event, so not either that these are ids
			if (property >= 0 && (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT)) {
				ids[property] = id(parser);
			}
			else {
				ValueReader.skip(parser, property);
			}
		}
	}

	private static long id(JsonParser parser) {
		try {
			return Long.parseUnsignedLong(parser.getString());
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	@Override
	public void write(UnknownEvent value, JsonGenerator generator) {
		Codecs.RAW_JSON.write(value.data(), generator);
	}

}
