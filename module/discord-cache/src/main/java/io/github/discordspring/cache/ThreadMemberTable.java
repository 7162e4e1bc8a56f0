package io.github.discordspring.cache;

import io.github.discordspring.model.channel.ThreadMember;

/**
 * Who takes part in threads, kept without what is known of them as members of the guild.
 */
final class ThreadMemberTable extends ChannelScopedTable<ThreadMember> {

	ThreadMemberTable(CacheOptions options, GuildStates guilds, ChannelTable channels) {
		super(EntityType.THREAD_MEMBERS, options, guilds, channels);
	}

	@Override
	long idOf(ThreadMember entity) {
		return entity.userId();
	}

	@Override
	long parentOf(ThreadMember entity) {
		return entity.id();
	}

	@Override
	ThreadMember pack(long parentId, ThreadMember entity) {
		return (entity.id() == parentId && entity.member() == null) ? entity
				: new ThreadMember(parentId, entity.userId(), entity.joinTimestamp(), entity.flags(), null);
	}

}
