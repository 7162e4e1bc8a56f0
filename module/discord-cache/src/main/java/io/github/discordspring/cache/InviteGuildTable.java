package io.github.discordspring.cache;

import io.github.discordspring.model.guild.Guild;

/**
 * Guilds that invites lead to and that the bot is not in.
 */
final class InviteGuildTable extends EntityTable<Guild> {

	InviteGuildTable(CacheOptions options, GuildStates guilds) {
		super(EntityType.INVITE_GUILDS, options, guilds);
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
	void clear(GuildState guild) {
		erase(0, guild.id);
	}

}
