package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The bot may see more channels than before: these are all active threads in them.
 *
 * @param guildId guild
 * @param channelIds channels whose threads these are, {@code null} for all of the guild;
 * may name channels without active threads
 * @param threads all active threads in these channels that the bot may see
 * @param members the bot as a member of those threads that it is in
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#thread-list-sync">Thread
 * list sync</a>
 */
@DiscordObject
public record ThreadListSyncEvent(long guildId, @Nullable Snowflakes channelIds, List<Channel> threads,
		List<ThreadMember> members) implements DispatchEvent {

}
