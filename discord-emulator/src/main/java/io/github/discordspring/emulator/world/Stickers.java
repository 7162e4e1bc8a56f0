package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stickers of guilds, and Discord's own.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sticker">Sticker
 * resource</a>
 */
public final class Stickers {

	private static final long PACK = 847_199_849_233_514_549L;

	private static final long FIRST = 749_054_660_769_218_631L;

	private static final String[] NAMES = { "Wave", "Thumbs Up", "Heart" };

	private static final String[] TAGS = { "👋", "👍", "❤️" };

	private final World world;

	private final ArrayNode packs = Json.array();

	Stickers(World world) {
		this.world = world;
		ObjectNode pack = this.packs.addObject()
			.put("id", Snowflake.toString(PACK))
			.put("sku_id", Snowflake.toString(PACK + 1))
			.put("name", "Emulated Essentials")
			.put("description", "Stickers that are always there.")
			.put("cover_sticker_id", Snowflake.toString(FIRST));
		ArrayNode stickers = pack.putArray("stickers");
		for (int index = 0; index < NAMES.length; index++) {
			stickers.addObject()
				.put("id", Snowflake.toString(FIRST + index))
				.put("name", NAMES[index])
				.put("tags", TAGS[index])
				.put("type", 1)
				.put("format_type", 3)
				.put("description", NAMES[index])
				.put("pack_id", Snowflake.toString(PACK))
				.put("sort_value", index);
		}
	}

	/**
	 * Gives the packs that all may use.
	 * @return the packs
	 */
	public ArrayNode packs() {
		return this.packs;
	}

	/**
	 * Finds a sticker.
	 * @param id its id
	 * @return the sticker, or {@code null} if there is none
	 */
	public @Nullable JsonNode find(long id) {
		for (JsonNode sticker : this.packs.path(0).path("stickers")) {
			if (Json.id(sticker, "id") == id) {
				return sticker;
			}
		}
		for (Guild guild : this.world.guilds()) {
			for (JsonNode sticker : guild.json().path("stickers")) {
				if (Json.id(sticker, "id") == id) {
					return sticker;
				}
			}
		}
		return null;
	}

	/**
	 * Writes the stickers of a message.
	 */
	ArrayNode items(JsonNode ids, long guildId, MessageDraft draft) {
		ArrayNode items = Json.array();
		for (JsonNode id : ids) {
			JsonNode sticker = find(Json.id(id));
			if (sticker == null) {
				throw DiscordError.of(400, 50081, "Invalid sticker sent");
			}
			long home = Json.id(sticker, "guild_id");
			if (home != 0 && home != guildId && !mayUseElsewhere(guildId, Json.id(draft.author(), "id"))) {
				throw DiscordError.of(400, 50600, "Cannot send this sticker");
			}
			ObjectNode item = items.addObject();
			for (String field : new String[] { "id", "name", "format_type" }) {
				item.set(field, sticker.path(field));
			}
		}
		return items;
	}

	private boolean mayUseElsewhere(long guildId, long userId) {
		return guildId != 0 && Permission.USE_EXTERNAL_STICKERS.in(this.world.guild(guildId).permissions(userId, null));
	}

}
