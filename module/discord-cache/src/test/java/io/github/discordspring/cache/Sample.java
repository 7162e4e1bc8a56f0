package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.ThreadMetadata;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.ReadyApplication;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.guild.UnavailableGuild;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageType;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Entities and events for tests. Only what matters is set.
 */
final class Sample {

	private Sample() {
	}

	static Guild guild(long id, Role... roles) {
		return Guild.builder().id(id).name("guild " + id).ownerId(1).roles(roles).build();
	}

	static Role role(long id, String name) {
		return Role.builder().id(id).name(name).build();
	}

	static Channel channel(long id, ChannelType type) {
		return Channel.builder().id(id).type(type).name("channel " + id).build();
	}

	static Channel text(long id) {
		return channel(id, ChannelType.GUILD_TEXT);
	}

	static Channel thread(long id, long parentId) {
		return channel(id, ChannelType.PUBLIC_THREAD).toBuilder()
			.parentId(parentId)
			.threadMetadata(new ThreadMetadata(false, 60, null, false, false, null))
			.build();
	}

	static User user(long id) {
		return user(id, "user " + id);
	}

	static User user(long id, String name) {
		return User.builder().id(id).username(name).build();
	}

	static Member member(User user, String nick, long... roles) {
		return Member.builder().user(user).nick(nick).roles(Snowflakes.of(roles)).build();
	}

	static Member partial(String nick) {
		return Member.builder().nick(nick).build();
	}

	static Message message(long id, long channelId, User author, String content) {
		return Message.builder()
			.id(id)
			.channelId(channelId)
			.author(author)
			.type(MessageType.DEFAULT)
			.content(content)
			.build();
	}

	static MessageCreateEvent written(long guildId, Message message, @Nullable Member member) {
		return new MessageCreateEvent(message, guildId, member, null);
	}

	static ReadyEvent ready(User user, long... guildIds) {
		return ready(user, List.of(), guildIds);
	}

	static ReadyEvent ready(User user, List<Integer> shard, long... guildIds) {
		return new ReadyEvent(10, user,
				Snowflakes.of(guildIds).stream().mapToObj((id) -> new UnavailableGuild(id, true)).toList(),
				new Secret("session"), "wss://localhost", shard, new ReadyApplication(user.id(), 0));
	}

	static GuildCreateEvent created(Guild guild, List<Channel> channels, Member... members) {
		return created(guild, channels, List.of(), 1000, members);
	}

	static GuildCreateEvent created(Guild guild, List<Channel> channels, List<Channel> threads, int memberCount,
			Member... members) {
		return new GuildCreateEvent(guild, null, false, false, memberCount, List.of(), List.of(members), channels,
				threads, List.of(), List.of(), List.of(), List.of());
	}

	static GuildCreateEvent unavailable(long guildId) {
		return new GuildCreateEvent(guild(guildId), null, false, true, 0, List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of());
	}

	static GuildDeleteEvent left(long guildId) {
		return new GuildDeleteEvent(guildId, false);
	}

}
