package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;

/**
 * The emojis of a guild changed.
 *
 * @param guildId guild
 * @param emojis all emojis
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-emojis-update">Guild
 * emojis update</a>
 */
@DiscordObject
public record GuildEmojisUpdateEvent(long guildId, List<Emoji> emojis) implements DispatchEvent {

}
