package io.github.discordspring.gateway;

import java.net.URI;

import io.github.discordspring.model.Secret;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what a session has to understand itself. Each method is given a parser before the
 * value of {@code d}.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#receive-events">Receive
 * events</a>
 */
final class ControlPayloads {

	private ControlPayloads() {
	}

	/**
	 * Reads Hello.
	 * @return the interval of heartbeats in milliseconds
	 */
	static long heartbeatInterval(JsonParser parser) {
		enterObject(parser, "Hello");
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("heartbeat_interval") && value.isNumeric()) {
				return parser.getLongValue();
			}
			parser.skipChildren();
		}
		throw new MalformedPayloadException("Hello names no heartbeat_interval");
	}

	/**
	 * Reads Invalid Session.
	 * @return whether the session may be resumed
	 */
	static boolean isResumable(JsonParser parser) {
		return parser.nextToken() == JsonToken.VALUE_TRUE;
	}

	/**
	 * Reads what a session needs of READY, however the rest of it looks.
	 */
	static Ready ready(JsonParser parser) {
		enterObject(parser, "READY");
		Secret sessionId = null;
		URI resumeUrl = null;
		String user = "?";
		int guilds = 0;
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("session_id") && value == JsonToken.VALUE_STRING) {
				sessionId = new Secret(parser.getString());
			}
			else if (name.equals("resume_gateway_url") && value == JsonToken.VALUE_STRING) {
				resumeUrl = uri(parser.getString());
			}
			else if (name.equals("user") && value == JsonToken.START_OBJECT) {
				user = username(parser);
			}
			else if (name.equals("guilds") && value == JsonToken.START_ARRAY) {
				guilds = countElements(parser);
			}
			else {
				parser.skipChildren();
			}
		}
		if (sessionId == null) {
			throw new MalformedPayloadException("READY names no session_id");
		}
		return new Ready(sessionId, resumeUrl, user, guilds);
	}

	private static String username(JsonParser parser) {
		String username = "?";
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("username") && value == JsonToken.VALUE_STRING) {
				username = parser.getString();
			}
			parser.skipChildren();
		}
		return username;
	}

	private static int countElements(JsonParser parser) {
		int count = 0;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			parser.skipChildren();
			count++;
		}
		return count;
	}

	private static void enterObject(JsonParser parser, String payload) {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			throw new MalformedPayloadException(payload + " has no data");
		}
	}

	/** A wrong address must not cost the session: the general one serves too. */
	private static @Nullable URI uri(String text) {
		try {
			return URI.create(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * What a session needs of READY.
	 *
	 * @param sessionId lets the session be resumed
	 * @param resumeUrl where to resume
	 * @param user the bot's name
	 * @param guilds how many guilds are to come
	 */
	record Ready(Secret sessionId, @Nullable URI resumeUrl, String user, int guilds) {

	}

}
