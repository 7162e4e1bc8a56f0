package io.github.discordspring.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
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
		Snowflakes guilds = Snowflakes.empty();
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
				guilds = guildIds(parser);
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

	private static Snowflakes guildIds(JsonParser parser) {
		List<Long> ids = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			long id = (parser.currentToken() == JsonToken.START_OBJECT) ? header(parser).id() : 0;
			if (id != 0) {
				ids.add(id);
			}
			parser.skipChildren();
		}
		return Snowflakes.of(ids);
	}

	/**
	 * Reads what is needed of GUILD_CREATE and GUILD_DELETE, however the rest of it
	 * looks.
	 */
	static GuildHeader guild(JsonParser parser) {
		enterObject(parser, "A guild");
		return header(parser);
	}

	/**
	 * Reads no further than to the id of a guild that is there as a whole.
	 */
	static GuildHeader wholeGuild(JsonParser parser) {
		enterObject(parser, "A guild");
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean found = parser.currentName().equals("id");
			JsonToken value = parser.nextToken();
			if (found) {
				return new GuildHeader(id(parser, value), false);
			}
			parser.skipChildren();
		}
		return new GuildHeader(0, false);
	}

	/**
	 * Reads to the end of an object.
	 */
	private static GuildHeader header(JsonParser parser) {
		long id = 0;
		boolean unavailable = false;
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("id")) {
				id = id(parser, value);
			}
			else if (name.equals("unavailable")) {
				unavailable = value == JsonToken.VALUE_TRUE;
			}
			parser.skipChildren();
		}
		return new GuildHeader(id, unavailable);
	}

	private static long id(JsonParser parser, JsonToken value) {
		return switch (value) {
			case VALUE_STRING -> unsigned(parser.getString());
			case VALUE_NUMBER_INT -> unsigned(parser.getNumberValue().toString());
			default -> 0;
		};
	}

	/** A wrong id must not cost the session. */
	private static long unsigned(String text) {
		try {
			return Long.parseUnsignedLong(text);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
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
	 * @param guilds guilds that are to come
	 */
	record Ready(Secret sessionId, @Nullable URI resumeUrl, String user, Snowflakes guilds) {

	}

	/**
	 * What is needed of a guild.
	 *
	 * @param id its id, 0 if there is none
	 * @param unavailable whether there is an outage
	 */
	record GuildHeader(long id, boolean unavailable) {

	}

}
