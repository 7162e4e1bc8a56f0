package io.github.discordspring.bot.event;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.guild.Guild;
import org.jspecify.annotations.Nullable;

/**
 * The bot is no longer in a guild: it was removed or left, or the guild was deleted. An
 * outage is a {@link GuildUnavailableEvent}.
 *
 * @param guildId the guild
 * @param guild the guild as it was last known, {@code null} if the cache did not keep it
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-delete">Guild
 * delete</a>
 */
public record GuildLeftEvent(long guildId, @Nullable Guild guild) implements DispatchEvent {

	@Override
	public EventType eventType() {
		return EventType.GUILD_DELETE;
	}

}
