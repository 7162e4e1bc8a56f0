package io.github.discordspring.rest.route;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageBulkDeleteRequest;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessagePin;
import io.github.discordspring.model.message.MessagePins;
import io.github.discordspring.model.message.MessageSearchQuery;
import io.github.discordspring.model.message.MessageSearchResult;
import io.github.discordspring.model.message.SearchedMessage;
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
 * Messages of channels; by the interface it extends, reactions too.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message</a>
 */
public interface MessageRoutes extends ReactionRoutes {

	/**
	 * Gets messages, newest first. Of {@code around}, {@code before} and {@code after}
	 * one may be given.
	 * @param channelId the channel
	 * @param around message in whose surroundings to look
	 * @param before message before which to look
	 * @param after message after which to look; 0 for the first messages of the channel
	 * @param limit how many at most, 1 to 100; 50 if {@code null}
	 * @return the messages
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-channel-messages">Get
	 * channel messages</a>
	 */
	@GetExchange("/channels/{channelId}/messages")
	Flux<Message> getChannelMessages(@PathVariable long channelId,
			@RequestParam(name = "around", required = false) @Nullable Long around,
			@RequestParam(name = "before", required = false) @Nullable Long before,
			@RequestParam(name = "after", required = false) @Nullable Long after,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 100) @Nullable Integer limit);

	/**
	 * Searches the messages of a guild. Fails with a
	 * {@link io.github.discordspring.rest.error.SearchIndexNotReadyException} while the
	 * guild is being indexed.
	 * @param guildId the guild
	 * @param query what to look for
	 * @return what was found
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
	 * guild messages</a>
	 */
	@GetExchange("/guilds/{guildId}/messages/search")
	Mono<MessageSearchResult> searchGuildMessages(@PathVariable long guildId, @RequestQuery MessageSearchQuery query);

	/**
	 * Gets a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return the message
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-channel-message">Get
	 * channel message</a>
	 */
	@GetExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Message> getChannelMessage(@PathVariable long channelId, @PathVariable long messageId);

	/**
	 * Sends a message.
	 * @param channelId the channel
	 * @param request the message
	 * @return the message as sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	@PostExchange("/channels/{channelId}/messages")
	Mono<Message> createMessage(@PathVariable long channelId, @RequestBody MessageCreateRequest request);

	/**
	 * Publishes a message of an announcement channel to the channels that follow it.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#crosspost-message">Crosspost
	 * message</a>
	 */
	@PostExchange("/channels/{channelId}/messages/{messageId}/crosspost")
	Mono<Message> crosspostMessage(@PathVariable long channelId, @PathVariable long messageId);

	/**
	 * Changes a message of the bot's, or the flags of any message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param request what changes
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#edit-message">Edit
	 * message</a>
	 */
	@PatchExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Message> editMessage(@PathVariable long channelId, @PathVariable long messageId,
			@RequestBody MessageEditRequest request);

	/**
	 * Deletes a message, without a reason.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteMessage(long channelId, long messageId) {
		return deleteMessage(channelId, messageId, null);
	}

	/**
	 * Deletes a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-message">Delete
	 * message</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Void> deleteMessage(@PathVariable long channelId, @PathVariable long messageId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Deletes 2 to 100 messages at once, none older than two weeks, without a reason.
	 * @param channelId the channel
	 * @param request the messages
	 * @return completes when they are deleted
	 */
	default Mono<Void> bulkDeleteMessages(long channelId, MessageBulkDeleteRequest request) {
		return bulkDeleteMessages(channelId, request, null);
	}

	/**
	 * Deletes 2 to 100 messages at once, none older than two weeks.
	 * @param channelId the channel
	 * @param request the messages
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when they are deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#bulk-delete-messages">Bulk
	 * delete messages</a>
	 */
	@PostExchange("/channels/{channelId}/messages/bulk-delete")
	Mono<Void> bulkDeleteMessages(@PathVariable long channelId, @RequestBody MessageBulkDeleteRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets a page of the messages that are pinned in a channel, the last pinned first.
	 * @param channelId the channel
	 * @param before time before which the messages were pinned
	 * @param limit how many at most, 1 to 50; 50 if {@code null}
	 * @return the messages
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-channel-pins">Get
	 * channel pins</a>
	 */
	@GetExchange("/channels/{channelId}/messages/pins")
	Mono<MessagePins> getChannelPins(@PathVariable long channelId,
			@RequestParam(name = "before", required = false) @Nullable Instant before,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 50) @Nullable Integer limit);

	/**
	 * Pins a message, without a reason.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes when it is pinned
	 */
	default Mono<Void> pinMessage(long channelId, long messageId) {
		return pinMessage(channelId, messageId, null);
	}

	/**
	 * Pins a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is pinned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#pin-message">Pin message</a>
	 */
	@PutExchange("/channels/{channelId}/messages/pins/{messageId}")
	Mono<Void> pinMessage(@PathVariable long channelId, @PathVariable long messageId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Unpins a message, without a reason.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes when it is unpinned
	 */
	default Mono<Void> unpinMessage(long channelId, long messageId) {
		return unpinMessage(channelId, messageId, null);
	}

	/**
	 * Unpins a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is unpinned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#unpin-message">Unpin
	 * message</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/pins/{messageId}")
	Mono<Void> unpinMessage(@PathVariable long channelId, @PathVariable long messageId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets the last 50 messages that were pinned in a channel.
	 * @param channelId the channel
	 * @return the messages
	 * @deprecated Discord replaced it by {@link #getChannelPins}, which has pages.
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-pinned-messages-deprecated">Get
	 * pinned messages deprecated</a>
	 */
	@Deprecated
	@GetExchange("/channels/{channelId}/pins")
	Flux<Message> getPinnedMessages(@PathVariable long channelId);

	/**
	 * Pins a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes when it is pinned
	 * @deprecated Discord replaced it by {@link #pinMessage}.
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#pin-message-deprecated">Pin
	 * message deprecated</a>
	 */
	@Deprecated
	@PutExchange("/channels/{channelId}/pins/{messageId}")
	Mono<Void> pinMessageInChannel(@PathVariable long channelId, @PathVariable long messageId);

	/**
	 * Unpins a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes when it is unpinned
	 * @deprecated Discord replaced it by {@link #unpinMessage}.
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#unpin-message-deprecated">Unpin
	 * message deprecated</a>
	 */
	@Deprecated
	@DeleteExchange("/channels/{channelId}/pins/{messageId}")
	Mono<Void> unpinMessageInChannel(@PathVariable long channelId, @PathVariable long messageId);

	/**
	 * Gets messages, newest first. Pages are asked for when the one before is used up.
	 * @param channelId the channel
	 * @param before message before which to look; 0 for the latest
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the messages
	 */
	default Flux<Message> getChannelMessagesBefore(long channelId, long before, int max) {
		return Pages.<Message>falling(before, max, Limits.Messages.PAGE_MAX, Message::id, (cursor,
				limit) -> getChannelMessages(channelId, null, Pages.orNull(cursor), null, limit).collectList());
	}

	/**
	 * Gets messages, oldest first. Pages are asked for when the one before is used up.
	 * @param channelId the channel
	 * @param after message after which to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the messages
	 */
	default Flux<Message> getChannelMessagesAfter(long channelId, long after, int max) {
		return Pages.<Message>rising(after, max, Limits.Messages.PAGE_MAX, Message::id,
				(cursor, limit) -> getChannelMessages(channelId, null, null, cursor, limit).collectList());
	}

	/**
	 * Gets the messages that are pinned in a channel, the last pinned first. Pages are
	 * asked for when the one before is used up.
	 * @param channelId the channel
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the messages
	 */
	default Flux<MessagePin> getAllChannelPins(long channelId, int max) {
		return Pages.<MessagePin, Instant>pages(null, max, Limits.Messages.PINS_MAX,
				(cursor, limit) -> getChannelPins(channelId, cursor, limit)
					.map((page) -> Pages.Page.of(page.items(), page.hasMore(), MessagePin::pinnedAt)));
	}

	/**
	 * Searches the messages of a guild, and goes on from page to page up to the 10,000th.
	 * While the guild is being indexed it waits as long as Discord asks for, ten times at
	 * most. Pages are asked for when the one before is used up.
	 * @param guildId the guild
	 * @param query what to look for; the size of the pages follows from {@code max}
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the messages that were found; with each, those around it may come, which
	 * are no {@code hit}
	 */
	default Flux<SearchedMessage> searchAllGuildMessages(long guildId, MessageSearchQuery query, int max) {
		return Pages.search(query.offset(), max, Limits.Messages.SEARCH_MAX,
				(offset, limit) -> searchGuildMessages(guildId, query.toBuilder().offset(offset).limit(limit).build()),
				MessageSearchResult::totalResults,
				(result) -> result.messages().stream().flatMap(List::stream).toList());
	}

}
