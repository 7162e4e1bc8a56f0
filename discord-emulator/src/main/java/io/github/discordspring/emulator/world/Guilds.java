package io.github.discordspring.emulator.world;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and changes guilds, their roles and members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild resource</a>
 */
public final class Guilds {

	/** What bots are usually invited with. */
	public static final long BOT_PERMISSIONS = Permission.of(Permission.VIEW_CHANNEL, Permission.MANAGE_CHANNELS,
			Permission.MANAGE_GUILD, Permission.ADD_REACTIONS, Permission.SEND_MESSAGES, Permission.MANAGE_MESSAGES,
			Permission.EMBED_LINKS, Permission.ATTACH_FILES, Permission.READ_MESSAGE_HISTORY,
			Permission.MENTION_EVERYONE, Permission.USE_EXTERNAL_EMOJIS, Permission.MANAGE_ROLES,
			Permission.MANAGE_WEBHOOKS, Permission.USE_APPLICATION_COMMANDS, Permission.CONNECT, Permission.SPEAK,
			Permission.SEND_MESSAGES_IN_THREADS, Permission.MANAGE_THREADS);

	/** What @everyone may do in a guild that was just made. */
	private static final long EVERYONE = Permission.of(Permission.CREATE_INSTANT_INVITE, Permission.ADD_REACTIONS,
			Permission.STREAM, Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES, Permission.EMBED_LINKS,
			Permission.ATTACH_FILES, Permission.READ_MESSAGE_HISTORY, Permission.MENTION_EVERYONE,
			Permission.USE_EXTERNAL_EMOJIS, Permission.CONNECT, Permission.SPEAK, Permission.USE_VAD,
			Permission.CHANGE_NICKNAME, Permission.USE_APPLICATION_COMMANDS, Permission.REQUEST_TO_SPEAK,
			Permission.CREATE_PUBLIC_THREADS, Permission.CREATE_PRIVATE_THREADS, Permission.USE_EXTERNAL_STICKERS,
			Permission.SEND_MESSAGES_IN_THREADS, Permission.USE_EMBEDDED_ACTIVITIES, Permission.USE_SOUNDBOARD,
			Permission.USE_EXTERNAL_SOUNDS, Permission.SEND_VOICE_MESSAGES, Permission.SEND_POLLS,
			Permission.USE_EXTERNAL_APPS);

	private static final List<String> NULL_FIELDS = List.of("icon", "description", "home_header", "splash",
			"discovery_splash", "banner", "application_id", "afk_channel_id", "system_channel_id", "widget_channel_id",
			"max_presences", "vanity_url_code", "rules_channel_id", "safety_alerts_channel_id",
			"public_updates_channel_id", "incidents_data");

	private static final List<String> ZERO_FIELDS = List.of("system_channel_flags", "verification_level",
			"default_message_notifications", "mfa_level", "explicit_content_filter", "premium_tier",
			"premium_subscription_count", "nsfw_level");

	/** Fields that are taken over as they were sent. */
	private static final List<String> PLAIN_FIELDS = List.of("name", "description", "verification_level",
			"default_message_notifications", "explicit_content_filter", "afk_channel_id", "afk_timeout",
			"system_channel_id", "system_channel_flags", "rules_channel_id", "public_updates_channel_id",
			"preferred_locale", "premium_progress_bar_enabled", "safety_alerts_channel_id", "features");

	private final World world;

	Guilds(World world) {
		this.world = world;
	}

	/**
	 * Makes a guild of which its owner is the only member.
	 * @param name the name
	 * @param ownerId user who owns it
	 * @return the guild
	 */
	public Guild create(String name, long ownerId) {
		String id = Snowflake.toString(this.world.ids().nextGuild());
		ObjectNode json = Json.object().put("id", id).put("name", name);
		json.put("owner_id", Snowflake.toString(ownerId));
		NULL_FIELDS.forEach(json::putNull);
		ZERO_FIELDS.forEach((field) -> json.put(field, 0));
		json.put("afk_timeout", 300)
			.put("region", "deprecated")
			.put("preferred_locale", "en-US")
			.put("widget_enabled", false)
			.put("premium_progress_bar_enabled", false)
			.put("nsfw", false)
			.put("max_members", 500_000)
			.put("max_video_channel_users", 25)
			.put("max_stage_video_channel_users", 50);
		json.set("features", Json.array());
		json.set("emojis", Json.array());
		json.set("stickers", Json.array());
		Guild guild = new Guild(json, this.world.clock());
		this.world.addGuild(guild);
		guild.roles().put(guild.id(), role(id, "@everyone", 0, EVERYONE, 0));
		addMember(guild, ownerId, 0);
		return guild;
	}

