package io.github.discordspring.model.poll;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * How often each answer was chosen.
 *
 * @param isFinalized whether all votes have been counted exactly
 * @param answerCounts counts; an answer without votes may be absent
 * @see <a href=
 * "https://docs.discord.com/developers/resources/poll#poll-results-object">Poll results
 * object</a>
 */
@DiscordObject
public record PollResults(boolean isFinalized, List<PollAnswerCount> answerCounts) {

}
