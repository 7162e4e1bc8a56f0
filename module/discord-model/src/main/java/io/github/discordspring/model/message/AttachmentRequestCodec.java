package io.github.discordspring.model.message;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.ValueReader;
import io.github.discordspring.model.codec.ValueWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads and writes {@link AttachmentRequest}. Written by hand, as the file's bytes do not
 * stand in JSON, and the first new file has the id 0.
 */
public final class AttachmentRequestCodec implements Codec<AttachmentRequest> {

	/** The one instance. */
	public static final AttachmentRequestCodec INSTANCE = new AttachmentRequestCodec();

	private static final PropertyNameMatcher PROPERTIES = ValueReader.names("id", "filename", "title", "description",
			"is_spoiler", "duration_secs", "waveform");

	private AttachmentRequestCodec() {
	}

	@Override
	public AttachmentRequest read(JsonParser parser) {
		ValueReader.startObject(parser, "AttachmentRequest");
		long id = 0;
		boolean hasId = false;
		@Nullable String filename = null;
		@Nullable String title = null;
		@Nullable String description = null;
		@Nullable Boolean spoiler = null;
		@Nullable Double durationSecs = null;
		@Nullable String waveform = null;
		int property;
		while ((property = parser.nextNameMatch(PROPERTIES)) != PropertyNameMatcher.MATCH_END_OBJECT) {
			if (parser.nextToken() == JsonToken.VALUE_NULL) {
				continue;
			}
			switch (property) {
				case 0 -> {
					id = ValueReader.readId(parser);
					hasId = true;
				}
				case 1 -> filename = ValueReader.readString(parser);
				case 2 -> title = ValueReader.readString(parser);
				case 3 -> description = ValueReader.readString(parser);
				case 4 -> spoiler = ValueReader.readBoolean(parser);
				case 5 -> durationSecs = ValueReader.readDouble(parser);
				case 6 -> waveform = ValueReader.readString(parser);
				default -> ValueReader.skip(parser, property);
			}
		}
		if (!hasId) {
			throw ValueReader.absent(parser, "AttachmentRequest", "id");
		}
		return new AttachmentRequest(id, null, filename, title, description, spoiler, durationSecs, waveform);
	}

	@Override
	public void write(AttachmentRequest value, JsonGenerator generator) {
		generator.writeStartObject();
		generator.writeStringProperty("id", Snowflake.toString(value.id()));
		ValueWriter.writeString(generator, "filename", value.filename());
		ValueWriter.writeString(generator, "title", value.title());
		ValueWriter.writeString(generator, "description", value.description());
		if (value.spoiler() != null) {
			generator.writeBooleanProperty("is_spoiler", value.spoiler());
		}
		if (value.durationSecs() != null) {
			generator.writeNumberProperty("duration_secs", value.durationSecs());
		}
		ValueWriter.writeString(generator, "waveform", value.waveform());
		generator.writeEndObject();
	}

}
