package io.github.discordspring.emulator.world;

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

	private Permissions() {
	}

	/**
	 * Computes the permissions of a member.
	 * @param guild the guild
	 * @param userId the member's user
	 * @param channel where, as Discord writes it; {@code null} for the guild as a whole
	 * @return the bits; none for who is no member
	 */
	static long of(Guild guild, long userId, @Nullable JsonNode channel) {
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
		return (channel != null) ? in(channel, guild, userId, memberRoles, permissions) : permissions;
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
		return Permission.VIEW_CHANNEL.in(permissions) ? permissions : 0;
	}

	private static long apply(long permissions, JsonNode overwrite) {
		return (permissions & ~Json.bits(overwrite, "deny")) | Json.bits(overwrite, "allow");
	}

}
