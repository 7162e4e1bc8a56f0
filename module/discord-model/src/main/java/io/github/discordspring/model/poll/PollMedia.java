package io.github.discordspring.model.poll;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * Text and emoji of a question or an answer.
 *
 * @param text text; up to 300 characters of a question, 55 of an answer
 * @param emoji emoji of an answer
 * @see <a href=
 * "https://docs.discord.com/developers/resources/poll#poll-media-object">Poll media
 * object</a>
 */
@DiscordObject
public record PollMedia(@Nullable String text, @Nullable Emoji emoji) {

}
