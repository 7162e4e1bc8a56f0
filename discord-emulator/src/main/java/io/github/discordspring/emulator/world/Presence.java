package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a user is online, and doing what.
 *
 * @param status {@code online}, {@code idle}, {@code dnd} or {@code offline}
 * @param activities what the user does
 */
public record Presence(String status, ArrayNode activities) {

	/** Not there. */
	public static final Presence OFFLINE = of("offline");

	/**
	 * Makes a presence without activities.
	 * @param status such as {@code online}
	 * @return the presence
	 */
	public static Presence of(String status) {
		return new Presence(status, Json.array());
	}

	/**
	 * Tells whether the user is seen as there.
	 * @return whether it is
	 */
	public boolean isOnline() {
		return !"offline".equals(this.status);
	}

	/**
	 * Writes the presence as PRESENCE_UPDATE does.
	 * @param userId whose it is
	 * @param guildId where it is seen
	 * @return the presence
	 */
	public ObjectNode toJson(long userId, long guildId) {
		ObjectNode json = Json.object();
		json.putObject("user").put("id", Snowflake.toString(userId));
		json.put("guild_id", Snowflake.toString(guildId)).put("status", this.status);
		json.set("activities", this.activities.deepCopy());
		ObjectNode clientStatus = json.putObject("client_status");
		if (isOnline()) {
			clientStatus.put("web", this.status);
		}
		return json;
	}

}
