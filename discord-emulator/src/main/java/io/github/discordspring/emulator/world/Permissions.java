package io.github.discordspring.emulator.world;

import java.time.Instant;
import java.time.OffsetDateTime;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Computes what a member may do.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/permissions#permission-overwrites">Permission
 * overwrites</a>
 */
final class Permissions {

	static final long ALL;

	static {
		ALL = Permission.of(Permission.values());
	}

	private static final int ROLE = 0;

	private static final long TIMED_OUT = Permission.of(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY);

	private static final long WITH_SENDING = Permission.of(Permission.MENTION_EVERYONE, Permission.SEND_TTS_MESSAGES,
			Permission.ATTACH_FILES, Permission.EMBED_LINKS);

	private static final long WITH_CONNECTING = Permission.of(Permission.MANAGE_CHANNELS, Permission.MANAGE_ROLES);

	private Permissions() {
	}

	/**
	 * Computes the permissions of a member.
	 * @param guild the guild
	 * @param userId the member's user
	 * @param channel where, as Discord writes it; {@code null} for the guild as a whole
	 * @return the bits; none for who is no member
	 */
	static long of(Guild guild, long userId, @Nullable JsonNode channel, Instant now) {
		ObjectNode member = guild.members().get(userId);
		if (member == null) {
			return 0;
		}
		if (guild.ownerId() == userId) {
			return ALL;
		}
		JsonNode memberRoles = member.path("roles");
		long permissions = 0;
		for (ObjectNode role : guild.roles().values()) {
			long roleId = Json.id(role, "id");
			if (roleId == guild.id() || Json.contains(memberRoles, roleId)) {
				permissions |= Json.bits(role, "permissions");
			}
		}
		if (Permission.ADMINISTRATOR.in(permissions)) {
			return ALL;
		}
		long allowed = (channel != null) ? in(channel, guild, userId, memberRoles, permissions) : permissions;
		return isTimedOut(member, now) ? allowed & TIMED_OUT : allowed;
	}

	private static boolean isTimedOut(ObjectNode member, Instant now) {
		return Json.has(member, "communication_disabled_until")
				&& OffsetDateTime.parse(Json.text(member, "communication_disabled_until")).toInstant().isAfter(now);
	}

	private static long in(JsonNode channel, Guild guild, long userId, JsonNode memberRoles, long base) {
		JsonNode overwrites = channel.path("permission_overwrites");
		long permissions = base;
		long roleDeny = 0;
		long roleAllow = 0;
		for (JsonNode overwrite : overwrites) {
			long id = Json.id(overwrite, "id");
			if (id == guild.id()) {
				permissions = apply(permissions, overwrite);
			}
			else if (Json.number(overwrite, "type") == ROLE && Json.contains(memberRoles, id)) {
				roleDeny |= Json.bits(overwrite, "deny");
				roleAllow |= Json.bits(overwrite, "allow");
			}
		}
		permissions = (permissions & ~roleDeny) | roleAllow;
		for (JsonNode overwrite : overwrites) {
			if (Json.number(overwrite, "type") != ROLE && Json.id(overwrite, "id") == userId) {
				permissions = apply(permissions, overwrite);
			}
		}
		return Permission.VIEW_CHANNEL.in(permissions) ? implied(permissions, Json.number(channel, "type")) : 0;
	}

	/** Who may not speak may not do what goes with speaking. */
	private static long implied(long permissions, int type) {
		long implied = permissions;
		if (!Permission.SEND_MESSAGES.in(permissions)) {
			implied &= ~WITH_SENDING;
		}
		boolean voice = type == Channel.VOICE || type == Channel.STAGE;
		return (voice && !Permission.CONNECT.in(permissions)) ? implied & ~WITH_CONNECTING : implied;
	}

	private static long apply(long permissions, JsonNode overwrite) {
		return (permissions & ~Json.bits(overwrite, "deny")) | Json.bits(overwrite, "allow");
	}

}
