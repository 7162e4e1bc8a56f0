package io.github.discordspring.emulator.world;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invites to channels of guilds.
 *
 * @see <a href="https://docs.discord.com/developers/resources/invite">Invite resource</a>
 */
public final class Invites {

	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int CODE_LENGTH = 8;

	private static final int MAXIMUM = 1_000;

	private static final int DEFAULT_AGE = 86_400;

	private final World world;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, ObjectNode> invites = new LinkedHashMap<>();

	private final Map<String, Set<Long>> targets = new LinkedHashMap<>();

	Invites(World world) {
		this.world = world;
	}

	/**
	 * Has somebody invite to a channel.
	 * @param userId who does
	 * @param channelId where to
	 * @param body the invite
	 * @return the invite with its metadata
	 * @throws DiscordError if it is wrong or not allowed
	 */
	public ObjectNode create(long userId, long channelId, ObjectNode body) {
		Channel channel = this.world.channelFor(channelId, userId, Permission.CREATE_INSTANT_INVITE);
		if (channel.guildId() == 0) {
			throw DiscordError.of(403, 50003, "Cannot execute action on a DM channel");
		}
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		Long age = form.integer("max_age", 0, 604_800);
		Long uses = form.integer("max_uses", 0, 100);
		form.bool("temporary");
		form.bool("unique");
		form.choice("target_type", Set.of(1, 2));
		Set<Long> roles = form.ids("role_ids", 250);
		errors.throwIfAny();
		Guild guild = this.world.guild(channel.guildId());
		if (of(guild.id()).size() >= MAXIMUM) {
			throw DiscordError.of(400, 30016, "Maximum number of invites reached (" + MAXIMUM + ")");
		}
		for (long roleId : roles) {
			guild.require(userId, Permission.MANAGE_ROLES);
			if (!guild.roles().containsKey(roleId)) {
				throw DiscordError.unknown(Unknown.ROLE);
			}
		}
		ObjectNode same = body.path("unique").asBoolean(false) ? null
				: same(userId, channelId, (uses != null) ? uses : 0, (age != null) ? age : DEFAULT_AGE);
		if (same != null && roles.isEmpty()) {
			return same;
		}
		return add(userId, guild, channel, (age != null) ? age.intValue() : DEFAULT_AGE,
				(uses != null) ? uses.intValue() : 0, body, roles);
	}

	private @Nullable ObjectNode same(long userId, long channelId, long uses, long age) {
		return this.invites.values()
			.stream()
			.filter((invite) -> Json.id(invite.path("channel"), "id") == channelId
					&& Json.id(invite.path("inviter"), "id") == userId && Json.number(invite, "max_uses") == uses
					&& Json.number(invite, "max_age") == age && age == 0)
			.findFirst()
			.orElse(null);
	}

	private ObjectNode add(long userId, Guild guild, Channel channel, int age, int uses, ObjectNode body,
			Set<Long> roles) {
		Instant now = this.world.clock().now();
		String code = newCode();
		ObjectNode invite = Json.object().put("type", 0).put("code", code);
		invite.put("guild_id", Snowflake.toString(guild.id()));
		invite.set("inviter", this.world.users().get(userId).deepCopy());
		invite.put("max_age", age)
			.put("max_uses", uses)
			.put("uses", 0)
			.put("temporary", body.path("temporary").asBoolean(false))
			.put("created_at", Timestamps.format(now))
			.put("expires_at", (age != 0) ? Timestamps.format(now.plusSeconds(age)) : null)
			.put("flags", 0);
		invite.set("channel", partial(channel));
		if (Json.has(body, "target_type")) {
			invite.set("target_type", body.path("target_type"));
			if (Json.id(body, "target_user_id") != 0) {
				invite.set("target_user", this.world.users().get(Json.id(body, "target_user_id")).deepCopy());
			}
		}
		if (!roles.isEmpty()) {
			ArrayNode written = invite.putArray("roles");
			roles.forEach((roleId) -> {
				ObjectNode role = guild.roles().get(roleId);
				if (role != null) {
					written.add(role.deepCopy()
						.retain("id", "name", "position", "color", "colors", "icon", "unicode_emoji"));
				}
			});
		}
		this.invites.put(code, invite);
		ObjectNode event = invite.deepCopy()
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("channel_id", Snowflake.toString(channel.id()));
		if (event.remove("roles") != null) {
			ArrayNode ids = event.putArray("role_ids");
			roles.forEach((roleId) -> ids.add(Snowflake.toString(roleId)));
		}
		this.world.publish(WorldEvent.inChannel("INVITE_CREATE", event, channel));
		this.world.auditLog().record(guild, userId, AuditLogEvent.INVITE_CREATE, 0, null, audited(invite));
		return invite;
	}

