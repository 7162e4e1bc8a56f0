package io.github.discordspring.model.json;

import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.application.OptionValueCodec;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Codecs;
import io.github.discordspring.model.codec.MalformedDataException;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.gateway.UpdatePresenceCodec;
import io.github.discordspring.model.validation.Faults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Makes Jackson use the codecs.
 */
final class ModelModule extends SimpleModule {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient Map<Class<?>, BiConsumer<Object, Faults>> validators = new HashMap<>();

	ModelModule() {
		super("discord-model");
		ModelCodecs.registerIn(this::add);
		add(OptionValue.class, OptionValueCodec.INSTANCE);
		add(UpdatePresence.class, UpdatePresenceCodec.INSTANCE);
		add(RawJson.class, Codecs.RAW_JSON);
		add(Secret.class, Codecs.SECRET);
		add(Snowflakes.class, Codecs.SNOWFLAKES);
	}

	private <T> void add(Class<T> type, Codec<T> codec) {
		addDeserializer(type, new CodecDeserializer<>(type, codec));
		addSerializer(type, new CodecSerializer<>(type, codec));
		this.validators.put(type, (value, faults) -> codec.validate(type.cast(value), faults));
	}

	void validate(Object value, Faults faults) {
		BiConsumer<Object, Faults> validator = this.validators.get(value.getClass());
		if (validator != null) {
			validator.accept(value, faults);
		}
	}

	private static final class CodecDeserializer<T> extends StdDeserializer<T> {

		private final Codec<T> codec;

		CodecDeserializer(Class<T> type, Codec<T> codec) {
			super(type);
			this.codec = codec;
		}

		@Override
		public T deserialize(JsonParser parser, DeserializationContext context) {
			try {
				return this.codec.read(parser);
			}
			catch (JacksonException ex) {
				throw MalformedDataException.of(parser, ex);
			}
		}

	}

	private static final class CodecSerializer<T> extends StdSerializer<T> {

		private final Codec<T> codec;

		CodecSerializer(Class<T> type, Codec<T> codec) {
			super(type);
			this.codec = codec;
		}

		@Override
		public void serialize(T value, JsonGenerator generator, SerializationContext context) {
			this.codec.write(value, generator);
		}

	}

}
