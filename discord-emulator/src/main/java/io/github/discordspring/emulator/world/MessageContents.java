package io.github.discordspring.emulator.world;

import java.util.HashSet;
import java.util.Set;

import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes what was sent of a message as Discord does.
 */
final class MessageContents {

	private static final int SELECT_FIRST = 5;

	private static final int SELECT_LAST = 8;

	private final MessageAttachments attachments;

	private final Set<Integer> componentIds = new HashSet<>();

	private int lastId;

	MessageContents(MessageAttachments attachments) {
		this.attachments = attachments;
	}

	ArrayNode embeds(JsonNode sent) {
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
			for (String field : new String[] { "image", "thumbnail", "video" }) {
				embedMedia(embed, field);
			}
			icon(embed.path("author"));
			icon(embed.path("footer"));
			embeds.add(embed);
		}
		return embeds;
	}

	/** An embed loses a picture that is not there. */
	private void embedMedia(ObjectNode embed, String field) {
		if (!(embed.get(field) instanceof ObjectNode media)) {
			return;
		}
		String url = Json.text(media, "url");
		ObjectNode attachment = this.attachments.referred(url);
		if (attachment != null) {
			for (String copied : new String[] { "url", "proxy_url", "width", "height", "content_type" }) {
				if (attachment.has(copied)) {
					media.set(copied, attachment.path(copied));
				}
			}
		}
		else if (MessageAttachments.isReference(url)) {
			embed.remove(field);
		}
		else {
			media.put("proxy_url", url);
		}
	}

	private void icon(JsonNode part) {
		if (part instanceof ObjectNode object && object.has("icon_url")) {
			ObjectNode attachment = this.attachments.referred(Json.text(object, "icon_url"));
			if (attachment != null) {
				object.set("icon_url", attachment.path("url"));
			}
			object.set("proxy_icon_url", object.path("icon_url"));
		}
	}

	ArrayNode components(JsonNode sent, String path) {
		collectIds(sent);
		ArrayNode components = Json.array();
		for (JsonNode element : sent) {
			components.add(component((ObjectNode) element, path));
		}
		return components;
	}

	private void collectIds(JsonNode sent) {
		for (JsonNode element : sent) {
			int id = Json.number(element, "id");
			if (id != 0 && !this.componentIds.add(id)) {
				throw FormErrors.single("components", "COMPONENT_ID_DUPLICATED",
						"Component id " + id + " cannot be duplicated");
			}
			collectIds(element.path("components"));
			if (element.has("accessory")) {
				collectIds(Json.array().add(element.path("accessory")));
			}
		}
	}

	/** Gives each component that has none an id, and what Discord adds. */
	private ObjectNode component(ObjectNode sent, String path) {
		ObjectNode component = sent.deepCopy();
		component.removeIf(JsonNode::isNull);
		if (Json.number(component, "id") == 0) {
			while (!this.componentIds.add(++this.lastId)) {
				// Taken by one that was sent
			}
			component.put("id", this.lastId);
		}
		complete(component, path);
		if (component.get("components") instanceof ArrayNode children) {
			ArrayNode completed = component.putArray("components");
			children.forEach((child) -> completed.add(component((ObjectNode) child, path)));
		}
		if (component.get("accessory") instanceof ObjectNode accessory) {
			component.set("accessory", component(accessory, path));
		}
		return component;
	}

	private void complete(ObjectNode component, String path) {
		int type = Json.number(component, "type");
		if (type == 3 || (type >= SELECT_FIRST && type <= SELECT_LAST)) {
			absent(component, "min_values", Json.valueOf(1));
			absent(component, "max_values", Json.valueOf(1));
		}
		switch (type) {
			case 11 -> {
				media(component, "media", path);
				absent(component, "description", Json.valueOf(null));
				absent(component, "spoiler", Json.valueOf(false));
			}
			case 12 -> component.path("items").forEach((item) -> {
				media((ObjectNode) item, "media", path);
				absent((ObjectNode) item, "description", Json.valueOf(null));
				absent((ObjectNode) item, "spoiler", Json.valueOf(false));
			});
			case 13 -> {
				ObjectNode attachment = media(component, "file", path);
				component.set("name", attachment.path("filename"));
				component.set("size", attachment.path("size"));
				absent(component, "spoiler", Json.valueOf(false));
			}
			case 14 -> {
				absent(component, "spacing", Json.valueOf(1));
				absent(component, "divider", Json.valueOf(true));
			}
			case 17 -> {
				absent(component, "accent_color", Json.valueOf(null));
				absent(component, "spoiler", Json.valueOf(false));
			}
			default -> {
				// Nothing to add
			}
		}
	}

	private static void absent(ObjectNode component, String field, JsonNode value) {
		if (!component.has(field)) {
			component.set(field, value);
		}
	}

	private ObjectNode media(ObjectNode component, String field, String path) {
		String url = Json.text(component.path(field), "url");
		ObjectNode attachment = this.attachments.referred(url);
		if (attachment == null && MessageAttachments.isReference(url)) {
			throw FormErrors.single(path.isEmpty() ? "components" : path + ".components",
					"UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
		}
		ObjectNode media = component.putObject(field);
		if (attachment == null) {
			media.put("id", "0").put("url", url).put("proxy_url", url).put("loading_state", 2);
			return media;
		}
		media.set("id", attachment.path("id"));
		media.set("attachment_id", attachment.path("id"));
		for (String copied : new String[] { "url", "proxy_url", "width", "height", "content_type" }) {
			if (attachment.has(copied)) {
				media.set(copied, attachment.path(copied));
			}
		}
		return attachment;
	}

}
