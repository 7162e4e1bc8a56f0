package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import org.jspecify.annotations.Nullable;

/**
 * A message that was searched for, or stands beside one.
 *
 * @param message the message
 * @param hit whether it is what was searched for
 * @param restrictionCount how many were left out as restricted
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
@DiscordObject
public record SearchedMessage(@Inline Message message, boolean hit, @Nullable Integer restrictionCount) {

}
