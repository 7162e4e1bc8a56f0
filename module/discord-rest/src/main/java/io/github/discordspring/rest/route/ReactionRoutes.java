package io.github.discordspring.rest.route;

import io.github.discordspring.model.message.ReactionType;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.validation.Limits;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Reactions to messages. Part of the documentation's group of messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message</a>
 */
public interface ReactionRoutes {

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

	/**
	 * Removes the reaction of a user.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji an emoji of Unicode, or {@code name:id} for one of a guild or an
	 * application
	 * @param userId the user
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-user-reaction">Delete
	 * user reaction</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}/{userId}")
	Mono<Void> deleteUserReaction(@PathVariable long channelId, @PathVariable long messageId,
			@PathVariable String emoji, @PathVariable long userId);

	/**
	 * Gets a page of the users who reacted with an emoji, by rising ids.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji an emoji of Unicode, or {@code name:id} for one of a guild or an
	 * application
	 * @param after user after which to look
	 * @param limit how many at most, 1 to 100; 25 if {@code null}
	 * @param type normal or burst reactions; normal if {@code null}
	 * @return the users
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-reactions">Get
	 * reactions</a>
	 */
	@GetExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}")
	Flux<User> getReactions(@PathVariable long channelId, @PathVariable long messageId, @PathVariable String emoji,
			@RequestParam(name = "after", required = false) @Nullable Long after,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 100) @Nullable Integer limit,
			@RequestParam(name = "type", required = false) @Nullable ReactionType type);

	/**
	 * Removes all reactions to a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes when they are gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-all-reactions">Delete
	 * all reactions</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions")
	Mono<Void> deleteAllReactions(@PathVariable long channelId, @PathVariable long messageId);

	/**
	 * Removes all reactions to a message with an emoji.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji an emoji of Unicode, or {@code name:id} for one of a guild or an
	 * application
	 * @return completes when they are gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-all-reactions-for-emoji">Delete
	 * all reactions for emoji</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}")
	Mono<Void> deleteAllReactionsForEmoji(@PathVariable long channelId, @PathVariable long messageId,
			@PathVariable String emoji);

	/**
	 * Gets the users who reacted with an emoji, by rising ids. Pages are asked for when
	 * the one before is used up.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji an emoji of Unicode, or {@code name:id} for one of a guild or an
	 * application
	 * @param type normal or burst reactions
	 * @param after user after which to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the users
	 */
	default Flux<User> getAllReactions(long channelId, long messageId, String emoji, ReactionType type, long after,
			int max) {
		return Pages.<User>rising(after, max, Limits.Messages.PAGE_MAX, User::id,
				(cursor, limit) -> getReactions(channelId, messageId, emoji, cursor, limit, type).collectList());
	}

}
