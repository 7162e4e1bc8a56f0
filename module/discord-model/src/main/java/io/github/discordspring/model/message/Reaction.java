package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * An emoji with which users reacted.
 *
 * @param count how often, of both kinds
 * @param countDetails how often by kind
 * @param me whether the bot did
 * @param meBurst whether the bot did with a super reaction
 * @param emoji emoji, with id and name only
 * @param burstColors colours of super reactions, {@code #rrggbb}
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#reaction-object">Reaction
 * object</a>
 */
@DiscordObject
public record Reaction(int count, @Nullable ReactionCountDetails countDetails, boolean me, boolean meBurst, Emoji emoji,
		List<String> burstColors) {

}
