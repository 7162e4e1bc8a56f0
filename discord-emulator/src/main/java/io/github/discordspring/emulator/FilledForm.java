package io.github.discordspring.emulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.UploadedFile;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person has entered in a form.
 */
final class FilledForm {

	private static final int TEXT_INPUT = 4;

	private static final int TEXT_DISPLAY = 10;

	private static final int FILE_UPLOAD = 19;

	private static final int RADIO_GROUP = 21;

	private static final int CHECKBOX = 23;

	/** Types of options that name what the types of selects do. */
	private static final Map<Integer, Integer> OPTION_OF_SELECT = Map.of(5, 6, 6, 8, 7, 9, 8, 7);

	private final World world;

	private final Map<String, ?> values;

	private final List<UploadedFile> files = new ArrayList<>();

	private final Set<String> customIds = new LinkedHashSet<>();

	private final ObjectNode request;

	FilledForm(World world, ObjectNode modal, Map<String, ?> values) {
		this.world = world;
		this.values = values;
		this.request = Json.object().put("custom_id", Json.text(modal, "custom_id"));
		ArrayNode components = this.request.putArray("components");
		for (JsonNode component : modal.path("components")) {
			ObjectNode filled = Json.object().put("type", Json.number(component, "type"));
			if (Json.number(component, "type") == TEXT_DISPLAY) {
				components.add(filled.put("id", Json.number(component, "id")));
			}
			else if (component.get("component") instanceof ObjectNode labelled) {
				components.add(filled.set("component", field(labelled)));
			}
			else if (component.path("components").get(0) instanceof ObjectNode only) {
				filled.putArray("components").add(field(only));
				components.add(filled);
			}
		}
		for (String customId : values.keySet()) {
			if (!this.customIds.contains(customId)) {
				throw new IllegalArgumentException(
						"The form has no field " + customId + "; its fields are " + this.customIds);
			}
		}
	}

	ObjectNode request() {
		return this.request;
	}

	List<UploadedFile> files() {
		return this.files;
	}

	private ObjectNode field(ObjectNode declared) {
		int type = Json.number(declared, "type");
		String customId = Json.text(declared, "custom_id");
		this.customIds.add(customId);
		Object value = this.values.get(customId);
		ObjectNode field = Json.object().put("type", type).put("custom_id", customId);
		switch (type) {
			case TEXT_INPUT -> field.put("value", (value != null) ? value.toString() : Json.text(declared, "value"));
			case RADIO_GROUP -> {
				List<String> chosen = values(declared, type, value);
				field.put("value", chosen.isEmpty() ? null : chosen.get(0));
			}
			case CHECKBOX -> {
				if (value != null && !(value instanceof Boolean)) {
					throw new IllegalArgumentException(
							"The checkbox " + customId + " takes true or false as a boolean, and not as the "
									+ value.getClass().getSimpleName() + " " + value);
				}
				boolean ticked = declared.path("default").asBoolean(false);
				field.put("value", (value != null) ? Boolean.TRUE.equals(value) : ticked);
			}
			default -> field.set("values", Json.valueOf(values(declared, type, value)));
		}
		return field;
	}

	private List<String> values(ObjectNode declared, int type, @Nullable Object value) {
		List<String> all = new ArrayList<>();
		if (value == null) {
			for (JsonNode option : declared.path("options")) {
				if (option.path("default").asBoolean(false)) {
					all.add(Json.text(option, "value"));
				}
			}
			declared.path("default_values").forEach((picked) -> all.add(Json.text(picked, "id")));
			return all;
		}
		for (Object single : (value instanceof Collection<?> several) ? several : List.of(value)) {
			all.add((type == FILE_UPLOAD) ? upload((EmulatedFile) single)
					: Lookup.idOf(this.world, OPTION_OF_SELECT.getOrDefault(type, 0), single).toString());
		}
		return all;
	}

	/**
	 * Gives a file its number.
	 */
	private String upload(EmulatedFile file) {
		int number = this.files.size();
		this.files.add(new UploadedFile("files[" + number + "]", file.filename(), file.contentType(), file.content()));
		return Integer.toString(number);
	}

}
