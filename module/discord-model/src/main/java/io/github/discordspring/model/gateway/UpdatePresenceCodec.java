package io.github.discordspring.model.gateway;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Codecs;
import io.github.discordspring.model.codec.ValueReader;
import io.github.discordspring.model.presence.PresenceStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads and writes {@link UpdatePresence}. Written by hand, as Discord wants all four
 * properties always, {@code since} as {@code null} or in milliseconds.
 */
public final class UpdatePresenceCodec implements Codec<UpdatePresence> {

	/** The one instance. */
	public static final UpdatePresenceCodec INSTANCE = new UpdatePresenceCodec();

	private static final Codec<List<BotActivity>> ACTIVITIES = Codecs.list(BotActivityCodec.INSTANCE);

	private UpdatePresenceCodec() {
	}

	@Override
	public UpdatePresence read(JsonParser parser) {
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			throw new StreamReadException(parser, "Expected an object UpdatePresence, not " + parser.currentToken());
		}
		@Nullable Instant since = null;
		List<BotActivity> activities = List.of();
		@Nullable PresenceStatus status = null;
		boolean afk = false;
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			switch (name) {
				case "since" -> since = readSince(parser);
				case "activities" -> activities = ACTIVITIES.read(parser);
				case "status" -> status = PresenceStatus.of(ValueReader.readString(parser));
				case "afk" -> afk = ValueReader.readBoolean(parser);
				default -> parser.skipChildren();
			}
		}
		if (status == null) {
			throw new StreamReadException(parser, "'status' of UpdatePresence is absent");
		}
		return new UpdatePresence(since, activities, status, afk);
	}

	private static @Nullable Instant readSince(JsonParser parser) {
		if (parser.currentToken() == JsonToken.VALUE_NULL) {
			return null;
		}
		return Instant.ofEpochMilli(ValueReader.readLong(parser));
	}

	@Override
	public void write(UpdatePresence value, JsonGenerator generator) {
		generator.writeStartObject();
		Instant since = value.since();
		if (since != null) {
			generator.writeNumberProperty("since", since.toEpochMilli());
		}
		else {
			generator.writeNullProperty("since");
		}
		generator.writeName("activities");
		ACTIVITIES.write(value.activities(), generator);
		generator.writeStringProperty("status", value.status().value());
		generator.writeBooleanProperty("afk", value.afk());
		generator.writeEndObject();
	}

}
