package io.github.discordspring.model.event;

import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;

/**
 * The bot's own membership of a thread changed.
 *
 * @param member the membership
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#thread-member-update">Thread
 * member update</a>
 */
@DiscordObject
public record ThreadMemberUpdateEvent(@Inline ThreadMember member, long guildId) implements DispatchEvent {

	@Override
	public long channelId() {
		return this.member.id();
	}

	@Override
	public long userId() {
		return this.member.userId();
	}

}
