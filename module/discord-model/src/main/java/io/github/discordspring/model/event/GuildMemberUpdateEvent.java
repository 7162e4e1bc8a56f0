package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;

/**
 * A member or its user changed.
 *
 * @param member the member
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-member-update">Guild
 * member update</a>
 */
@DiscordObject
public record GuildMemberUpdateEvent(@Inline Member member, long guildId) implements DispatchEvent {

	@Override
	public long userId() {
		User user = this.member.user();
		return (user != null) ? user.id() : 0;
	}

}
