package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.presence.Presence;

/**
 * A user came online, went, or does something else.
 *
 * @param presence the presence
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#presence-update">Presence
 * update</a>
 */
@DiscordObject
public record PresenceUpdateEvent(@Inline Presence presence) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.presence.guildId();
	}

	@Override
	public long userId() {
		return this.presence.user().id();
	}

}
