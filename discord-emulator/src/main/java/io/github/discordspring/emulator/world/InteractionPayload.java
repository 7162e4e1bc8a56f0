package io.github.discordspring.emulator.world;

import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.form.CommandForm;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes interactions as INTERACTION_CREATE brings them.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object">Interaction
 * object</a>
 */
final class InteractionPayload {

	private static final int USER = 6;

	private static final int CHANNEL = 7;

	private static final int ROLE = 8;

	private static final int MENTIONABLE = 9;

	/** Types of options that name what the types of selects do. */
	private static final Map<Integer, Integer> OPTION_OF_SELECT = Map.of(5, USER, 6, ROLE, 7, MENTIONABLE, 8, CHANNEL);

	private static final int ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

	private final World world;

	InteractionPayload(World world) {
		this.world = world;
	}

	ObjectNode write(Interaction interaction) {
		Channel channel = interaction.channel();
		long botId = interaction.application().id();
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString(interaction.id()))
			.put("application_id", Snowflake.toString(botId))
			.put("type", interaction.type())
			.put("token", interaction.token())
			.put("version", 1);
		json.set("data", interaction.data());
		json.put("channel_id", Snowflake.toString(channel.id()));
		json.set("channel", channelFor(channel, interaction.userId(), botId));
		if (channel.guildId() != 0) {
			Guild guild = this.world.guild(channel.guildId());
			json.put("guild_id", Snowflake.toString(guild.id()));
			ObjectNode partial = json.putObject("guild").put("id", Snowflake.toString(guild.id()));
			partial.set("features", guild.json().path("features").deepCopy());
			partial.put("locale", Json.text(guild.json(), "preferred_locale"));
			json.put("guild_locale", Json.text(guild.json(), "preferred_locale"));
			json.set("member",
					this.world.guildOperations()
						.member(guild.id(), interaction.userId())
						.put("permissions", Long.toString(guild.permissions(interaction.userId(), channel))));
		}
		else {
			json.set("user", this.world.users().get(interaction.userId()).deepCopy());
		}
		Message source = interaction.source();
		if (source != null) {
			json.set("message", source.toJson(botId));
		}
		json.put("app_permissions", Long.toString(this.world.permissions(botId, channel)))
			.put("locale", this.world.users().locale(interaction.userId()))
			.put("context", (channel.guildId() != 0) ? 0 : 1)
			.put("attachment_size_limit", ATTACHMENT_SIZE_LIMIT);
		json.set("entitlements", Json.array());
		json.set("authorizing_integration_owners", owners(channel));
		return json;
	}

	static ObjectNode owners(Channel channel) {
		return Json.object().put("0", Snowflake.toString(channel.guildId()));
	}

	/**
	 * Writes what the options of a command name.
	 */
	ObjectNode resolve(ObjectNode request, Channel channel, long userId, long botId) {
		ObjectNode resolved = Json.object();
		resolveOptions(request, channel, userId, botId, resolved);
		return resolved;
	}

	/**
	 * Writes what was picked from a select.
	 */
	ObjectNode resolvePicked(int selectType, JsonNode values, Channel channel, long userId, long botId) {
		int optionType = OPTION_OF_SELECT.getOrDefault(selectType, 0);
		ObjectNode options = Json.object();
		for (JsonNode value : values) {
			options.withArrayProperty("options").addObject().put("type", optionType).set("value", value);
		}
		return resolve(options, channel, userId, botId);
	}

	/**
	 * Writes what was picked from the selects of a form.
	 */
	ObjectNode resolveForm(ObjectNode form, Channel channel, long userId, long botId) {
		ObjectNode options = Json.object();
		for (JsonNode component : form.path("components")) {
			JsonNode part = component.has("component") ? component.path("component")
					: component.path("components").path(0);
			int optionType = OPTION_OF_SELECT.getOrDefault(Json.number(part, "type"), 0);
			part.path("values")
				.forEach((value) -> options.withArrayProperty("options")
					.addObject()
					.put("type", optionType)
					.set("value", value));
		}
		return resolve(options, channel, userId, botId);
	}

	private void resolveOptions(JsonNode parent, Channel channel, long userId, long botId, ObjectNode resolved) {
		for (JsonNode option : parent.path("options")) {
			int type = Json.number(option, "type");
			long id = Json.id(option, "value");
			if (type == CommandForm.SUB_COMMAND || type == CommandForm.SUB_COMMAND_GROUP) {
				resolveOptions(option, channel, userId, botId, resolved);
			}
			else if (type == USER) {
				resolveUser(id, channel, resolved);
			}
			else if (type == CHANNEL) {
				Channel named = this.world.channelFor(id, userId);
				resolved.withObjectProperty("channels").set(Snowflake.toString(id), channelFor(named, userId, botId));
			}
			else if (type == ROLE || type == MENTIONABLE) {
				resolveRoleOrUser(id, channel, resolved);
			}
		}
	}

	void resolveUser(long id, Channel channel, ObjectNode resolved) {
		String key = Snowflake.toString(id);
		resolved.withObjectProperty("users").set(key, this.world.users().get(id).deepCopy());
		if (channel.guildId() == 0) {
			return;
		}
		Guild guild = this.world.guild(channel.guildId());
		ObjectNode member = guild.members().get(id);
		if (member != null) {
			resolved.withObjectProperty("members")
				.set(key,
						member.deepCopy()
							.without(List.of("deaf", "mute"))
							.put("permissions", Long.toString(guild.permissions(id, channel))));
		}
	}

	private void resolveRoleOrUser(long id, Channel channel, ObjectNode resolved) {
		ObjectNode role = (channel.guildId() != 0) ? this.world.guild(channel.guildId()).roles().get(id) : null;
		if (role != null) {
			resolved.withObjectProperty("roles").set(Snowflake.toString(id), role.deepCopy());
		}
		else {
			resolveUser(id, channel, resolved);
		}
	}

	private ObjectNode channelFor(Channel channel, long userId, long botId) {
		return channel.json()
			.deepCopy()
			.without("permission_overwrites")
			.put("permissions", Long.toString(this.world.permissions(userId, channel)))
			.put("app_permissions", Long.toString(this.world.permissions(botId, channel)));
	}

}
