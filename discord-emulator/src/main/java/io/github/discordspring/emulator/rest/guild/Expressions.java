package io.github.discordspring.emulator.rest.guild;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * What emojis and stickers of guilds share: an event brings all of them.
 */
final class Expressions {

	private Expressions() {
	}

	static void changed(World world, Guild guild, String event, String kind) {
		ObjectNode data = Json.object().put("guild_id", Snowflake.toString(guild.id()));
		data.set(kind, guild.json().path(kind).deepCopy());
		world.publish(WorldEvent.inGuild(event, data, guild.id()));
	}

}
