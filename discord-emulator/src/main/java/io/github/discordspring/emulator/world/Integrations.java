package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * The integrations of guilds: each bot is one, and has the bot's id.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#integration-object">Integration
 * object</a>
 */
public final class Integrations {

	private final World world;

	Integrations(World world) {
		this.world = world;
	}

	/**
	 * Writes the integration of a bot.
	 * @param application the bot's application
	 * @return the integration without a user
	 */
	public static ObjectNode write(Application application) {
		String id = Snowflake.toString(application.id());
		String name = Json.text(application.bot(), "username");
		ObjectNode integration = Json.object()
			.put("id", id)
			.put("type", "discord")
			.put("name", name)
			.put("enabled", true);
		integration.putObject("account").put("id", id).put("name", name);
		ObjectNode written = integration.putObject("application")
			.put("id", id)
			.put("name", name)
			.putNull("icon")
			.put("description", "")
			.putNull("type");
		written.set("bot", application.bot().deepCopy());
		integration.putArray("scopes").add("bot").add("applications.commands");
		return integration;
	}

	/**
	 * A member has come or gone: if it is a bot, its integration has.
	 */
	void changed(Guild guild, long userId, boolean added) {
		if (!this.world.hasApplication(userId)) {
			return;
		}
		String guildId = Snowflake.toString(guild.id());
		ObjectNode data = added ? write(this.world.application(userId))
				: Json.object().put("id", Snowflake.toString(userId)).put("application_id", Snowflake.toString(userId));
		this.world.publish(WorldEvent.inGuild(added ? "INTEGRATION_CREATE" : "INTEGRATION_DELETE",
				data.put("guild_id", guildId), guild.id()));
		publish(guild);
	}

	private void publish(Guild guild) {
		this.world.publish(WorldEvent.inGuild("GUILD_INTEGRATIONS_UPDATE",
				Json.object().put("guild_id", Snowflake.toString(guild.id())), guild.id()));
	}

	/**
	 * The name of an application has changed: all its integrations have.
	 * @param application the application
	 */
	public void renamed(Application application) {
		for (Guild guild : this.world.guildsOf(application.id())) {
			this.world.publish(WorldEvent.inGuild("INTEGRATION_UPDATE",
					write(application).put("guild_id", Snowflake.toString(guild.id())), guild.id()));
			publish(guild);
		}
	}

}
