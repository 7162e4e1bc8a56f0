package io.github.discordspring.rest.route;

import io.github.discordspring.model.application.ApplicationRoleConnection;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.connection.Connection;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.guild.UserGuild;
import io.github.discordspring.model.user.ApplicationRoleConnectionModifyRequest;
import io.github.discordspring.model.user.CurrentUser;
import io.github.discordspring.model.user.CurrentUserModifyRequest;
import io.github.discordspring.model.user.DmCreateRequest;
import io.github.discordspring.model.user.GroupDmCreateRequest;
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
import org.springframework.web.service.annotation.PutExchange;

/**
 * Users.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">User</a>
 */
public interface UserRoutes {

	/**
	 * Gets the bot's own user.
	 * @return the user
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#get-current-user">Get current
	 * user</a>
	 */
	@GetExchange("/users/@me")
	Mono<CurrentUser> getCurrentUser();

	/**
	 * Gets a user.
	 * @param userId the user
	 * @return the user
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-user">Get
	 * user</a>
	 */
	@GetExchange("/users/{userId}")
	Mono<User> getUser(@PathVariable long userId);

	/**
	 * Changes the bot's own user.
	 * @param request what changes
	 * @return the user as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#modify-current-user">Modify
	 * current user</a>
	 */
	@PatchExchange("/users/@me")
	Mono<CurrentUser> modifyCurrentUser(@RequestBody CurrentUserModifyRequest request);

	/**
	 * Gets a page of the guilds that the bot is in, by rising ids.
	 * @param before guild before which to look
	 * @param after guild after which to look
	 * @param limit how many at most, 1 to 200; 200 if {@code null}
	 * @param withCounts whether to include the approximate numbers of members
	 * @return the guilds
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#get-current-user-guilds">Get
	 * current user guilds</a>
	 */
	@GetExchange("/users/@me/guilds")
	Flux<UserGuild> getCurrentUserGuilds(@RequestParam(name = "before", required = false) @Nullable Long before,
			@RequestParam(name = "after", required = false) @Nullable Long after,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 200) @Nullable Integer limit,
			@RequestParam(name = "with_counts", required = false) @Nullable Boolean withCounts);

	/**
	 * Gets the member of the user of a Bearer token.
	 * @param guildId the guild
	 * @return the member
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#get-current-user-guild-member">Get
	 * current user guild member</a>
	 */
	@GetExchange("/users/@me/guilds/{guildId}/member")
	Mono<Member> getCurrentUserGuildMember(@PathVariable long guildId);

	/**
	 * Removes the bot from a guild.
	 * @param guildId the guild
	 * @return completes when it is out
	 * @see <a href="https://docs.discord.com/developers/resources/user#leave-guild">Leave
	 * guild</a>
	 */
	@DeleteExchange("/users/@me/guilds/{guildId}")
	Mono<Void> leaveGuild(@PathVariable long guildId);

	/**
	 * Opens direct messages, or gets them if they are open.
	 * @param request with whom
	 * @return the channel
	 * @see <a href="https://docs.discord.com/developers/resources/user#create-dm">Create
	 * DM</a>
	 */
	@PostExchange("/users/@me/channels")
	Mono<Channel> createDm(@RequestBody DmCreateRequest request);

	/**
	 * Opens a group of direct messages with users whose access tokens one has.
	 * @param request with whom
	 * @return the channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#create-group-dm">Create group
	 * DM</a>
	 */
	@PostExchange("/users/@me/channels")
	Mono<Channel> createGroupDm(@RequestBody GroupDmCreateRequest request);

	/**
	 * Gets the accounts elsewhere of the user of a Bearer token.
	 * @return the connections
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#get-current-user-connections">Get
	 * current user connections</a>
	 */
	@GetExchange("/users/@me/connections")
	Flux<Connection> getCurrentUserConnections();

	/**
	 * Gets what the application told of the account of the user of a Bearer token.
	 * @param applicationId the application
	 * @return the connection
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#get-current-user-application-role-connection">Get
	 * current user application role connection</a>
	 */
	@GetExchange("/users/@me/applications/{applicationId}/role-connection")
	Mono<ApplicationRoleConnection> getCurrentUserApplicationRoleConnection(@PathVariable long applicationId);

	/**
	 * Tells of the account of the user of a Bearer token, so that guilds may give roles
	 * for it.
	 * @param applicationId the application
	 * @param request the connection
	 * @return the connection as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/user#update-current-user-application-role-connection">Update
	 * current user application role connection</a>
	 */
	@PutExchange("/users/@me/applications/{applicationId}/role-connection")
	Mono<ApplicationRoleConnection> updateCurrentUserApplicationRoleConnection(@PathVariable long applicationId,
			@RequestBody ApplicationRoleConnectionModifyRequest request);

	/**
	 * Deletes what the application told of the account of the user of a Bearer token.
	 * @param applicationId the application
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/users/@me/applications/{applicationId}/role-connection")
	Mono<Void> deleteCurrentUserApplicationRoleConnection(@PathVariable long applicationId);

	/**
	 * Opens the direct messages with a user, or gets them if they are open.
	 * @param recipientId the user
	 * @return the channel
	 */
	default Mono<Channel> createDm(long recipientId) {
		return createDm(new DmCreateRequest(recipientId));
	}

	/**
	 * Gets the guilds that the bot is in, by rising ids. Pages are asked for when the one
	 * before is used up.
	 * @param withCounts whether to include the approximate numbers of members
	 * @param after guild after which to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the guilds
	 */
	default Flux<UserGuild> getCurrentUserGuildsAfter(boolean withCounts, long after, int max) {
		return Pages.<UserGuild>rising(after, max, Limits.CurrentUser.GUILDS_MAX, UserGuild::id,
				(cursor, limit) -> getCurrentUserGuilds(null, cursor, limit, withCounts).collectList());
	}

	/**
	 * Gets the guilds that the bot is in, by falling ids. Pages are asked for when the
	 * one before is used up.
	 * @param withCounts whether to include the approximate numbers of members
	 * @param before guild before which to look; 0 for the last of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the guilds
	 */
	default Flux<UserGuild> getCurrentUserGuildsBefore(boolean withCounts, long before, int max) {
		return Pages.<UserGuild>falling((before != 0) ? before : Long.MAX_VALUE, max, Limits.CurrentUser.GUILDS_MAX,
				UserGuild::id, (cursor, limit) -> getCurrentUserGuilds(cursor, null, limit, withCounts).collectList());
	}

}
