package io.github.discordspring.emulator.world;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that people give with the options of a command, or in a form. Where they are
 * given stands the number of the file in the request; the application gets the id of the
 * attachment.
 */
final class InteractionFiles {

	private static final int ATTACHMENT_OPTION = 11;

	private static final int FILE_UPLOAD = 19;

	private final Map<Integer, ObjectNode> attachments = new LinkedHashMap<>();

	/**
	 * Keeps the files of the request that is being answered.
	 */
	InteractionFiles(World world, Channel channel) {
		for (UploadedFile file : world.context().files()) {
			this.attachments.put(file.number(),
					MessageAttachments.create(world, "ephemeral-attachments", channel, file, Json.object())
						.put("ephemeral", true));
		}
	}

	/**
	 * Puts ids in the place of numbers.
	 * @param parent what has options or components; is changed
	 */
	void place(JsonNode parent) {
		for (JsonNode option : parent.path("options")) {
			if (Json.number(option, "type") == ATTACHMENT_OPTION) {
				((ObjectNode) option).put("value", id(option.path("value")));
			}
			place(option);
		}
		parent.path("components").forEach(this::placeUpload);
	}

	private void placeUpload(JsonNode component) {
		JsonNode part = component.path("component");
		if (Json.number(part, "type") == FILE_UPLOAD && part instanceof ObjectNode upload) {
			JsonNode sent = upload.path("values");
			ArrayNode values = upload.putArray("values");
			sent.forEach((value) -> values.add(id(value)));
		}
	}

	private String id(JsonNode number) {
		ObjectNode attachment = this.attachments.get(number.asInt(-1));
		if (attachment == null) {
			throw FormErrors.single("attachments", "ATTACHMENT_NOT_FOUND", "There is no file " + number.asString(""));
		}
		return Json.text(attachment, "id");
	}

	/**
	 * Adds the attachments to what an interaction names.
	 */
	void addTo(ObjectNode resolved) {
		this.attachments.values()
			.forEach((attachment) -> resolved.withObjectProperty("attachments")
				.set(Snowflake.toString(Json.id(attachment, "id")), attachment));
	}

}
