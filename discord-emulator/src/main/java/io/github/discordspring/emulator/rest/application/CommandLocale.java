package io.github.discordspring.emulator.rest.application;

import java.util.Map;

import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the names and descriptions of one language in the place of those of all.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#retrieving-localized-commands">Retrieving
 * localized commands</a>
 */
final class CommandLocale {

	private static final Map<String, String> FALLBACKS = Map.of("en-US", "en-GB", "en-GB", "en-US", "es-419", "es-ES");

	private CommandLocale() {
	}

	/**
	 * Localizes a command with its options and choices.
	 * @param command the command; changed
	 * @param locale such as {@code de}, empty for none
	 */
	static void localize(ObjectNode command, String locale) {
		for (String field : new String[] { "name", "description" }) {
			JsonNode texts = command.path(field + "_localizations");
			String text = Json.text(texts, locale);
			if (text.isEmpty()) {
				text = Json.text(texts, FALLBACKS.getOrDefault(locale, ""));
			}
			command.remove(field + "_localizations");
			if (!text.isEmpty()) {
				command.put(field + "_localized", text);
			}
		}
		for (String children : new String[] { "options", "choices" }) {
			for (JsonNode child : command.path(children)) {
				if (child instanceof ObjectNode object) {
					localize(object, locale);
				}
			}
		}
	}

}
