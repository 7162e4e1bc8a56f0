package io.github.discordspring.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.json.DiscordJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.TokenBuffer;

/**
 * The form in which a store takes entities. The cache converts in both directions, so
 * that whoever reads it sees records with any store.
 *
 * @param <V> the class of what the store takes
 */
public final class StoreForm<V> {

	/** The records themselves. */
	public static final StoreForm<Object> OBJECT = new StoreForm<>("object", new Objects());

	/** A tree of JSON, with the names of Discord's documentation. */
	public static final StoreForm<JsonNode> TREE = new StoreForm<>("tree", new Trees());

	/** JSON as text. */
	public static final StoreForm<String> TEXT = new StoreForm<>("text", new Texts());

	/** JSON in UTF-8. */
	public static final StoreForm<byte[]> BYTES = new StoreForm<>("bytes", new Bytes());

	private final String name;

	private final Conversion<V> conversion;

	private StoreForm(String name, Conversion<V> conversion) {
		this.name = name;
		this.conversion = conversion;
	}

	/**
	 * Brings an entity into this form.
	 * @param <T> the type of the entity
	 * @param type the type
	 * @param entity the entity
	 * @return what a store takes
	 */
	public <T> V write(EntityType<T> type, T entity) {
		return this.conversion.write(type, entity);
	}

	/**
	 * Makes an entity of this form.
	 * @param <T> the type of the entity
	 * @param type the type
	 * @param value what a store gave back
	 * @return the entity
	 * @throws tools.jackson.core.JacksonException if it is none
	 */
	public <T> T read(EntityType<T> type, V value) {
		return this.conversion.read(type, value);
	}

	/**
	 * Gives the name of this form.
	 * @return {@code object}, {@code tree}, {@code text} or {@code bytes}
	 */
	@Override
	public String toString() {
		return this.name;
	}

	private interface Conversion<V> {

		<T> V write(EntityType<T> type, T entity);

		<T> T read(EntityType<T> type, V value);

	}

	private static final class Objects implements Conversion<Object> {

		@Override
		public <T> Object write(EntityType<T> type, T entity) {
			return entity;
		}

		@Override
		public <T> T read(EntityType<T> type, Object value) {
			return type.entityClass().cast(value);
		}

	}

	private static final class Trees implements Conversion<JsonNode> {

		@Override
		public <T> JsonNode write(EntityType<T> type, T entity) {
			try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
				EntityCodecs.of(type).write(entity, buffer);
				try (JsonParser parser = buffer.asParser(ObjectReadContext.empty())) {
					return DiscordJson.mapper().readTree(parser);
				}
			}
		}

		@Override
		public <T> T read(EntityType<T> type, JsonNode value) {
			Codec<T> codec = EntityCodecs.of(type);
			try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
				DiscordJson.mapper().writeTree(buffer, value);
				try (JsonParser parser = buffer.asParser(ObjectReadContext.empty())) {
					parser.nextToken();
					return codec.read(parser);
				}
			}
		}

	}

	private static final class Texts implements Conversion<String> {

		@Override
		public <T> String write(EntityType<T> type, T entity) {
			return new String(BYTES.write(type, entity), StandardCharsets.UTF_8);
		}

		@Override
		public <T> T read(EntityType<T> type, String value) {
			return BYTES.read(type, value.getBytes(StandardCharsets.UTF_8));
		}

	}

	private static final class Bytes implements Conversion<byte[]> {

		@Override
		public <T> byte[] write(EntityType<T> type, T entity) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
			try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
				EntityCodecs.of(type).write(entity, generator);
			}
			return bytes.toByteArray();
		}

		@Override
		public <T> T read(EntityType<T> type, byte[] value) {
			return Encoding.JSON.read(EntityCodecs.of(type), value, 0, value.length);
		}

	}

}
