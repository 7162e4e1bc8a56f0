package io.github.discordspring.rest.route;

import java.time.Instant;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.channel.ThreadStartFromMessageRequest;
import io.github.discordspring.model.channel.ThreadStartRequest;
import io.github.discordspring.model.message.ForumThreadCreateRequest;
import io.github.discordspring.model.thread.ThreadList;
import io.github.discordspring.model.thread.ThreadSearchQuery;
import io.github.discordspring.model.thread.ThreadSearchResult;
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
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Threads: their start, their members, and lists of them. Part of the documentation's
 * group of channels.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel</a>
 */
public interface ThreadRoutes {

	/**
	 * Starts a thread at a message, without a reason.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param request the thread
	 * @return the thread
	 */
	default Mono<Channel> startThreadFromMessage(long channelId, long messageId,
			ThreadStartFromMessageRequest request) {
		return startThreadFromMessage(channelId, messageId, request, null);
	}

	/**
	 * Starts a thread at a message. It has the message's id.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param request the thread
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the thread
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-from-message">Start
	 * thread from message</a>
	 */
	@PostExchange("/channels/{channelId}/messages/{messageId}/threads")
	Mono<Channel> startThreadFromMessage(@PathVariable long channelId, @PathVariable long messageId,
			@RequestBody ThreadStartFromMessageRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Starts a thread that belongs to no message, without a reason.
	 * @param channelId the channel
	 * @param request the thread
	 * @return the thread
	 */
	default Mono<Channel> startThreadWithoutMessage(long channelId, ThreadStartRequest request) {
		return startThreadWithoutMessage(channelId, request, null);
	}

	/**
	 * Starts a thread that belongs to no message.
	 * @param channelId the channel
	 * @param request the thread
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the thread
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-without-message">Start
	 * thread without message</a>
	 */
	@PostExchange("/channels/{channelId}/threads")
	Mono<Channel> startThreadWithoutMessage(@PathVariable long channelId, @RequestBody ThreadStartRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Starts a post in a forum or a media channel, without a reason.
	 * @param channelId the channel
	 * @param request the post
	 * @return the thread, with its first message
	 */
	default Mono<Channel> startThreadInForumOrMediaChannel(long channelId, ForumThreadCreateRequest request) {
		return startThreadInForumOrMediaChannel(channelId, request, null);
	}

	/**
	 * Starts a post in a forum or a media channel.
	 * @param channelId the channel
	 * @param request the post
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the thread, with its first message
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel">Start
	 * thread in forum or media channel</a>
	 */
	@PostExchange("/channels/{channelId}/threads")
	Mono<Channel> startThreadInForumOrMediaChannel(@PathVariable long channelId,
			@RequestBody ForumThreadCreateRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Adds the bot to a thread.
	 * @param channelId the thread
	 * @return completes when it is in
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#join-thread">Join thread</a>
	 */
	@PutExchange("/channels/{channelId}/thread-members/@me")
	Mono<Void> joinThread(@PathVariable long channelId);

	/**
	 * Adds a user to a thread.
	 * @param channelId the thread
	 * @param userId the user
	 * @return completes when it is in
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#add-thread-member">Add
	 * thread member</a>
	 */
	@PutExchange("/channels/{channelId}/thread-members/{userId}")
	Mono<Void> addThreadMember(@PathVariable long channelId, @PathVariable long userId);

	/**
	 * Removes the bot from a thread.
	 * @param channelId the thread
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#leave-thread">Leave
	 * thread</a>
	 */
	@DeleteExchange("/channels/{channelId}/thread-members/@me")
	Mono<Void> leaveThread(@PathVariable long channelId);

	/**
	 * Removes a user from a thread.
	 * @param channelId the thread
	 * @param userId the user
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#remove-thread-member">Remove
	 * thread member</a>
	 */
	@DeleteExchange("/channels/{channelId}/thread-members/{userId}")
	Mono<Void> removeThreadMember(@PathVariable long channelId, @PathVariable long userId);

	/**
	 * Gets a member of a thread, without the member of the guild.
	 * @param channelId the thread
	 * @param userId the user
	 * @return the member; an error with code 10007 if the user is none
	 */
	default Mono<ThreadMember> getThreadMember(long channelId, long userId) {
		return getThreadMember(channelId, userId, false);
	}

	/**
	 * Gets a member of a thread.
	 * @param channelId the thread
	 * @param userId the user
	 * @param withMember whether to include the members of the guild
	 * @return the member; an error with code 10007 if the user is none
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#get-thread-member">Get
	 * thread member</a>
	 */
	@GetExchange("/channels/{channelId}/thread-members/{userId}")
	Mono<ThreadMember> getThreadMember(@PathVariable long channelId, @PathVariable long userId,
			@RequestParam("with_member") boolean withMember);

	/**
	 * Gets members of a thread. They come in pages only with {@code withMember}, all of
	 * them, without the members of the guild.
	 * @param channelId the thread
	 * @return the members
	 */
	default Flux<ThreadMember> listThreadMembers(long channelId) {
		return listThreadMembers(channelId, null, null, null);
	}

	/**
	 * Gets members of a thread. They come in pages only with {@code withMember}.
	 * @param channelId the thread
	 * @param withMember whether to include the members of the guild
	 * @param limit how many at most, 1 to 100; 100 if {@code null}
	 * @param after user after which to look
	 * @return the members
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#list-thread-members">List
	 * thread members</a>
	 */
	@GetExchange("/channels/{channelId}/thread-members")
	Flux<ThreadMember> listThreadMembers(@PathVariable long channelId,
			@RequestParam(name = "with_member", required = false) @Nullable Boolean withMember,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 100) @Nullable Integer limit,
			@RequestParam(name = "after", required = false) @Nullable Long after);

	/**
	 * Gets a page of archived threads that everyone may see, the last archived first.
	 * @param channelId the channel
	 * @param before time before which the threads were archived
	 * @param limit how many at most, 2 to 100
	 * @return the threads
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#list-public-archived-threads">List
	 * public archived threads</a>
	 */
	@GetExchange("/channels/{channelId}/threads/archived/public")
	Mono<ThreadList> listPublicArchivedThreads(@PathVariable long channelId,
			@RequestParam(name = "before", required = false) @Nullable Instant before,
			@RequestParam(name = "limit", required = false) @Range(min = 2, max = 100) @Nullable Integer limit);

	/**
	 * Gets a page of archived private threads, the last archived first.
	 * @param channelId the channel
	 * @param before time before which the threads were archived
	 * @param limit how many at most, 2 to 100
	 * @return the threads
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#list-private-archived-threads">List
	 * private archived threads</a>
	 */
	@GetExchange("/channels/{channelId}/threads/archived/private")
	Mono<ThreadList> listPrivateArchivedThreads(@PathVariable long channelId,
			@RequestParam(name = "before", required = false) @Nullable Instant before,
			@RequestParam(name = "limit", required = false) @Range(min = 2, max = 100) @Nullable Integer limit);

	/**
	 * Gets a page of archived private threads that the bot is in, the newest first.
	 * @param channelId the channel
	 * @param before thread before which to look
	 * @param limit how many at most, 2 to 100
	 * @return the threads
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#list-joined-private-archived-threads">List
	 * joined private archived threads</a>
	 */
	@GetExchange("/channels/{channelId}/users/@me/threads/archived/private")
	Mono<ThreadList> listJoinedPrivateArchivedThreads(@PathVariable long channelId,
			@RequestParam(name = "before", required = false) @Nullable Long before,
			@RequestParam(name = "limit", required = false) @Range(min = 2, max = 100) @Nullable Integer limit);

	/**
	 * Searches the threads of a channel. Not documented by Discord. Fails with a
	 * {@link io.github.discordspring.rest.error.SearchIndexNotReadyException} while the
	 * channel is being indexed.
	 * @param channelId the channel
	 * @param query what to look for
	 * @return what was found
	 */
	@GetExchange("/channels/{channelId}/threads/search")
	Mono<ThreadSearchResult> searchThreads(@PathVariable long channelId, @RequestQuery ThreadSearchQuery query);

	/**
	 * Gets the members of a thread with their members of the guild, by rising ids. Pages
	 * are asked for when the one before is used up.
	 * @param channelId the thread
	 * @param after user after whom to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the members
	 */
	default Flux<ThreadMember> listAllThreadMembers(long channelId, long after, int max) {
		return Pages.<ThreadMember>rising(after, max, Limits.Threads.MEMBERS_MAX, ThreadMember::userId,
				(cursor, limit) -> listThreadMembers(channelId, true, limit, cursor).collectList());
	}

	/**
	 * Gets the archived threads that everyone may see, the last archived first. Pages are
	 * asked for when the one before is used up.
	 * @param channelId the channel
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the threads
	 */
	default Flux<Channel> listAllPublicArchivedThreads(long channelId, int max) {
		return Pages.archived(max, (cursor, limit) -> listPublicArchivedThreads(channelId, cursor, limit));
	}

	/**
	 * Gets the archived private threads, the last archived first. Pages are asked for
	 * when the one before is used up.
	 * @param channelId the channel
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the threads
	 */
	default Flux<Channel> listAllPrivateArchivedThreads(long channelId, int max) {
		return Pages.archived(max, (cursor, limit) -> listPrivateArchivedThreads(channelId, cursor, limit));
	}

	/**
	 * Gets the archived private threads that the bot is in, the newest first. Pages are
	 * asked for when the one before is used up.
	 * @param channelId the channel
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the threads
	 */
	default Flux<Channel> listAllJoinedPrivateArchivedThreads(long channelId, int max) {
		return Pages.<Channel, Long>pages(null, max, Limits.Threads.ARCHIVED_MAX,
				(cursor, limit) -> listJoinedPrivateArchivedThreads(channelId, cursor,
						Math.max(Limits.Threads.ARCHIVED_MIN, limit))
					.map((page) -> Pages.Page.of(page.threads(), page.hasMore(), Channel::id)));
	}

	/**
	 * Searches the threads of a channel, and goes on from page to page up to the
	 * 10,000th. While the channel is being indexed it waits as long as Discord asks for,
	 * ten times at most. Not documented by Discord. Pages are asked for when the one
	 * before is used up.
	 * @param channelId the channel
	 * @param query what to look for; the size of the pages follows from {@code max}
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the threads
	 */
	default Flux<Channel> searchAllThreads(long channelId, ThreadSearchQuery query, int max) {
		return Pages.search(query.offset(), max, Limits.Threads.SEARCH_MAX,
				(offset, limit) -> searchThreads(channelId, query.toBuilder().offset(offset).limit(limit).build()),
				ThreadSearchResult::totalResults, ThreadSearchResult::threads);
	}

}
