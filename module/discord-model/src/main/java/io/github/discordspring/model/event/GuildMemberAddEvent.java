package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;

/**
 * A user joined a guild.
 *
 * @param member the member
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-member-add">Guild
 * member add</a>
 */
@DiscordObject
public record GuildMemberAddEvent(@Inline Member member, long guildId) implements DispatchEvent {

	@Override
	public long userId() {
		User user = this.member.user();
		return (user != null) ? user.id() : 0;
	}

}
