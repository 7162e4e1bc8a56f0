package io.github.discordspring.model.json;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
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
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.image.ImageDataCodec;
import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Makes Jackson use the codecs. There are hundreds, so that each is loaded when its type
 * is first read or written.
 */
final class ModelModule extends JacksonModule {

	/** Those that were written by hand. */
	private static final Map<Class<?>, Codec<?>> OTHERS = Map.of(OptionValue.class, OptionValueCodec.INSTANCE,
			UpdatePresence.class, UpdatePresenceCodec.INSTANCE, ImageData.class, ImageDataCodec.INSTANCE, RawJson.class,
			Codecs.RAW_JSON, Secret.class, Codecs.SECRET, Snowflakes.class, Codecs.SNOWFLAKES);

	@Override
	public String getModuleName() {
		return "discord-model";
	}

	@Override
	public Version version() {
		return Version.unknownVersion();
	}

	@Override
	public void setupModule(SetupContext context) {
		context.addDeserializers(new CodecDeserializers());
		context.addSerializers(new CodecSerializers());
	}

	/**
	 * Finds a codec.
	 * @param type the type of a value
	 * @return the codec of the type, or of an interface of it, or {@code null}
	 */
	static @Nullable Codec<?> find(Class<?> type) {
		Codec<?> codec = OTHERS.get(type);
		if (codec == null) {
			codec = ModelCodecs.find(type.getName());
		}
		for (Class<?> parent : (codec == null) ? type.getInterfaces() : new Class<?>[0]) {
			Codec<?> ofParent = ModelCodecs.find(parent.getName());
			codec = (ofParent != null) ? ofParent : codec;
		}
		return codec;
	}

	void validate(Object value, Faults faults) {
		Codec<?> codec = find(value.getClass());
		if (codec != null) {
			validate(codec, value, faults);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> void validate(Codec<T> codec, Object value, Faults faults) {
		codec.validate((T) value, faults);
	}

	private static final class CodecDeserializers extends Deserializers.Base {

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			Class<?> raw = type.getRawClass();
			Codec<?> codec = hasDeserializerFor(config, raw) ? find(raw) : null;
			return (codec != null) ? new CodecDeserializer<>(raw, codec) : null;
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return OTHERS.containsKey(type) || ModelCodecs.find(type.getName()) != null;
		}

	}

	private static final class CodecSerializers extends Serializers.Base {

		@Override
		public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
				BeanDescription.Supplier description, JsonFormat.Value format) {
			Codec<?> codec = find(type.getRawClass());
			return (codec != null) ? new CodecSerializer<>(type.getRawClass(), codec) : null;
		}

	}

	private static final class CodecDeserializer<T> extends StdDeserializer<T> {

		private final Codec<T> codec;

		CodecDeserializer(Class<?> type, Codec<T> codec) {
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

		CodecSerializer(Class<?> type, Codec<T> codec) {
			super(type);
			this.codec = codec;
		}

		@Override
		public void serialize(T value, JsonGenerator generator, SerializationContext context) {
			this.codec.write(value, generator);
		}

	}

}
