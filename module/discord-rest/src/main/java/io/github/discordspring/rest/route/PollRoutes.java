package io.github.discordspring.rest.route;

import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.poll.PollAnswerVoters;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.validation.Limits;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Polls in messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll">Poll</a>
 */
public interface PollRoutes {

	/**
	 * Gets a page of the users who voted for an answer, by rising ids.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param answerId the answer, as counted from 1
	 * @param after user after which to look
	 * @param limit how many at most, 1 to 100; 25 if {@code null}
	 * @return the users
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/poll#get-answer-voters">Get answer
	 * voters</a>
	 */
	@GetExchange("/channels/{channelId}/polls/{messageId}/answers/{answerId}")
	Mono<PollAnswerVoters> getAnswerVoters(@PathVariable long channelId, @PathVariable long messageId,
			@PathVariable int answerId, @RequestParam(name = "after", required = false) @Nullable Long after,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 100) @Nullable Integer limit);

	/**
	 * Ends a poll of the bot's at once.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return the message with the poll
	 * @see <a href="https://docs.discord.com/developers/resources/poll#end-poll">End
	 * poll</a>
	 */
	@PostExchange("/channels/{channelId}/polls/{messageId}/expire")
	Mono<Message> endPoll(@PathVariable long channelId, @PathVariable long messageId);

	/**
	 * Gets the users who voted for an answer, by rising ids. Pages are asked for when the
	 * one before is used up.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param answerId the answer, as counted from 1
	 * @param after user after which to look; 0 for the first of all
	 * @param max how many at most over all pages; {@link Integer#MAX_VALUE} for all
	 * @return the users
	 */
	default Flux<User> getAllAnswerVoters(long channelId, long messageId, int answerId, long after, int max) {
		return Pages.<User>rising(after, max, Limits.Messages.PAGE_MAX, User::id, (cursor,
				limit) -> getAnswerVoters(channelId, messageId, answerId, cursor, limit).map(PollAnswerVoters::users));
	}

}
