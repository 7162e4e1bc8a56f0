package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.permission.Role;

/**
 * Guilds, kept without their roles, which have a table of their own.
 */
final class GuildTable extends EntityTable<Guild> {

	private final RoleTable roles;

	GuildTable(CacheOptions options, GuildStates guilds, RoleTable roles) {
		super(EntityType.GUILDS, options, guilds);
		this.roles = roles;
	}

	@Override
	long idOf(Guild entity) {
		return entity.id();
	}

	@Override
	long parentOf(Guild entity) {
		return 0;
	}

	@Override
	long guildOf(long parentId, long id) {
		return id;
	}

	@Override
	Guild pack(long parentId, Guild entity) {
		return entity.toBuilder().roles(List.of()).build();
	}

	@Override
	Guild unpack(long parentId, long id, Guild kept) {
		List<Role> roles = new ArrayList<>((int) this.roles.store.count(id));
		this.roles.store.forEach(id, (guildId, roleId, role) -> roles.add(role));
		return kept.toBuilder().roles(roles).build();
	}

}
