package io.github.discordspring.rest;

import java.util.Set;

import io.github.discordspring.model.json.DiscordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Looks for the properties of a JSON object, without reading what is in them.
 */
final class JsonNames {

	private JsonNames() {
	}

	static boolean hasAny(byte[] json, Set<String> names) {
		try (JsonParser parser = DiscordJson.mapper().createParser(json)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return false;
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				if (names.contains(parser.currentName())) {
					return true;
				}
				parser.nextToken();
				parser.skipChildren();
			}
			return false;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
