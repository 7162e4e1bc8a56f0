package io.github.discordspring.emulator.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The attachments that a message has after it was sent or changed. What an embed or a
 * component shows is in it and no longer in the list.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#editing-message-attachments">Editing
 * message attachments</a>
 */
final class MessageAttachments {

	private static final String REFERENCE = "attachment://";

	private static final int IS_SPOILER = 1 << 3;

	private final Map<Long, ObjectNode> attachments = new LinkedHashMap<>();

	private final Set<Long> shownElsewhere = new LinkedHashSet<>();

	private MessageAttachments() {
	}

	/**
	 * Gives what is there after a request.
	 * @param world where files are kept
	 * @param channel channel of the message
	 * @param body the message as it was sent
	 * @param before attachments that the message had
	 */
	static MessageAttachments after(World world, Channel channel, ObjectNode body, JsonNode before) {
		MessageAttachments result = new MessageAttachments();
		Map<Long, JsonNode> listed = new LinkedHashMap<>();
		body.path("attachments").forEach((attachment) -> listed.put(Json.id(attachment, "id"), attachment));
		boolean list = Json.has(body, "attachments");
		for (JsonNode kept : before) {
			JsonNode changes = listed.remove(Json.id(kept, "id"));
			if (!list || changes != null) {
				ObjectNode copy = (ObjectNode) kept.deepCopy();
				describe(copy, (changes != null) ? changes : Json.object());
				result.attachments.put(Json.id(copy, "id"), copy);
			}
		}
		for (UploadedFile file : world.context().files()) {
			JsonNode described = listed.remove((long) file.number());
			if (described != null || !list || before.isEmpty()) {
				ObjectNode attachment = create(world, "attachments", channel, file,
						(described != null) ? described : Json.object());
				result.attachments.put(Json.id(attachment, "id"), attachment);
			}
		}
		if (!listed.isEmpty()) {
			throw FormErrors.single("attachments", "ATTACHMENT_NOT_FOUND",
					"There is no file or attachment " + listed.keySet().iterator().next());
		}
		return result;
	}

	/**
	 * Keeps a file as an attachment.
	 * @param world where files are kept
	 * @param directory where it is served
	 * @param channel where it was sent
	 * @param file the file
	 * @param described what was sent about it
	 */
	static ObjectNode create(World world, String directory, Channel channel, UploadedFile file, JsonNode described) {
		String id = Snowflake.toString(world.ids().next());
		String name = Json.has(described, "filename") ? Json.text(described, "filename") : file.filename();
		String path = "/" + directory + "/" + Snowflake.toString(channel.id()) + "/" + id + "/" + name;
		String url = world.files().put(path, file) + "?ex=0&is=0&hm=" + Files.hash(file.bytes()) + "&";
		ObjectNode attachment = Json.object()
			.put("id", id)
			.put("filename", name)
			.put("size", file.bytes().length)
			.put("url", url)
			.put("proxy_url", url)
			.put("content_type", file.contentType());
		ImageSize size = ImageSize.of(file.bytes());
		if (size != null) {
			attachment.put("width", size.width()).put("height", size.height());
		}
		describe(attachment, described);
		return attachment;
	}

	private static void describe(ObjectNode attachment, JsonNode described) {
		for (String field : new String[] { "title", "description", "duration_secs", "waveform" }) {
			if (Json.has(described, field)) {
				attachment.set(field, described.path(field));
			}
		}
		if (described.path("is_spoiler").asBoolean(false)) {
			attachment.put("flags", IS_SPOILER);
		}
	}

	/**
	 * Gives the attachment that a reference such as {@code attachment://cat.png} means,
	 * and takes it off the list.
	 */
	@Nullable ObjectNode referred(String url) {
		for (ObjectNode attachment : this.attachments.values()) {
			if (url.equals(REFERENCE + Json.text(attachment, "filename")) || url.equals(Json.text(attachment, "url"))) {
				this.shownElsewhere.add(Json.id(attachment, "id"));
				return attachment;
			}
		}
		return null;
	}

	/**
	 * Leaves off the list what parts of the message show that do not change.
	 */
	void keepShown(JsonNode parts) {
		parts.findValuesAsString("url").forEach(this::referred);
		parts.findValuesAsString("icon_url").forEach(this::referred);
	}

	static boolean isReference(String url) {
		return url.startsWith(REFERENCE);
	}

	/**
	 * Gives all attachments, also those that an embed or a component shows: an edit may
	 * name them again.
	 */
	ArrayNode all() {
		return Json.array().addAll(this.attachments.values());
	}

	ArrayNode list() {
		ArrayNode list = Json.array();
		this.attachments.forEach((id, attachment) -> {
			if (!this.shownElsewhere.contains(id)) {
				list.add(attachment);
			}
		});
		return list;
	}

}
