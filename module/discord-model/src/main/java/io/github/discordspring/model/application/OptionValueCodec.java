package io.github.discordspring.model.application;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.ValueReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads and writes {@link OptionValue}, which is a scalar in JSON.
 */
public final class OptionValueCodec implements Codec<OptionValue> {

	/** The one instance. */
	public static final OptionValueCodec INSTANCE = new OptionValueCodec();

	private OptionValueCodec() {
	}

	@Override
	public OptionValue read(JsonParser parser) {
		JsonToken token = parser.currentToken();
		return switch (token) {
			case VALUE_STRING -> OptionValue.of(parser.getString());
			case VALUE_NUMBER_INT -> OptionValue.of(ValueReader.readLong(parser));
			case VALUE_NUMBER_FLOAT -> OptionValue.of(ValueReader.readDouble(parser));
			case VALUE_TRUE, VALUE_FALSE -> OptionValue.of(token == JsonToken.VALUE_TRUE);
			default -> throw ValueReader.unexpected(parser, "text, a number, true or false as an option's value");
		};
	}

	@Override
	public void write(OptionValue value, JsonGenerator generator) {
		Object object = value.get();
		if (object instanceof String text) {
			generator.writeString(text);
		}
		else if (object instanceof Long number) {
			generator.writeNumber(number);
		}
		else if (object instanceof Double number) {
			generator.writeNumber(number);
		}
		else {
			generator.writeBoolean((Boolean) object);
		}
	}

}
