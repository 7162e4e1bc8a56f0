package io.github.discordspring.rest.route;

import java.util.List;

import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventException;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventExceptionCreateRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventExceptionModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventUser;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventUserCount;
import io.github.discordspring.model.user.User;
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

/**
 * Events that take place in guilds or elsewhere.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event">Guild scheduled
 * event</a>
 */
public interface GuildScheduledEventRoutes {

	/**
	 * Gets the events of a guild, without the numbers of users.
	 * @param guildId the guild
	 * @return the events
	 */
	default Flux<GuildScheduledEvent> listScheduledEventsForGuild(long guildId) {
		return listScheduledEventsForGuild(guildId, false);
	}

	/**
	 * Gets the events of a guild.
	 * @param guildId the guild
	 * @param withUserCount whether to include how many users are interested
	 * @return the events
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#list-scheduled-events-for-guild">List
	 * scheduled events for guild</a>
	 */
	@GetExchange("/guilds/{guildId}/scheduled-events")
	Flux<GuildScheduledEvent> listScheduledEventsForGuild(@PathVariable long guildId,
			@RequestParam("with_user_count") boolean withUserCount);

	/**
	 * Creates an event, without a reason.
	 * @param guildId the guild
	 * @param request the event
	 * @return the event
	 */
	default Mono<GuildScheduledEvent> createGuildScheduledEvent(long guildId,
			GuildScheduledEventCreateRequest request) {
		return createGuildScheduledEvent(guildId, request, null);
	}

	/**
	 * Creates an event.
	 * @param guildId the guild
	 * @param request the event
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the event
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event">Create
	 * guild scheduled event</a>
	 */
	@PostExchange("/guilds/{guildId}/scheduled-events")
	Mono<GuildScheduledEvent> createGuildScheduledEvent(@PathVariable long guildId,
			@RequestBody GuildScheduledEventCreateRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Gets an event, without the number of users.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @return the event
	 */
	default Mono<GuildScheduledEvent> getGuildScheduledEvent(long guildId, long guildScheduledEventId) {
		return getGuildScheduledEvent(guildId, guildScheduledEventId, false);
	}

	/**
	 * Gets an event.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param withUserCount whether to include how many users are interested
	 * @return the event
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event">Get
	 * guild scheduled event</a>
	 */
	@GetExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}")
	Mono<GuildScheduledEvent> getGuildScheduledEvent(@PathVariable long guildId,
			@PathVariable long guildScheduledEventId, @RequestParam("with_user_count") boolean withUserCount);

	/**
	 * Changes an event; starts, ends or cancels it by its status, without a reason.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param request what changes
	 * @return the event as it is now
	 */
	default Mono<GuildScheduledEvent> modifyGuildScheduledEvent(long guildId, long guildScheduledEventId,
			GuildScheduledEventModifyRequest request) {
		return modifyGuildScheduledEvent(guildId, guildScheduledEventId, request, null);
	}