	/**
	 * Has somebody change a guild.
	 * @param userId who does
	 * @param guild the guild
	 * @param body what changes
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public void modify(long userId, Guild guild, ObjectNode body) {
		if (!Permission.MANAGE_GUILD.in(guild.permissions(userId, null))) {
			throw DiscordError.missingPermissions();
		}
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.string("name", 2, 100);
		form.string("description", 0, 300);
		form.choice("verification_level", Set.of(0, 1, 2, 3, 4));
		form.choice("default_message_notifications", Set.of(0, 1));
		form.choice("explicit_content_filter", Set.of(0, 1, 2));
		form.choice("afk_timeout", Set.of(60, 300, 900, 1800, 3600));
		form.list("features", 0, 100);
		errors.throwIfAny();
		ObjectNode before = guild.json().deepCopy();
		for (String field : PLAIN_FIELDS) {
			JsonNode value = body.get(field);
			if (value != null) {
				guild.json().set(field, value);
			}
		}
		for (String image : List.of("icon", "banner", "splash", "discovery_splash", "home_header")) {
			if (body.has(image)) {
				String directory = "/" + image.replace('_', '-') + (image.endsWith("splash") ? "es/" : "s/");
				guild.json()
					.put(image, this.world.files()
						.putImage(image, body.path(image), directory + Snowflake.toString(guild.id())));
			}
		}
		publish(guild);
		this.world.auditLog().record(guild, userId, AuditLogEvent.GUILD_UPDATE, guild.id(), before, guild.json());
	}

	/**
	 * Tells that a guild has changed.
	 * @param guild the guild
	 */
	public void publish(Guild guild) {
		this.world.publish(WorldEvent.inGuild("GUILD_UPDATE", guild.toJson(), guild.id()));
	}

	/**
	 * Makes a role above those there are.
	 * @param guild the guild
	 * @param name the name
	 * @param color colour as RGB, 0 for none
	 * @param permissions what its members may do
	 * @return the role
	 */
	public ObjectNode addRole(Guild guild, String name, int color, long permissions) {
		return add(guild,
				role(Snowflake.toString(this.world.ids().next()), name, color, permissions, guild.roles().size()));
	}

	/**
	 * Makes a role.
	 * @param guild where
	 * @param name its name
	 * @param color its colour
	 * @param permissions bits of {@link Permission}
	 * @param customizer changes it before anybody learns of it
	 * @return the role
	 */
	public ObjectNode addRole(Guild guild, String name, int color, long permissions, Consumer<ObjectNode> customizer) {
		ObjectNode role = role(Snowflake.toString(this.world.ids().next()), name, color, permissions,
				guild.roles().size());
		customizer.accept(role);
		return add(guild, role);
	}

	private ObjectNode addBotRole(Guild guild, long botId, long permissions) {
		ObjectNode role = role(Snowflake.toString(this.world.ids().next()),
				Json.text(this.world.users().get(botId), "username"), 0, permissions, guild.roles().size());
		role.put("managed", true).putObject("tags").put("bot_id", Snowflake.toString(botId));
		return add(guild, role);
	}

	private ObjectNode add(Guild guild, ObjectNode role) {
		guild.roles().put(Json.id(role, "id"), role);
		ObjectNode data = guildData(guild);
		data.set("role", role.deepCopy());
		this.world.publish(WorldEvent.inGuild("GUILD_ROLE_CREATE", data, guild.id()));
		return role;
	}

	private static ObjectNode role(String id, String name, int color, long permissions, int position) {
		ObjectNode role = Json.object()
			.put("id", id)
			.put("name", name)
			.putNull("description")
			.put("permissions", Long.toString(permissions))
			.put("position", position)
			.put("color", color);
		role.putObject("colors").put("primary_color", color).putNull("secondary_color").putNull("tertiary_color");
		return role.put("hoist", color != 0)
			.put("managed", false)
			.put("mentionable", false)
			.putNull("icon")
			.putNull("unicode_emoji")
			.put("flags", 0);
	}

	/**
	 * Makes a user a member.
	 * @param guild the guild
	 * @param userId the user
	 * @param botPermissions what a bot may do by a role of its own, 0 for a person
	 */
	public void addMember(Guild guild, long userId, long botPermissions) {
		ObjectNode member = Json.object();
		ArrayNode roles = member.putArray("roles");
		if (botPermissions != 0) {
			ObjectNode role = addBotRole(guild, userId, botPermissions);
			roles.add(Json.text(role, "id"));
		}
		member.putNull("nick")
			.putNull("avatar")
			.putNull("banner")
			.put("joined_at", this.world.timestamp())
			.putNull("premium_since")
			.putNull("communication_disabled_until")
			.put("flags", 0)
			.put("pending", false)
			.put("deaf", false)
			.put("mute", false);
		guild.members().put(userId, member);
		this.world.publish(WorldEvent.inGuild("GUILD_MEMBER_ADD",
				member(guild.id(), userId).put("guild_id", Snowflake.toString(guild.id())), guild.id()));
		this.world.integrations().changed(guild, userId, true);
	}

