package io.github.discordspring.rest.route;

import java.util.Objects;

import io.github.discordspring.model.guild.CurrentMemberModifyRequest;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.guild.MemberAddRequest;
import io.github.discordspring.model.guild.MemberModifyRequest;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Limits;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Members of guilds. Part of the documentation's group of guilds.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public interface GuildMemberRoutes {

	/**
	 * Gets a member.
	 * @param guildId the guild
	 * @param userId the user
	 * @return the member
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-member">Get guild
	 * member</a>
	 */
	@GetExchange("/guilds/{guildId}/members/{userId}")
	Mono<Member> getGuildMember(@PathVariable long guildId, @PathVariable long userId);

	/**
	 * Gets a page of a guild's members, by rising ids. Needs the privileged intent
	 * GUILD_MEMBERS.
	 * @param guildId the guild
	 * @param limit how many at most, 1 to 1000; 1 if {@code null}
	 * @param after user after which to look
	 * @return the members
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#list-guild-members">List guild
	 * members</a>
	 */
	@GetExchange("/guilds/{guildId}/members")
	Flux<Member> listGuildMembers(@PathVariable long guildId,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 1000) @Nullable Integer limit,
			@RequestParam(name = "after", required = false) @Nullable Long after);

	/**
	 * Gets members whose name or nickname begins with a text.
	 * @param guildId the guild
	 * @param limit how many at most, 1 to 1000; 1 if {@code null}
	 * @param query how the names begin, 1 to 100 characters
	 * @return the members
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#search-guild-members">Search
	 * guild members</a>
	 */
	@GetExchange("/guilds/{guildId}/members/search")
	Flux<Member> searchGuildMembers(@PathVariable long guildId,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 1000) @Nullable Integer limit,
			@RequestParam("query") @Length(min = 1, max = 100) String query);

	/**
	 * Adds a user to a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @param request the user's access token, with the scope {@code guilds.join}, and the
	 * member
	 * @return the member; nothing if the user was one before
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#add-guild-member">Add guild
	 * member</a>
	 */
	@PutExchange("/guilds/{guildId}/members/{userId}")
	Mono<Member> addGuildMember(@PathVariable long guildId, @PathVariable long userId,
			@RequestBody MemberAddRequest request);

	/**
	 * Changes a member, without a reason.
	 * @param guildId the guild
	 * @param userId the user
	 * @param request what changes
	 * @return the member as it is now
	 */
	default Mono<Member> modifyGuildMember(long guildId, long userId, MemberModifyRequest request) {
		return modifyGuildMember(guildId, userId, request, null);
	}

	/**
	 * Changes a member.
	 * @param guildId the guild
	 * @param userId the user
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	@PatchExchange("/guilds/{guildId}/members/{userId}")
	Mono<Member> modifyGuildMember(@PathVariable long guildId, @PathVariable long userId,
			@RequestBody MemberModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Changes the bot's member, without a reason.
	 * @param guildId the guild
	 * @param request what changes
	 * @return the member as it is now
	 */
	default Mono<Member> modifyCurrentMember(long guildId, CurrentMemberModifyRequest request) {
		return modifyCurrentMember(guildId, request, null);
	}

	/**
	 * Changes the bot's member.
	 * @param guildId the guild
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-current-member">Modify
	 * current member</a>
	 */
	@PatchExchange("/guilds/{guildId}/members/@me")
	Mono<Member> modifyCurrentMember(@PathVariable long guildId, @RequestBody CurrentMemberModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Changes the bot's nickname, without a reason.
	 * @param guildId the guild
	 * @param request the nickname; nothing else counts
	 * @return completes when it is changed
	 * @deprecated Discord replaced it by {@link #modifyCurrentMember}.
	 */
	@Deprecated
	default Mono<Void> modifyCurrentUserNick(long guildId, CurrentMemberModifyRequest request) {
		return modifyCurrentUserNick(guildId, request, null);
	}

	/**
	 * Changes the bot's nickname.
	 * @param guildId the guild
	 * @param request the nickname; nothing else counts
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is changed
	 * @deprecated Discord replaced it by {@link #modifyCurrentMember}.
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-current-user-nick">Modify
	 * current user nick</a>
	 */
	@Deprecated
	@PatchExchange("/guilds/{guildId}/members/@me/nick")
	Mono<Void> modifyCurrentUserNick(@PathVariable long guildId, @RequestBody CurrentMemberModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Removes a member, who may come back with an invite, without a reason.
	 * @param guildId the guild
	 * @param userId the user
	 * @return completes when it is out
	 */
	default Mono<Void> removeGuildMember(long guildId, long userId) {
		return removeGuildMember(guildId, userId, null);
	}

	/**
	 * Removes a member, who may come back with an invite.
	 * @param guildId the guild
	 * @param userId the user
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-member">Remove
	 * guild member</a>
	 */
	@DeleteExchange("/guilds/{guildId}/members/{userId}")
	Mono<Void> removeGuildMember(@PathVariable long guildId, @PathVariable long userId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gives a role to a member, without a reason.
	 * @param guildId the guild
	 * @param userId the user
	 * @param roleId the role
	 * @return completes when it is given
	 */
	default Mono<Void> addGuildMemberRole(long guildId, long userId, long roleId) {
		return addGuildMemberRole(guildId, userId, roleId, null);
	}

	/**
	 * Gives a role to a member.
	 * @param guildId the guild
	 * @param userId the user
	 * @param roleId the role
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is given
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#add-guild-member-role">Add
	 * guild member role</a>
	 */
	@PutExchange("/guilds/{guildId}/members/{userId}/roles/{roleId}")
	Mono<Void> addGuildMemberRole(@PathVariable long guildId, @PathVariable long userId, @PathVariable long roleId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Takes a role from a member, without a reason.
	 * @param guildId the guild
	 * @param userId the user
	 * @param roleId the role
	 * @return completes when it is taken
	 */
	default Mono<Void> removeGuildMemberRole(long guildId, long userId, long roleId) {
		return removeGuildMemberRole(guildId, userId, roleId, null);
	}

	/**
	 * Takes a role from a member.
	 * @param guildId the guild
	 * @param userId the user
	 * @param roleId the role
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is taken
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-member-role">Remove
	 * guild member role</a>
	 */
	@DeleteExchange("/guilds/{guildId}/members/{userId}/roles/{roleId}")
	Mono<Void> removeGuildMemberRole(@PathVariable long guildId, @PathVariable long userId, @PathVariable long roleId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets a guild's members, by rising ids. Needs the privileged intent GUILD_MEMBERS.
	 * Pages are asked for when the one before is used up.
	 * @param guildId the guild
	 * @param after user after whom to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the members
	 */
	default Flux<Member> listAllGuildMembers(long guildId, long after, int max) {
		return Pages.<Member>rising(after, max, Limits.Guilds.MEMBERS_MAX,
				(member) -> Objects.requireNonNull(member.user(), "user").id(),
				(cursor, limit) -> listGuildMembers(guildId, limit, cursor).collectList());
	}

}