	private static ObjectNode audited(ObjectNode invite) {
		return invite.deepCopy().retain("code", "max_age", "max_uses", "temporary", "uses");
	}

	private static ObjectNode partial(Channel channel) {
		return Json.object()
			.put("id", Snowflake.toString(channel.id()))
			.put("type", channel.type())
			.put("name", channel.name());
	}

	/**
	 * Makes a code that nobody has.
	 * @return such as {@code aB3dE5gH}
	 */
	public String newCode() {
		StringBuilder code = new StringBuilder();
		for (int index = 0; index < CODE_LENGTH; index++) {
			code.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return code.toString();
	}

	/**
	 * Finds an invite that is not over.
	 * @param code its code
	 * @return the invite with its metadata
	 * @throws DiscordError 10006 if there is none
	 */
	public ObjectNode get(String code) {
		ObjectNode invite = this.invites.get(code);
		if (invite == null || isOver(invite)) {
			throw DiscordError.unknown(Unknown.INVITE);
		}
		return invite;
	}

	private boolean isOver(ObjectNode invite) {
		int age = Json.number(invite, "max_age");
		Instant created = Instant.parse(Json.text(invite, "created_at").replace("+00:00", "Z"));
		int uses = Json.number(invite, "max_uses");
		return (age != 0 && !created.plusSeconds(age).isAfter(this.world.clock().now()))
				|| (uses != 0 && Json.number(invite, "uses") >= uses);
	}

	/**
	 * Gives the invites of a guild that are not over.
	 * @param guildId the guild
	 * @return the invites, oldest first
	 */
	public List<ObjectNode> of(long guildId) {
		return this.invites.values()
			.stream()
			.filter((invite) -> Json.id(invite, "guild_id") == guildId && !isOver(invite))
			.toList();
	}

	/**
	 * Gives the users for whom alone an invite is.
	 * @param code its code
	 * @return a set that may be changed, empty if it is for all
	 */
	public Set<Long> targetsOf(String code) {
		return this.targets.computeIfAbsent(code, (key) -> new LinkedHashSet<>());
	}

	/**
	 * Revokes an invite.
	 * @param userId who does
	 * @param code its code
	 * @return the invite
	 * @throws DiscordError if there is none or it is not allowed
	 */
	public ObjectNode revoke(long userId, String code) {
		ObjectNode invite = get(code);
		Channel channel = this.world.channel(Json.id(invite.path("channel"), "id"));
		Guild guild = this.world.guild(channel.guildId());
		if (!Permission.MANAGE_GUILD.in(guild.permissions(userId, null))) {
			this.world.channelFor(channel.id(), userId, Permission.MANAGE_CHANNELS);
		}
		remove(invite, channel);
		this.world.auditLog().record(guild, userId, AuditLogEvent.INVITE_DELETE, 0, audited(invite), null);
		return invite;
	}

	private void remove(ObjectNode invite, Channel channel) {
		this.invites.remove(Json.text(invite, "code"));
		this.world.publish(WorldEvent.inChannel("INVITE_DELETE",
				Messages.reference(channel).put("code", Json.text(invite, "code")), channel));
	}

	/**
	 * Removes the invites of a channel that is deleted, of which nobody is told.
	 */
	void forget(long channelId) {
		this.invites.values().removeIf((invite) -> Json.id(invite.path("channel"), "id") == channelId);
	}

	/**
	 * Has a person join a guild by an invite.
	 * @param userId who
	 * @param code code of the invite
	 * @throws DiscordError if it is over or the person is banned
	 */
	public void accept(long userId, String code) {
		ObjectNode invite = get(code);
		Guild guild = this.world.guild(Json.id(invite, "guild_id"));
		Set<Long> only = targetsOf(code);
		if (guild.objects("bans").containsKey(userId)) {
			throw DiscordError.of(403, 40007, "The user is banned from this guild.");
		}
		if (!only.isEmpty() && !only.contains(userId)) {
			throw DiscordError.missingPermissions();
		}
		if (guild.hasMember(userId)) {
			return;
		}
		this.world.guildOperations().addMember(guild, userId, 0);
		invite.path("roles")
			.forEach((role) -> this.world.guildOperations().giveRole(guild, userId, Json.id(role, "id")));
		invite.put("uses", Json.number(invite, "uses") + 1);
		if (isOver(invite)) {
			remove(invite, this.world.channel(Json.id(invite.path("channel"), "id")));
		}
	}

}
