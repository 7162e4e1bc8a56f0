package io.github.discordspring.model.event;

import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message was written.
 *
 * @param message the message
 * @param guildId guild, 0 for direct messages
 * @param member author as a member, without its user; absent for webhooks
 * @param channelType what kind of channel
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-create">Message
 * create</a>
 */
@DiscordObject
public record MessageCreateEvent(@Inline Message message, long guildId, @Nullable Member member,
		@Nullable ChannelType channelType) implements DispatchEvent {

	@Override
	public long channelId() {
		return this.message.channelId();
	}

	@Override
	public long userId() {
		return this.message.author().id();
	}

}
