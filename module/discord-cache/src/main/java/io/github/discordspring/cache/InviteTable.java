package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.invite.Invite;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Invites, kept without the guild that they lead to: that of the bot's own is known, and
 * of others there is a table.
 */
final class InviteTable extends EntityTable<Invite> {

	private final GuildTable guildTable;

	private final EntityTable<Guild> inviteGuilds;

	InviteTable(CacheOptions options, GuildStates guilds, GuildTable guildTable, EntityTable<Guild> inviteGuilds) {
		super(EntityType.INVITES, options, guilds);
		this.guildTable = guildTable;
		this.inviteGuilds = inviteGuilds;
	}

	@Override
	long idOf(Invite entity) {
		return InviteEvents.idOf(entity);
	}

	@Override
	long parentOf(Invite entity) {
		Guild guild = entity.guild();
		return (entity.guildId() == 0 && guild != null) ? guild.id() : entity.guildId();
	}

	@Override
	Invite pack(long parentId, Invite entity) {
		return (entity.guild() == null && entity.guildId() == parentId) ? entity
				: entity.toBuilder().guild(null).guildId(parentId).build();
	}

	@Override
	Mono<List<CacheEntry<Invite>>> join(List<CacheEntry<Invite>> kept) {
		return RemoteAsyncEntities.unpack(this, kept);
	}

	@Override
	Invite unpack(long parentId, long id, Invite kept) {
		Guild guild = guild(parentId);
		return (guild != null) ? kept.toBuilder().guild(guild).build() : kept;
	}

	private @Nullable Guild guild(long guildId) {
		Guild own = this.guildTable.store.get(0, guildId);
		if (own != null) {
			return Guild.builder().id(own.id()).name(own.name()).icon(own.icon()).ownerId(own.ownerId()).build();
		}
		return this.inviteGuilds.get(0, guildId);
	}

	@Override
	boolean write(long parentId, long id, Invite entity) {
		boolean kept = super.write(parentId, id, entity);
		Guild guild = entity.guild();
		if (kept && guild != null && guild.id() == parentId && !this.guildTable.store.contains(0, parentId)) {
			this.inviteGuilds.update(0, guild);
		}
		return kept;
	}

	@Override
	boolean erase(long parentId, long id) {
		boolean erased = super.erase(parentId, id);
		if (erased) {
			eraseGuildOfNone(parentId);
		}
		return erased;
	}

	@Override
	void expired(long parentId, long id) {
		super.expired(parentId, id);
		eraseGuildOfNone(parentId);
	}

	private void eraseGuildOfNone(long guildId) {
		if (this.store.count(guildId) == 0) {
			this.inviteGuilds.erase(0, guildId);
		}
	}

}
