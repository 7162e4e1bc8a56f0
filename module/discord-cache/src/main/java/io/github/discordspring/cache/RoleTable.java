package io.github.discordspring.cache;

import io.github.discordspring.model.permission.Role;

/**
 * Roles.
 */
final class RoleTable extends EntityTable<Role> {

	RoleTable(CacheOptions options, GuildStates guilds) {
		super(EntityType.ROLES, options, guilds);
	}

	@Override
	long idOf(Role entity) {
		return entity.id();
	}

	@Override
	long parentOf(Role entity) {
		throw new UnsupportedOperationException("A role does not say its guild: use in(guildId).put(role)");
	}

}
