package io.github.discordspring.rest.route;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.RoleCreateRequest;
import io.github.discordspring.model.permission.RoleModifyRequest;
import io.github.discordspring.model.permission.RolePositionModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Roles of guilds. Part of the documentation's group of guilds.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public interface GuildRoleRoutes {

	/**
	 * Gets a guild's roles.
	 * @param guildId the guild
	 * @return the roles
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-roles">Get guild
	 * roles</a>
	 */
	@GetExchange("/guilds/{guildId}/roles")
	Flux<Role> getGuildRoles(@PathVariable long guildId);

	/**
	 * Gets a role.
	 * @param guildId the guild
	 * @param roleId the role
	 * @return the role
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-role">Get guild
	 * role</a>
	 */
	@GetExchange("/guilds/{guildId}/roles/{roleId}")
	Mono<Role> getGuildRole(@PathVariable long guildId, @PathVariable long roleId);

	/**
	 * Gets how many members have each role; without the role {@code @everyone}.
	 * @param guildId the guild
	 * @return the numbers, by the roles' ids
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-role-member-counts">Get
	 * guild role member counts</a>
	 */
	@GetExchange("/guilds/{guildId}/roles/member-counts")
	Mono<Map<Long, Integer>> getGuildRoleMemberCounts(@PathVariable long guildId);

	/**
	 * Creates a role, without a reason.
	 * @param guildId the guild
	 * @param request the role
	 * @return the role
	 */
	default Mono<Role> createGuildRole(long guildId, RoleCreateRequest request) {
		return createGuildRole(guildId, request, null);
	}

	/**
	 * Creates a role.
	 * @param guildId the guild
	 * @param request the role
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the role
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-role">Create
	 * guild role</a>
	 */
	@PostExchange("/guilds/{guildId}/roles")
	Mono<Role> createGuildRole(@PathVariable long guildId, @RequestBody RoleCreateRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Moves roles of a guild, without a reason.
	 * @param guildId the guild
	 * @param requests the roles that move
	 * @return all roles of the guild
	 */
	default Flux<Role> modifyGuildRolePositions(long guildId, List<RolePositionModifyRequest> requests) {
		return modifyGuildRolePositions(guildId, requests, null);
	}

	/**
	 * Moves roles of a guild.
	 * @param guildId the guild
	 * @param requests the roles that move
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return all roles of the guild
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role-positions">Modify
	 * guild role positions</a>
	 */
	@PatchExchange("/guilds/{guildId}/roles")
	Flux<Role> modifyGuildRolePositions(@PathVariable long guildId,
			@RequestBody List<RolePositionModifyRequest> requests, @AuditLogReason @Nullable String reason);

	/**
	 * Changes a role, without a reason.
	 * @param guildId the guild
	 * @param roleId the role
	 * @param request what changes
	 * @return the role as it is now
	 */
	default Mono<Role> modifyGuildRole(long guildId, long roleId, RoleModifyRequest request) {
		return modifyGuildRole(guildId, roleId, request, null);
	}

	/**
	 * Changes a role.
	 * @param guildId the guild
	 * @param roleId the role
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	@PatchExchange("/guilds/{guildId}/roles/{roleId}")
	Mono<Role> modifyGuildRole(@PathVariable long guildId, @PathVariable long roleId,
			@RequestBody RoleModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Deletes a role, without a reason.
	 * @param guildId the guild
	 * @param roleId the role
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteGuildRole(long guildId, long roleId) {
		return deleteGuildRole(guildId, roleId, null);
	}

	/**
	 * Deletes a role.
	 * @param guildId the guild
	 * @param roleId the role
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#delete-guild-role">Delete
	 * guild role</a>
	 */
	@DeleteExchange("/guilds/{guildId}/roles/{roleId}")
	Mono<Void> deleteGuildRole(@PathVariable long guildId, @PathVariable long roleId,
			@AuditLogReason @Nullable String reason);

}
