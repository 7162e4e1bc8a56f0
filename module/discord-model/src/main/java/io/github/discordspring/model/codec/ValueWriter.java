package io.github.discordspring.model.codec;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.StringEnum;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes properties, or leaves them out. For generated codecs.
 */
public final class ValueWriter {

	private ValueWriter() {
	}

	/**
	 * Writes an id or a wide bit set as a string.
	 * @param generator where to write to
	 * @param name the property
	 * @param id its value; 0 is left out
	 */
	public static void writeId(JsonGenerator generator, String name, long id) {
		if (id != 0) {
			generator.writeStringProperty(name, Snowflake.toString(id));
		}
	}

	/**
	 * Writes a boolean.
	 * @param generator where to write to
	 * @param name the property
	 * @param value its value; false is left out
	 */
	public static void writeBoolean(JsonGenerator generator, String name, boolean value) {
		if (value) {
			generator.writeBooleanProperty(name, true);
		}
	}

	/**
	 * Writes a property whose presence is all it says.
	 * @param generator where to write to
	 * @param name the property
	 * @param present whether it is there
	 */
	public static void writeMarker(JsonGenerator generator, String name, boolean present) {
		if (present) {
			generator.writeNullProperty(name);
		}
	}

	/**
	 * Writes an element of an enumeration.
	 * @param generator where to write to
	 * @param name the property
	 * @param value its value; {@code null} is left out
	 */
	public static void writeEnum(JsonGenerator generator, String name, @Nullable IntEnum value) {
		if (value != null) {
			generator.writeNumberProperty(name, value.value());
		}
	}

	/**
	 * Writes an element of an enumeration.
	 * @param generator where to write to
	 * @param name the property
	 * @param value its value; {@code null} is left out
	 */
	public static void writeEnum(JsonGenerator generator, String name, @Nullable StringEnum value) {
		if (value != null) {
			generator.writeStringProperty(name, value.value());
		}
	}

	/**
	 * Writes text.
	 * @param generator where to write to
	 * @param name the property
	 * @param value its value; {@code null} is left out
	 */
	public static void writeString(JsonGenerator generator, String name, @Nullable String value) {
		if (value != null) {
			generator.writeStringProperty(name, value);
		}
	}

	/**
	 * Writes a value of any type.
	 * @param <T> the type of the value
	 * @param generator where to write to
	 * @param name the property
	 * @param value its value; {@code null} is left out
	 * @param codec writes the value
	 */
	public static <T> void write(JsonGenerator generator, String name, @Nullable T value, Codec<T> codec) {
		if (value != null) {
			generator.writeName(name);
			codec.write(value, generator);
		}
	}

	/**
	 * Writes a value whose kind another property tells.
	 * @param <T> the type of the value
	 * @param generator where to write to
	 * @param name the property
	 * @param value its value; {@code null} is left out
	 * @param codec writes the value
	 */
	public static <T> void writeKind(JsonGenerator generator, String name, @Nullable T value, KindCodec<T> codec) {
		if (value != null) {
			generator.writeName(name);
			codec.write(value, generator);
		}
	}

	/**
	 * Writes a value that may be left out, or be {@code null}.
	 * @param <T> the type of the value
	 * @param generator where to write to
	 * @param name the property
	 * @param omittable its value
	 * @param codec writes the value
	 */
	public static <T> void writeOmittable(JsonGenerator generator, String name, Omittable<T> omittable,
			Codec<T> codec) {
		T value = omittable.orNull();
		if (value != null) {
			generator.writeName(name);
			codec.write(value, generator);
		}
		else if (omittable.isPresent()) {
			generator.writeNullProperty(name);
		}
	}

}
