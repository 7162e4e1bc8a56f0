package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An emoji that somebody reacts with: one of Unicode, or one of a guild.
 *
 * @param id id of the guild's emoji, 0 for one of Unicode
 * @param name name of the guild's emoji, or the characters
 */
record ReactionEmoji(long id, String name) {

	private static final int LAST_ASCII = 0x7F;

	/**
	 * Reads the form that is used in paths.
	 * @param text characters, or {@code name:id}
	 * @param guildEmojis emojis that can be used
	 * @return the emoji
	 * @throws DiscordError 10014 if it is none
	 */
	static ReactionEmoji parse(String text, JsonNode guildEmojis) {
		int colon = text.lastIndexOf(':');
		if (colon < 0) {
			if (text.codePoints().noneMatch((codePoint) -> codePoint > LAST_ASCII)) {
				throw DiscordError.unknown(Unknown.EMOJI);
			}
			return new ReactionEmoji(0, text);
		}
		long id = Json.id(Json.valueOf(text.substring(colon + 1)));
		for (JsonNode emoji : guildEmojis) {
			if (Json.id(emoji, "id") == id) {
				return new ReactionEmoji(id, Json.text(emoji, "name"));
			}
		}
		throw DiscordError.unknown(Unknown.EMOJI);
	}

	ObjectNode toJson() {
		ObjectNode json = Json.object();
		if (this.id == 0) {
			json.putNull("id");
		}
		else {
			json.put("id", Snowflake.toString(this.id));
		}
		return json.put("name", this.name);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		// A guild's emoji may be given a new name
		return other instanceof ReactionEmoji that && this.id == that.id
				&& (this.id != 0 || this.name.equals(that.name));
	}

	@Override
	public int hashCode() {
		return (this.id != 0) ? Long.hashCode(this.id) : this.name.hashCode();
	}

}
