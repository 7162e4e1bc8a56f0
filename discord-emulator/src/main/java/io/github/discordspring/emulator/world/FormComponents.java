package io.github.discordspring.emulator.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of a form's components: those that the application did not number are
 * numbered in their order, and what is submitted bears the same numbers.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#anatomy-of-a-component">Anatomy
 * of a component</a>
 */
final class FormComponents {

	private final Set<Integer> taken = new HashSet<>();

	private int last;

	private FormComponents() {
	}

	/**
	 * Numbers the components of a form that have no number.
	 * @param modal the form; changed
	 */
	static void number(ObjectNode modal) {
		FormComponents numbers = new FormComponents();
		numbers.collect(modal);
		numbers.assign(modal);
	}

	private void collect(ObjectNode parent) {
		for (ObjectNode child : children(parent)) {
			if (Json.number(child, "id") != 0) {
				this.taken.add(Json.number(child, "id"));
			}
			collect(child);
		}
	}

	private void assign(ObjectNode parent) {
		for (ObjectNode child : children(parent)) {
			if (Json.number(child, "id") == 0) {
				while (!this.taken.add(++this.last)) {
					// Taken by one that the application numbered
				}
				child.put("id", this.last);
			}
			assign(child);
		}
	}

	/**
	 * Gives what is submitted the numbers of the form.
	 * @param submitted what is submitted; changed
	 * @param modal the form
	 */
	static void copyNumbers(ObjectNode submitted, ObjectNode modal) {
		Map<String, Integer> byCustomId = new HashMap<>();
		Map<String, Integer> parents = new HashMap<>();
		for (ObjectNode outer : children(modal)) {
			for (ObjectNode field : children(outer)) {
				byCustomId.put(Json.text(field, "custom_id"), Json.number(field, "id"));
				parents.put(Json.text(field, "custom_id"), Json.number(outer, "id"));
			}
		}
		for (ObjectNode outer : children(submitted)) {
			for (ObjectNode field : children(outer)) {
				String customId = Json.text(field, "custom_id");
				if (byCustomId.containsKey(customId)) {
					field.put("id", byCustomId.get(customId));
					outer.put("id", parents.get(customId));
				}
			}
		}
	}

	private static Iterable<ObjectNode> children(ObjectNode parent) {
		return () -> Stream.concat(parent.path("components").valueStream(), Stream.of(parent.path("component")))
			.filter(JsonNode::isObject)
			.map(ObjectNode.class::cast)
			.iterator();
	}

}
