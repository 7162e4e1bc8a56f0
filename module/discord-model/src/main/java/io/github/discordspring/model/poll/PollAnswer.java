package io.github.discordspring.model.poll;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * An answer that can be chosen.
 *
 * @param answerId id within the poll, from 1
 * @param pollMedia what it says
 * @see <a href=
 * "https://docs.discord.com/developers/resources/poll#poll-answer-object">Poll answer
 * object</a>
 */
@DiscordObject
public record PollAnswer(int answerId, PollMedia pollMedia) {

}