	/**
	 * Changes an event; starts, ends or cancels it by its status.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the event as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event">Modify
	 * guild scheduled event</a>
	 */
	@PatchExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}")
	Mono<GuildScheduledEvent> modifyGuildScheduledEvent(@PathVariable long guildId,
			@PathVariable long guildScheduledEventId, @RequestBody GuildScheduledEventModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Deletes an event.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#delete-guild-scheduled-event">Delete
	 * guild scheduled event</a>
	 */
	@DeleteExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}")
	Mono<Void> deleteGuildScheduledEvent(@PathVariable long guildId, @PathVariable long guildScheduledEventId);

	/**
	 * Gets a page of the users who are interested in an event, by rising ids. With both
	 * {@code before} and {@code after}, {@code before} counts.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param withMember whether to include the members of the guild
	 * @param limit how many at most, 1 to 100; 100 if {@code null}
	 * @param before user before which to look
	 * @param after user after which to look
	 * @return the users
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event-users">Get
	 * guild scheduled event users</a>
	 */
	@GetExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/users")
	Flux<GuildScheduledEventUser> getGuildScheduledEventUsers(@PathVariable long guildId,
			@PathVariable long guildScheduledEventId,
			@RequestParam(name = "with_member", required = false) @Nullable Boolean withMember,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 100) @Nullable Integer limit,
			@RequestParam(name = "before", required = false) @Nullable Long before,
			@RequestParam(name = "after", required = false) @Nullable Long after);

	/**
	 * Changes one occurrence of an event that recurs. Not documented by Discord.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param request the exception
	 * @return the exception
	 */
	@PostExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/exceptions")
	Mono<GuildScheduledEventException> createGuildScheduledEventException(@PathVariable long guildId,
			@PathVariable long guildScheduledEventId, @RequestBody GuildScheduledEventExceptionCreateRequest request);

	/**
	 * Changes an exception of an event that recurs. Not documented by Discord.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param exceptionId the exception
	 * @param request what changes
	 * @return the exception as it is now
	 */
	@PatchExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/exceptions/{exceptionId}")
	Mono<GuildScheduledEventException> modifyGuildScheduledEventException(@PathVariable long guildId,
			@PathVariable long guildScheduledEventId, @PathVariable long exceptionId,
			@RequestBody GuildScheduledEventExceptionModifyRequest request);

	/**
	 * Deletes an exception of an event that recurs. Not documented by Discord.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param exceptionId the exception
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/exceptions/{exceptionId}")
	Mono<Void> deleteGuildScheduledEventException(@PathVariable long guildId, @PathVariable long guildScheduledEventId,
			@PathVariable long exceptionId);

	/**
	 * Gets how many users are interested in an event. Not documented by Discord.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param guildScheduledEventExceptionIds occurrences to count too
	 * @return the numbers
	 */
	@GetExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/users/counts")
	Mono<GuildScheduledEventUserCount> countGuildScheduledEventUsers(@PathVariable long guildId,
			@PathVariable long guildScheduledEventId, @RequestParam(name = "guild_scheduled_event_exception_ids",
					required = false) @Nullable List<Long> guildScheduledEventExceptionIds);

	/**
	 * Gets a page of the users who are interested in one occurrence of an event. Not
	 * documented by Discord.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param guildScheduledEventExceptionId the exception
	 * @param withMember whether to include the members of the guild
	 * @param limit how many at most, 1 to 100
	 * @param before user before which to look
	 * @param after user after which to look
	 * @return the users
	 */
	@GetExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/{guildScheduledEventExceptionId}/users")
	Flux<GuildScheduledEventUser> getGuildScheduledEventExceptionUsers(@PathVariable long guildId,
			@PathVariable long guildScheduledEventId, @PathVariable long guildScheduledEventExceptionId,
			@RequestParam(name = "with_member", required = false) @Nullable Boolean withMember,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 100) @Nullable Integer limit,
			@RequestParam(name = "before", required = false) @Nullable Long before,
			@RequestParam(name = "after", required = false) @Nullable Long after);

	/**
	 * Gets the users who are interested in an event, by falling ids. Pages are asked for
	 * when the one before is used up.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param withMember whether to include the members of the guild
	 * @param before user before whom to look; 0 for the last of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the users
	 */
	default Flux<GuildScheduledEventUser> getGuildScheduledEventUsersBefore(long guildId, long guildScheduledEventId,
			boolean withMember, long before, int max) {
		return Pages.<GuildScheduledEventUser>falling((before != 0) ? before : Long.MAX_VALUE, max,
				Limits.ScheduledEvents.USERS_MAX, GuildScheduledEventRoutes::userId,
				(cursor, limit) -> getGuildScheduledEventUsers(guildId, guildScheduledEventId, withMember, limit,
						cursor, null)
					.collectList());
	}

	/**
	 * Gets the users who are interested in an event, by rising ids. Pages are asked for
	 * when the one before is used up.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param withMember whether to include the members of the guild
	 * @param after user after whom to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the users
	 */
	default Flux<GuildScheduledEventUser> getGuildScheduledEventUsersAfter(long guildId, long guildScheduledEventId,
			boolean withMember, long after, int max) {
		return Pages.<GuildScheduledEventUser>rising(after, max, Limits.ScheduledEvents.USERS_MAX,
				GuildScheduledEventRoutes::userId, (cursor, limit) -> getGuildScheduledEventUsers(guildId,
						guildScheduledEventId, withMember, limit, null, cursor)
					.collectList());
	}

	/**
	 * Gets the users who are interested in one occurrence of an event, by rising ids. Not
	 * documented by Discord. Pages are asked for when the one before is used up.
	 * @param guildId the guild
	 * @param guildScheduledEventId the event
	 * @param exceptionId the exception
	 * @param withMember whether to include the members of the guild
	 * @param after user after whom to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the users
	 */
	default Flux<GuildScheduledEventUser> getGuildScheduledEventExceptionUsersAfter(long guildId,
			long guildScheduledEventId, long exceptionId, boolean withMember, long after, int max) {
		return Pages.<GuildScheduledEventUser>rising(after, max, Limits.ScheduledEvents.USERS_MAX,
				GuildScheduledEventRoutes::userId, (cursor, limit) -> getGuildScheduledEventExceptionUsers(guildId,
						guildScheduledEventId, exceptionId, withMember, limit, null, cursor)
					.collectList());
	}

	private static long userId(GuildScheduledEventUser user) {
		User whole = user.user();
		return (user.userId() != 0 || whole == null) ? user.userId() : whole.id();
	}

}
