package io.github.discordspring.rest.route;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.BulkBan;
import io.github.discordspring.model.guild.GuildBanCreateRequest;
import io.github.discordspring.model.guild.GuildBulkBanRequest;
import io.github.discordspring.model.guild.GuildIncidentActionsModifyRequest;
import io.github.discordspring.model.guild.GuildIncidentsData;
import io.github.discordspring.model.guild.GuildJoinRequest;
import io.github.discordspring.model.guild.GuildJoinRequestActionRequest;
import io.github.discordspring.model.guild.GuildJoinRequestStatus;
import io.github.discordspring.model.guild.GuildJoinRequests;
import io.github.discordspring.model.guild.GuildPruneRequest;
import io.github.discordspring.model.guild.PruneResult;
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
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Bans, pruning, requests to join, and measures against raids. Part of the
 * documentation's group of guilds.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public interface GuildModerationRoutes {

	/**
	 * Gets a page of a guild's bans, by rising ids of users. With both {@code before} and
	 * {@code after}, {@code before} counts.
	 * @param guildId the guild
	 * @param limit how many at most, 1 to 1000; 1000 if {@code null}
	 * @param before user before which to look
	 * @param after user after which to look
	 * @return the bans
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-bans">Get guild
	 * bans</a>
	 */
	@GetExchange("/guilds/{guildId}/bans")
	Flux<Ban> getGuildBans(@PathVariable long guildId,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 1000) @Nullable Integer limit,
			@RequestParam(name = "before", required = false) @Nullable Long before,
			@RequestParam(name = "after", required = false) @Nullable Long after);

	/**
	 * Gets the ban of a user.
	 * @param guildId the guild
	 * @param userId the user
	 * @return the ban; an error with status 404 if the user is not banned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-ban">Get guild
	 * ban</a>
	 */
	@GetExchange("/guilds/{guildId}/bans/{userId}")
	Mono<Ban> getGuildBan(@PathVariable long guildId, @PathVariable long userId);

	/**
	 * Bans a user, who need not be a member, and may delete the user's latest messages,
	 * without a reason.
	 * @param guildId the guild
	 * @param userId the user
	 * @param request which messages are deleted
	 * @return completes when the user is banned
	 */
	default Mono<Void> createGuildBan(long guildId, long userId, GuildBanCreateRequest request) {
		return createGuildBan(guildId, userId, request, null);
	}

	/**
	 * Bans a user, who need not be a member, and may delete the user's latest messages.
	 * @param guildId the guild
	 * @param userId the user
	 * @param request which messages are deleted
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when the user is banned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-ban">Create guild
	 * ban</a>
	 */
	@PutExchange("/guilds/{guildId}/bans/{userId}")
	Mono<Void> createGuildBan(@PathVariable long guildId, @PathVariable long userId,
			@RequestBody GuildBanCreateRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Ends the ban of a user, without a reason.
	 * @param guildId the guild
	 * @param userId the user
	 * @return completes when it has ended
	 */
	default Mono<Void> removeGuildBan(long guildId, long userId) {
		return removeGuildBan(guildId, userId, null);
	}

	/**
	 * Ends the ban of a user.
	 * @param guildId the guild
	 * @param userId the user
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it has ended
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-ban">Remove guild
	 * ban</a>
	 */
	@DeleteExchange("/guilds/{guildId}/bans/{userId}")
	Mono<Void> removeGuildBan(@PathVariable long guildId, @PathVariable long userId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Bans up to 200 users, without a reason.
	 * @param guildId the guild
	 * @param request the users
	 * @return who was banned, and who could not be
	 */
	default Mono<BulkBan> bulkGuildBan(long guildId, GuildBulkBanRequest request) {
		return bulkGuildBan(guildId, request, null);
	}

	/**
	 * Bans up to 200 users.
	 * @param guildId the guild
	 * @param request the users
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return who was banned, and who could not be
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#bulk-guild-ban">Bulk guild
	 * ban</a>
	 */
	@PostExchange("/guilds/{guildId}/bulk-ban")
	Mono<BulkBan> bulkGuildBan(@PathVariable long guildId, @RequestBody GuildBulkBanRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets how many members would be removed for not having been seen.
	 * @param guildId the guild
	 * @param days days without being seen, 1 to 30; 7 if {@code null}
	 * @param includeRoles roles whose members may be removed too; without, only members
	 * without roles
	 * @return the number
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-prune-count">Get
	 * guild prune count</a>
	 */
	@GetExchange("/guilds/{guildId}/prune")
	Mono<PruneResult> getGuildPruneCount(@PathVariable long guildId,
			@RequestParam(name = "days", required = false) @Range(min = 1, max = 30) @Nullable Integer days,
			@RequestParam(name = "include_roles", required = false) @Nullable Snowflakes includeRoles);

	/**
	 * Removes members who have not been seen, without a reason.
	 * @param guildId the guild
	 * @param request which members
	 * @return how many were removed, if asked for
	 */
	default Mono<PruneResult> beginGuildPrune(long guildId, GuildPruneRequest request) {
		return beginGuildPrune(guildId, request, null);
	}

	/**
	 * Removes members who have not been seen.
	 * @param guildId the guild
	 * @param request which members
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return how many were removed, if asked for
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#begin-guild-prune">Begin guild
	 * prune</a>
	 */
	@PostExchange("/guilds/{guildId}/prune")
	Mono<PruneResult> beginGuildPrune(@PathVariable long guildId, @RequestBody GuildPruneRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Stops invites or direct messages between members for up to 24 hours, or lets them
	 * go on.
	 * @param guildId the guild
	 * @param request what is stopped and until when
	 * @return what is stopped
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-incident-actions">Modify
	 * guild incident actions</a>
	 */
	@PutExchange("/guilds/{guildId}/incident-actions")
	Mono<GuildIncidentsData> modifyGuildIncidentActions(@PathVariable long guildId,
			@RequestBody GuildIncidentActionsModifyRequest request);

	/**
	 * Gets a page of the requests to join a guild. Not documented by Discord.
	 * @param guildId the guild
	 * @param status only requests in this state
	 * @param limit how many at most, 1 to 100
	 * @param before request before which to look
	 * @param after request after which to look
	 * @return the requests
	 */
	@GetExchange("/guilds/{guildId}/requests")
	Mono<GuildJoinRequests> getGuildJoinRequests(@PathVariable long guildId,
			@RequestParam(name = "status", required = false) @Nullable GuildJoinRequestStatus status,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 100) @Nullable Integer limit,
			@RequestParam(name = "before", required = false) @Nullable Long before,
			@RequestParam(name = "after", required = false) @Nullable Long after);

	/**
	 * Approves or rejects a request to join a guild. Not documented by Discord.
	 * @param guildId the guild
	 * @param requestId the request
	 * @param request the answer
	 * @return the request as it is now
	 */
	@PatchExchange("/guilds/{guildId}/requests/{requestId}")
	Mono<GuildJoinRequest> actionGuildJoinRequest(@PathVariable long guildId, @PathVariable long requestId,
			@RequestBody GuildJoinRequestActionRequest request);

	/**
	 * Gets a guild's bans, by falling ids of users. Pages are asked for when the one
	 * before is used up.
	 * @param guildId the guild
	 * @param before user before whom to look; 0 for the last of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the bans
	 */
	default Flux<Ban> getGuildBansBefore(long guildId, long before, int max) {
		return Pages.<Ban>falling((before != 0) ? before : Long.MAX_VALUE, max, Limits.Guilds.BANS_MAX,
				(ban) -> ban.user().id(), (cursor, limit) -> getGuildBans(guildId, limit, cursor, null).collectList());
	}

	/**
	 * Gets a guild's bans, by rising ids of users. Pages are asked for when the one
	 * before is used up.
	 * @param guildId the guild
	 * @param after user after whom to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the bans
	 */
	default Flux<Ban> getGuildBansAfter(long guildId, long after, int max) {
		return Pages.<Ban>rising(after, max, Limits.Guilds.BANS_MAX, (ban) -> ban.user().id(),
				(cursor, limit) -> getGuildBans(guildId, limit, null, cursor).collectList());
	}

	/**
	 * Gets the requests to join a guild, the latest first. Not documented by Discord.
	 * Pages are asked for when the one before is used up.
	 * @param guildId the guild
	 * @param status only requests in this state
	 * @param before request before which to look; 0 for the latest
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the requests
	 */
	default Flux<GuildJoinRequest> getGuildJoinRequestsBefore(long guildId, @Nullable GuildJoinRequestStatus status,
			long before, int max) {
		return Pages.<GuildJoinRequest>falling(before, max, Limits.Guilds.JOIN_REQUESTS_MAX, GuildJoinRequest::id,
				(cursor, limit) -> getGuildJoinRequests(guildId, status, limit, Pages.orNull(cursor), null)
					.map(GuildJoinRequests::guildJoinRequests));
	}

}
