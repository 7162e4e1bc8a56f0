package io.github.discordspring.model.poll;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * How often an answer was chosen.
 *
 * @param id answer
 * @param count number of votes
 * @param meVoted whether the current user chose it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/poll#poll-results-object-poll-answer-count-object-structure">Poll
 * answer count object</a>
 */
@DiscordObject
public record PollAnswerCount(int id, int count, boolean meVoted) {

}
