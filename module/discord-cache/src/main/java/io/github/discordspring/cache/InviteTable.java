package io.github.discordspring.cache;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.invite.Invite;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

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

	/**
	 * Looks all guilds up in one go.
	 */
	@Override
	Mono<List<CacheEntry<Invite>>> join(List<CacheEntry<Invite>> kept) {
		List<Long> guildIds = kept.stream().map(CacheEntry::parentId).distinct().toList();
		return Mono.zip(find(this.guildTable, guildIds), find(this.inviteGuilds, guildIds))
			.map((found) -> kept.stream()
				.map((entry) -> new CacheEntry<>(entry.parentId(), entry.id(),
						whole(entry.value(), found.getT1().get(entry.parentId()), found.getT2().get(entry.parentId()))))
				.toList());
	}

	private static Mono<Map<Long, Guild>> find(EntityTable<Guild> table, List<Long> guildIds) {
		List<RemoteKey> keys = guildIds.stream().map((guildId) -> new RemoteKey(table.type, 0, guildId)).toList();
		WorkingStore<Guild> working = table.working();
		return ((working != null) ? working.remote().find(keys)
				: Mono.fromCallable(() -> table.kept(keys)).subscribeOn(Schedulers.boundedElastic()))
			.map((found) -> found.values().stream().collect(Collectors.toMap(Guild::id, Function.identity())));
	}

	@Override
	void readAhead(List<RemoteKey> keys) {
		super.readAhead(keys);
		List<RemoteKey> guilds = keys.stream()
			.map((key) -> new RemoteKey(EntityType.GUILDS, 0, key.parentId()))
			.distinct()
			.toList();
		for (EntityTable<Guild> table : List.of(this.guildTable, this.inviteGuilds)) {
			WorkingStore<Guild> kept = table.working();
			if (kept != null) {
				kept.readAhead(guilds);
			}
		}
		WorkingStore<Invite> working = working();
		if (working != null) {
			working.readIdsAhead(new LongArrayList(guilds.stream().mapToLong(RemoteKey::id).toArray()));
		}
	}

	@Override
	Invite unpack(long parentId, long id, Invite kept) {
		Guild own = this.guildTable.store.get(0, parentId);
		return whole(kept, own, (own != null) ? null : this.inviteGuilds.get(0, parentId));
	}

	private static Invite whole(Invite kept, @Nullable Guild own, @Nullable Guild other) {
		if (own != null) {
			return kept.toBuilder()
				.guild(Guild.builder().id(own.id()).name(own.name()).icon(own.icon()).ownerId(own.ownerId()).build())
				.build();
		}
		return (other != null) ? kept.toBuilder().guild(other).build() : kept;
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
	void expired(List<RemoteKey> keys) {
		super.expired(keys);
		ReadAhead.ids(this, keys).forEach((long guildId) -> eraseGuildOfNone(guildId));
	}

	private void eraseGuildOfNone(long guildId) {
		if (this.store.count(guildId) == 0) {
			this.inviteGuilds.erase(0, guildId);
		}
	}

}
