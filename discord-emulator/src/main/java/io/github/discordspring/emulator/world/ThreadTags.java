package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.channel.ChannelFlag;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tags of posts in forums.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#forum-tag-object">Forum tag
 * object</a>
 */
final class ThreadTags {

	private static final int MAXIMUM = 5;

	/**
	 * Checks the tags that a post is to have.
	 */
	void check(Channel forum, ObjectNode body, long allowed) {
		JsonNode applied = body.path("applied_tags");
		if (applied.isEmpty() && (Json.number(forum.json(), "flags") & ChannelFlag.REQUIRE_TAG) != 0) {
			throw DiscordError.of(400, 40067, "A tag is required to create a forum post in this channel");
		}
		if (applied.size() > MAXIMUM) {
			throw FormErrors.single("applied_tags", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.");
		}
		for (JsonNode id : applied) {
			JsonNode tag = find(forum, Json.id(id));
			if (tag.isMissingNode()) {
				throw DiscordError.of(400, 10087, "Unknown tag");
			}
			if (tag.path("moderated").asBoolean(false) && !Permission.MANAGE_THREADS.in(allowed)) {
				throw DiscordError.missingPermissions();
			}
		}
	}

	private static JsonNode find(Channel forum, long id) {
		for (JsonNode tag : forum.json().path("available_tags")) {
			if (Json.id(tag, "id") == id) {
				return tag;
			}
		}
		return Json.object().path("none");
	}

}
