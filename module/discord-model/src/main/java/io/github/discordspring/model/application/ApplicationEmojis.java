package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;

/**
 * Emojis that an application owns, which it can use everywhere.
 *
 * @param items up to 2000
 * @see <a href=
 * "https://docs.discord.com/developers/resources/emoji#list-application-emojis">List
 * application emojis</a>
 */
@DiscordObject
public record ApplicationEmojis(List<Emoji> items) {

}
