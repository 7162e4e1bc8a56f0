package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.sticker.Sticker;

/**
 * The stickers of a guild changed.
 *
 * @param guildId guild
 * @param stickers all stickers
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-stickers-update">Guild
 * stickers update</a>
 */
@DiscordObject
public record GuildStickersUpdateEvent(long guildId, List<Sticker> stickers) implements DispatchEvent {

}
