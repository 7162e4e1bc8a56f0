package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes what was sent of a message as Discord does.
 */
final class MessageContents {

	private MessageContents() {
	}

	static ArrayNode embeds(JsonNode sent) {
		ArrayNode embeds = Json.array();
		for (JsonNode element : sent) {
			ObjectNode embed = Json.object().put("type", "rich");
			embed.setAll((ObjectNode) element.deepCopy());
			embed.put("type", "rich");
			embed.removeIf(JsonNode::isNull);
			if (embed.has("timestamp")) {
				embed.put("timestamp", Timestamps.normalise(Json.text(embed, "timestamp")));
			}
			for (JsonNode field : embed.path("fields")) {
				((ObjectNode) field).put("inline", field.path("inline").asBoolean(false));
			}
			embeds.add(embed);
		}
		return embeds;
	}

	static ArrayNode components(JsonNode sent) {
		ArrayNode components = Json.array();
		int[] lastId = { 0 };
		for (JsonNode element : sent) {
			components.add(component((ObjectNode) element, lastId));
		}
		return components;
	}

	/** Gives each component that has none an id. */
	private static ObjectNode component(ObjectNode sent, int[] lastId) {
		ObjectNode component = sent.deepCopy();
		lastId[0]++;
		if (Json.number(component, "id") == 0) {
			component.put("id", lastId[0]);
		}
		if (component.get("components") instanceof ArrayNode children) {
			ArrayNode completed = component.putArray("components");
			children.forEach((child) -> completed.add(component((ObjectNode) child, lastId)));
		}
		if (component.get("accessory") instanceof ObjectNode accessory) {
			component.set("accessory", component(accessory, lastId));
		}
		return component;
	}

}