	/**
	 * Ends a membership.
	 * @param guild the guild
	 * @param userId the user
	 */
	public void removeMember(Guild guild, long userId) {
		if (guild.hasMember(userId) && this.world.voice().find(guild, userId) != null) {
			this.world.voice().leave(guild, userId);
		}
		if (guild.members().remove(userId) != null) {
			guild.threads().values().forEach((thread) -> thread.threadMembers().remove(userId));
			ObjectNode data = guildData(guild);
			data.set("user", this.world.users().get(userId).deepCopy());
			this.world.publish(WorldEvent.inGuild("GUILD_MEMBER_REMOVE", data, guild.id()));
			this.world.integrations().changed(guild, userId, false);
		}
	}

	/**
	 * Gives a member a role.
	 * @param guild the guild
	 * @param userId the member's user
	 * @param roleId the role
	 */
	public void giveRole(Guild guild, long userId, long roleId) {
		ObjectNode member = stored(guild, userId);
		if (!Json.contains(member.path("roles"), roleId)) {
			member.withArrayProperty("roles").add(Snowflake.toString(roleId));
			publishMember("GUILD_MEMBER_UPDATE", guild, userId);
		}
	}

	/**
	 * Gives a member a name in the guild.
	 * @param guild the guild
	 * @param userId the member's user
	 * @param nick the name
	 */
	public void rename(Guild guild, long userId, String nick) {
		stored(guild, userId).put("nick", nick);
		publishMember("GUILD_MEMBER_UPDATE", guild, userId);
	}

	private static ObjectNode stored(Guild guild, long userId) {
		ObjectNode member = guild.members().get(userId);
		if (member == null) {
			throw DiscordError.unknown(Unknown.MEMBER);
		}
		return member;
	}

	/**
	 * Takes a role from a member.
	 * @param guild the guild
	 * @param userId the member
	 * @param roleId the role
	 */
	public void takeRole(Guild guild, long userId, long roleId) {
		ObjectNode member = guild.members().get(userId);
		if (member != null && Json.contains(member.path("roles"), roleId)) {
			member.withArrayProperty("roles").removeIf((id) -> Json.id(id) == roleId);
			publishMember("GUILD_MEMBER_UPDATE", guild, userId);
		}
	}

	/**
	 * Tells what happened to a member.
	 * @param type such as {@code GUILD_MEMBER_UPDATE}
	 * @param guild the guild
	 * @param userId the member
	 */
	public void publishMember(String type, Guild guild, long userId) {
		this.world.publish(WorldEvent.inGuild(type,
				member(guild.id(), userId).put("guild_id", Snowflake.toString(guild.id())), guild.id()));
	}

	/**
	 * Writes a member with its user.
	 * @param guildId the guild
	 * @param userId the member's user
	 * @return a copy
	 * @throws DiscordError 10007 if there is none
	 */
	public ObjectNode member(long guildId, long userId) {
		ObjectNode member = this.world.guild(guildId).members().get(userId);
		if (member == null) {
			throw DiscordError.unknown(Unknown.MEMBER);
		}
		ObjectNode copy = member.deepCopy();
		copy.set("user", this.world.users().get(userId).deepCopy());
		return copy;
	}

	/**
	 * Finds members whose name or nickname starts with something.
	 * @param guild the guild
	 * @param prefix what the name starts with, in any case; empty for all
	 * @return the ids of their users, ascending
	 */
	public Collection<Long> membersWith(Guild guild, String prefix) {
		String lowerCase = prefix.toLowerCase(Locale.ROOT);
		return guild.members().keySet().stream().filter((userId) -> {
			ObjectNode member = guild.members().get(userId);
			return startsWith(Json.text(this.world.users().get(userId), "username"), lowerCase)
					|| (member != null && startsWith(Json.text(member, "nick"), lowerCase));
		}).sorted(Long::compareUnsigned).toList();
	}

	private static boolean startsWith(String name, String prefix) {
		return name.toLowerCase(Locale.ROOT).startsWith(prefix);
	}

	private static ObjectNode guildData(Guild guild) {
		return Json.object().put("guild_id", Snowflake.toString(guild.id()));
	}

}
