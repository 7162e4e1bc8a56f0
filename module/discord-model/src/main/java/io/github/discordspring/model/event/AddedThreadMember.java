package io.github.discordspring.model.event;

import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.presence.Presence;
import org.jspecify.annotations.Nullable;

/**
 * Somebody that was added to a thread.
 *
 * @param threadMember the membership, with the member
 * @param presence whether online; only with the intent GUILD_PRESENCES
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#thread-members-update">Thread
 * members update</a>
 */
@DiscordObject
public record AddedThreadMember(@Inline ThreadMember threadMember, @Nullable Presence presence) {

}
