package io.github.discordspring.model.webhookevent;

import java.time.Instant;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Codecs;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.ValueReader;
import io.github.discordspring.model.codec.ValueWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads and writes {@link WebhookEventBody}, whose data is told apart by a name.
 */
public final class WebhookEventBodyCodec implements Codec<WebhookEventBody> {

	/** The one instance. */
	public static final WebhookEventBodyCodec INSTANCE = new WebhookEventBodyCodec();

	private static final String NAME = "WebhookEventBody";

	private static final PropertyNameMatcher PROPERTIES = ValueReader.names("type", "timestamp", "data");

	private WebhookEventBodyCodec() {
	}

	@Override
	public WebhookEventBody read(JsonParser parser) {
		ValueReader.startObject(parser, NAME);
		WebhookEventType type = null;
		Instant timestamp = null;
		RawJson data = null;
		int property;
		while ((property = parser.nextNameMatch(PROPERTIES)) != PropertyNameMatcher.MATCH_END_OBJECT) {
			if (parser.nextToken() == JsonToken.VALUE_NULL) {
				continue;
			}
			switch (property) {
				case 0 -> type = WebhookEventType.of(ValueReader.readString(parser));
				case 1 -> timestamp = ValueReader.readInstant(parser);
				// The type may come later
				case 2 -> data = Codecs.RAW_JSON.read(parser);
				default -> ValueReader.skip(parser, property);
			}
		}
		if (type == null) {
			throw ValueReader.absent(parser, NAME, "type");
		}
		if (timestamp == null) {
			throw ValueReader.absent(parser, NAME, "timestamp");
		}
		return new WebhookEventBody(type, timestamp, (data != null) ? event(type, data) : null);
	}

	private static WebhookEvent event(WebhookEventType type, RawJson data) {
		Codec<? extends WebhookEvent> codec = codec(type);
		if (codec == null) {
			return new UnknownWebhookEvent(data);
		}
		byte[] json = data.toByteArray();
		try (JsonParser parser = Encoding.JSON.parser(json, 0, json.length)) {
			parser.nextToken();
			return codec.read(parser);
		}
	}

	private static @Nullable Codec<? extends WebhookEvent> codec(WebhookEventType type) {
		return switch (type.value()) {
			case "APPLICATION_AUTHORIZED" -> ApplicationAuthorizedWebhookEventCodec.INSTANCE;
			case "APPLICATION_DEAUTHORIZED" -> ApplicationDeauthorizedWebhookEventCodec.INSTANCE;
			case "ENTITLEMENT_CREATE" -> EntitlementCreateWebhookEventCodec.INSTANCE;
			case "ENTITLEMENT_UPDATE" -> EntitlementUpdateWebhookEventCodec.INSTANCE;
			case "ENTITLEMENT_DELETE" -> EntitlementDeleteWebhookEventCodec.INSTANCE;
			case "LOBBY_MESSAGE_CREATE" -> LobbyMessageCreateWebhookEventCodec.INSTANCE;
			case "LOBBY_MESSAGE_UPDATE" -> LobbyMessageUpdateWebhookEventCodec.INSTANCE;
			case "LOBBY_MESSAGE_DELETE" -> LobbyMessageDeleteWebhookEventCodec.INSTANCE;
			case "GAME_DIRECT_MESSAGE_CREATE" -> GameDirectMessageCreateWebhookEventCodec.INSTANCE;
			case "GAME_DIRECT_MESSAGE_UPDATE" -> GameDirectMessageUpdateWebhookEventCodec.INSTANCE;
			case "GAME_DIRECT_MESSAGE_DELETE" -> GameDirectMessageDeleteWebhookEventCodec.INSTANCE;
			default -> null;
		};
	}

	@Override
	public void write(WebhookEventBody body, JsonGenerator generator) {
		generator.writeStartObject();
		ValueWriter.writeEnum(generator, "type", body.type());
		ValueWriter.write(generator, "timestamp", body.timestamp(), Codecs.INSTANT);
		WebhookEvent data = body.data();
		if (data != null) {
			generator.writeName("data");
			writeData(body.type(), data, generator);
		}
		generator.writeEndObject();
	}

	@SuppressWarnings("unchecked")
	private static void writeData(WebhookEventType type, WebhookEvent data, JsonGenerator generator) {
		if (data instanceof UnknownWebhookEvent unknown) {
			Codecs.RAW_JSON.write(unknown.data(), generator);
			return;
		}
		Codec<WebhookEvent> codec = (Codec<WebhookEvent>) codec(type);
		if (codec == null) {
			throw new IllegalArgumentException(
					"A " + data.getClass().getSimpleName() + " is no data of an event of type " + type);
		}
		codec.write(data, generator);
	}

}
