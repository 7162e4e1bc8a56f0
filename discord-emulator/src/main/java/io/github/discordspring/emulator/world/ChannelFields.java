package io.github.discordspring.emulator.world;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks and takes over the fields of channels.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
 * channel</a>
 */
final class ChannelFields {

	private static final int MAXIMUM_TOPIC = 1024;

	private static final int MAXIMUM_FORUM_TOPIC = 4096;

	private static final int MAXIMUM_USERS = 99;

	private static final int MAXIMUM_STAGE_USERS = 10_000;

	private static final int MAXIMUM_IN_CATEGORY = 50;

	private static final int MAXIMUM_TAGS = 20;

	private static final int MAXIMUM_TAG_NAME = 20;

	private static final Set<Integer> ARCHIVE_MINUTES = Set.of(60, 1440, 4320, 10_080);

	/** Fields that are taken over as they were sent. */
	private static final List<String> PLAIN_FIELDS = List.of("topic", "nsfw", "rate_limit_per_user", "position",
			"bitrate", "user_limit", "rtc_region", "video_quality_mode", "default_auto_archive_duration", "flags",
			"default_thread_rate_limit_per_user", "default_sort_order", "default_forum_layout", "default_tag_setting",
			"type");

	private final World world;

	ChannelFields(World world) {
		this.world = world;
	}

	void check(Guild guild, Form form, int type) {
		boolean forum = type == Channel.FORUM || type == Channel.MEDIA;
		form.string("name", 1, 100);
		form.string("topic", 0, forum ? MAXIMUM_FORUM_TOPIC : MAXIMUM_TOPIC);
		form.integer("rate_limit_per_user", 0, 21_600);
		form.integer("position", 0, Integer.MAX_VALUE);
		form.integer("bitrate", 8_000, (type == Channel.STAGE) ? 64_000 : 96_000);
		form.integer("user_limit", 0, (type == Channel.STAGE) ? MAXIMUM_STAGE_USERS : MAXIMUM_USERS);
		form.bool("nsfw");
		form.choice("video_quality_mode", Set.of(1, 2));
		form.choice("default_auto_archive_duration", ARCHIVE_MINUTES);
		form.integer("default_thread_rate_limit_per_user", 0, 21_600);
		form.choice("default_sort_order", Set.of(0, 1));
		form.choice("default_forum_layout", Set.of(0, 1, 2));
		form.integer("flags", 0, Integer.MAX_VALUE);
		checkParent(guild, form, form.id("parent_id"));
		for (Form overwrite : form.forms("permission_overwrites", 0, 100)) {
			if (overwrite.require("id")) {
				overwrite.id("id");
			}
			overwrite.choice("type", Set.of(0, 1));
			overwrite.integer("allow", 0, Long.MAX_VALUE);
			overwrite.integer("deny", 0, Long.MAX_VALUE);
		}
		for (Form tag : form.forms("available_tags", 0, MAXIMUM_TAGS)) {
			if (tag.require("name")) {
				tag.string("name", 1, MAXIMUM_TAG_NAME);
			}
			tag.bool("moderated");
		}
	}

	private static void checkParent(Guild guild, Form form, long parentId) {
		if (parentId == 0) {
			return;
		}
		Channel parent = guild.channelsById().get(parentId);
		if (parent == null || parent.type() != Channel.CATEGORY) {
			form.error("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist");
		}
		else if (guild.channels()
			.stream()
			.filter((child) -> child.parentId() == parentId)
			.count() >= MAXIMUM_IN_CATEGORY) {
			form.error("parent_id", "CHANNEL_PARENT_MAX_CHANNELS",
					"Maximum number of channels in category reached (" + MAXIMUM_IN_CATEGORY + ")");
		}
	}

	/** Gives a new channel what all of its type have. */
	static void defaults(ObjectNode json, int type) {
		json.set("permission_overwrites", Json.array());
		if (type == Channel.CATEGORY) {
			return;
		}
		json.put("nsfw", false).put("rate_limit_per_user", 0).putNull("last_message_id");
		if (type == Channel.VOICE || type == Channel.STAGE) {
			json.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
			return;
		}
		json.putNull("topic");
		if (type == Channel.FORUM || type == Channel.MEDIA) {
			json.put("default_forum_layout", 0).putNull("default_sort_order").putNull("default_reaction_emoji");
			json.put("default_thread_rate_limit_per_user", 0).set("available_tags", Json.array());
		}
	}

	void apply(ObjectNode json, ObjectNode body) {
		for (String field : PLAIN_FIELDS) {
			JsonNode value = body.get(field);
			if (value != null && !("type".equals(field) && value.isNull())) {
				json.set(field, value);
			}
		}
		if (Json.has(body, "name")) {
			String name = Json.text(body, "name");
			int type = Json.number(json, "type");
			boolean text = type == Channel.TEXT || type == Channel.ANNOUNCEMENT || type == Channel.FORUM
					|| type == Channel.MEDIA;
			json.put("name", text ? name.strip().toLowerCase(Locale.ROOT).replace(' ', '-') : name);
		}
		if (body.has("parent_id")) {
			long parentId = Json.id(body, "parent_id");
			json.put("parent_id", (parentId != 0) ? Snowflake.toString(parentId) : null);
		}
		if (Json.has(body, "permission_overwrites")) {
			ArrayNode overwrites = json.putArray("permission_overwrites");
			body.path("permission_overwrites").forEach((overwrite) -> overwrites.add(overwrite(overwrite)));
		}
		if (Json.has(body, "available_tags")) {
			ArrayNode tags = json.putArray("available_tags");
			body.path("available_tags").forEach((tag) -> tags.add(tag(tag)));
		}
		if (body.has("default_reaction_emoji")) {
			JsonNode emoji = body.path("default_reaction_emoji");
			json.set("default_reaction_emoji", emoji.isNull() ? emoji : emoji(Json.object(), emoji));
		}
	}

	static ObjectNode overwrite(JsonNode sent) {
		return Json.object()
			.put("id", Snowflake.toString(Json.id(sent, "id")))
			.put("type", Json.number(sent, "type"))
			.put("allow", Long.toString(Json.bits(sent, "allow")))
			.put("deny", Long.toString(Json.bits(sent, "deny")));
	}

	private ObjectNode tag(JsonNode sent) {
		long id = Json.id(sent, "id");
		return emoji(Json.object()
			.put("id", Snowflake.toString((id != 0) ? id : this.world.ids().next()))
			.put("name", Json.text(sent, "name"))
			.put("moderated", sent.path("moderated").asBoolean(false)), sent);
	}

	private static ObjectNode emoji(ObjectNode target, JsonNode sent) {
		long id = Json.id(sent, "emoji_id");
		return target.put("emoji_id", (id != 0) ? Snowflake.toString(id) : null)
			.put("emoji_name", Json.has(sent, "emoji_name") ? Json.text(sent, "emoji_name") : null);
	}

}
