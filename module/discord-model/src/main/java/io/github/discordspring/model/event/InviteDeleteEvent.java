package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * An invite was deleted.
 *
 * @param channelId channel
 * @param guildId guild, 0 if in none
 * @param code code of the invite
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#invite-delete">Invite
 * delete</a>
 */
@DiscordObject
public record InviteDeleteEvent(long channelId, long guildId, String code) implements DispatchEvent {

}
