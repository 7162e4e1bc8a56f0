package io.github.discordspring.rest.route;

import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
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
 * Messages of channels.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message</a>
 */
public interface MessageRoutes {

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
			@RequestParam(name = "limit", required = false) @Nullable Integer limit);

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
	 * @param reason what the audit log shows
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-message">Delete
	 * message</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Void> deleteMessage(@PathVariable long channelId, @PathVariable long messageId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Reacts to a message as the bot.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji an emoji of Unicode, or {@code name:id} for one of a guild or an
	 * application
	 * @return completes when it is there
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-reaction">Create
	 * reaction</a>
	 */
	@PutExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me")
	Mono<Void> createReaction(@PathVariable long channelId, @PathVariable long messageId, @PathVariable String emoji);

	/**
	 * Takes a reaction of the bot's back.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji an emoji of Unicode, or {@code name:id} for one of a guild or an
	 * application
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-own-reaction">Delete
	 * own reaction</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me")
	Mono<Void> deleteOwnReaction(@PathVariable long channelId, @PathVariable long messageId,
			@PathVariable String emoji);

}
