package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.Snowflakes;
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

	/**
	 * Tells whether a property is kept that decides. What is not kept reads as if it were
	 * absent, and would make a wrong answer.
	 */
	private static boolean isKept(EntityTable<?> table, String property) {
		EntityProperties<?> properties = table.properties.get();
		return properties == null || properties.contains(property);
	}

	@Override
	public @Nullable Guild guild(long guildId) {
		return isKept(this.content.guilds, "owner_id") ? this.content.guilds.store.get(0, guildId) : null;
	}

	@Override
	public @Nullable Member member(long guildId, long userId) {
		boolean whole = isKept(this.content.members, "roles")
				&& isKept(this.content.members, "communication_disabled_until");
		return whole ? this.content.members.store.get(guildId, userId) : null;
	}

	@Override
	public @Nullable Role role(long guildId, long roleId) {
		return isKept(this.content.roles, "permissions") ? this.content.roles.store.get(guildId, roleId) : null;
	}

	@Override
	public List<@Nullable Role> roles(long guildId, Snowflakes roleIds) {
		EntityTable<Role> table = this.content.roles;
		if (!table.isRemote() || !isKept(table, "permissions")) {
			return PermissionSource.super.roles(guildId, roleIds);
		}
		List<RemoteKey> keys = roleIds.stream().mapToObj((id) -> new RemoteKey(table.type, guildId, id)).toList();
		Map<RemoteKey, Role> found = table.kept(keys);
		List<@Nullable Role> roles = new ArrayList<>(keys.size());
		keys.forEach((key) -> roles.add(found.get(key)));
		return roles;
	}

	@Override
	public @Nullable Channel channel(long channelId) {
		boolean whole = this.content.channels.overwrites.isComplete() && isKept(this.content.channels, "flags");
		return !whole ? null
				: this.content.channels.store.get(this.content.channels.store.parentOf(channelId), channelId);
	}

	@Override
	public boolean isThreadMember(Channel thread, long userId) {
		ThreadMember own = thread.member();
		return this.content.threadMembers.store.contains(thread.id(), userId)
				|| (own != null && this.content.isCurrentUser(userId));
	}

	@Override
	public long currentUserId() {
		User user = this.content.currentUser;
		return (user != null) ? user.id() : 0;
	}

}
