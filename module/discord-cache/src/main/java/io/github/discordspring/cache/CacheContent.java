package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * All that a cache holds.
 */
final class CacheContent {

	final GuildStates states = new GuildStates();

	final UserTable users;

	final RoleTable roles;

	final GuildTable guilds;

	final ChannelTable channels;

	final MemberTable members;

	final MessageTable messages;

	volatile @Nullable User currentUser;

	CacheContent(CacheOptions options) {
		this.users = new UserTable(options, this.states);
		this.roles = new RoleTable(options, this.states);
		this.guilds = new GuildTable(options, this.states, this.roles);
		this.channels = new ChannelTable(options, this.states);
		this.members = new MemberTable(options, this.states, this.users);
		this.messages = new MessageTable(options, this.states, this.channels);
	}

	List<EntityTable<?>> tables() {
		return List.of(this.guilds, this.channels, this.roles, this.members, this.users, this.messages);
	}

	@SuppressWarnings("unchecked")
	<T> EntityTable<T> table(EntityType<T> type) {
		for (EntityTable<?> table : tables()) {
			if (table.type == type) {
				return (EntityTable<T>) table;
			}
		}
		throw new IllegalArgumentException("There is no table of " + type);
	}

}
