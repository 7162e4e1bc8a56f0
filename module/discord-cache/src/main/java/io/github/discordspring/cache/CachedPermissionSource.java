package io.github.discordspring.cache;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.calculator.PermissionSource;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Finds what decides about permissions in the cache.
 */
final class CachedPermissionSource implements PermissionSource {

	private final CacheContent content;

	CachedPermissionSource(CacheContent content) {
		this.content = content;
	}

	@Override
	public @Nullable Guild guild(long guildId) {
		return this.content.guilds.store.get(0, guildId);
	}

	@Override
	public @Nullable Member member(long guildId, long userId) {
		return this.content.members.store.get(guildId, userId);
	}

	@Override
	public @Nullable Role role(long guildId, long roleId) {
		return this.content.roles.store.get(guildId, roleId);
	}

	@Override
	public @Nullable Channel channel(long channelId) {
		return this.content.channels.store.get(this.content.channels.store.parentOf(channelId), channelId);
	}

	@Override
	public boolean isThreadMember(Channel thread, long userId) {
		ThreadMember own = thread.member();
		return this.content.threadMembers.store.get(thread.id(), userId) != null
				|| (own != null && this.content.isCurrentUser(userId));
	}

	@Override
	public long currentUserId() {
		User user = this.content.currentUser;
		return (user != null) ? user.id() : 0;
	}

}
