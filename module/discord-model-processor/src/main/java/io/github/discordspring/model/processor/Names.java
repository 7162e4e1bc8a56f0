package io.github.discordspring.model.processor;

import java.util.Locale;

/**
 * Names that generated code and the model share.
 */
final class Names {

	static final String MODEL = "io.github.discordspring.model.";

	static final String CODEC_PACKAGE = MODEL + "codec.";

	static final String CODEC = CODEC_PACKAGE + "Codec";

	static final String KIND_CODEC = CODEC_PACKAGE + "KindCodec";

	static final String CODECS = CODEC_PACKAGE + "Codecs";

	static final String SELECTION = CODEC_PACKAGE + "Selection";

	static final String OUTER_PROPERTIES = CODEC_PACKAGE + "OuterProperties";

	static final String CODEC_PROPERTY = CODEC_PACKAGE + "CodecProperty";

	static final String PROPERTY_NAMES = MODEL + "stream.PropertyNames";

	static final String READER = CODEC_PACKAGE + "ValueReader";

	static final String KIND_READER = CODEC_PACKAGE + "KindReader";

	static final String LENIENT_READER = CODEC_PACKAGE + "LenientReader";

	static final String WRITER = CODEC_PACKAGE + "ValueWriter";

	static final String VALIDATION = MODEL + "validation.";

	static final String FAULTS = VALIDATION + "Faults";

	static final String OMITTABLE = MODEL + "Omittable";

	static final String SNOWFLAKES = MODEL + "Snowflakes";

	static final String NULLABLE = "org.jspecify.annotations.Nullable";

	static final String JACKSON_EXCEPTION = "tools.jackson.core.JacksonException";

	static final String PARSER = "tools.jackson.core.JsonParser";

	static final String GENERATOR = "tools.jackson.core.JsonGenerator";

	static final String TOKEN = "tools.jackson.core.JsonToken";

	static final String MATCHER = "tools.jackson.core.sym.PropertyNameMatcher";

	static final String TOKEN_BUFFER = "tools.jackson.databind.util.TokenBuffer";

	static final String EXCEPTION = "tools.jackson.core.JacksonException";

	private Names() {
	}

	/** The name in JSON: {@code guildId} is {@code guild_id}. */
	static String inJson(String javaName) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < javaName.length(); i++) {
			char character = javaName.charAt(i);
			if (Character.isUpperCase(character)) {
				name.append('_');
			}
			name.append(character);
		}
		return name.toString().toLowerCase(Locale.ROOT);
	}

	static String capitalized(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	/** A Java string literal. */
	static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
