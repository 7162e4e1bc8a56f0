package io.github.discordspring.model.poll;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;

/**
 * Who chose an answer.
 *
 * @param users users
 * @see <a href=
 * "https://docs.discord.com/developers/resources/poll#get-answer-voters">Get answer
 * voters</a>
 */
@DiscordObject
public record PollAnswerVoters(List<User> users) {

}
