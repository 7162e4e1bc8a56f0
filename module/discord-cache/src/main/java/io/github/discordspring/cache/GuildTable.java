package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.sticker.Sticker;

/**
 * Guilds, kept without their roles, emojis and stickers, which have tables of their own.
 */
final class GuildTable extends EntityTable<Guild> {

	private final EntityTable<Role> roles;

	private final EntityTable<Emoji> emojis;

	private final EntityTable<Sticker> stickers;

	GuildTable(CacheOptions options, GuildStates guilds, EntityTable<Role> roles, EntityTable<Emoji> emojis,
			EntityTable<Sticker> stickers) {
		super(EntityType.GUILDS, options, guilds);
		this.roles = roles;
		this.emojis = emojis;
		this.stickers = stickers;
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

	@Override
	Guild pack(long parentId, Guild entity) {
		return entity.toBuilder().roles(List.of()).emojis(List.of()).stickers(List.of()).build();
	}

	@Override
	boolean isJoined() {
		return true;
	}

	@Override
	Guild unpack(long parentId, long id, Guild kept) {
		return kept.toBuilder()
			.roles(all(this.roles, id, Comparator.comparing(Role::id, Long::compareUnsigned)))
			.emojis(all(this.emojis, id, Comparator.comparing(Emoji::id, Long::compareUnsigned)))
			.stickers(all(this.stickers, id, Comparator.comparing(Sticker::id, Long::compareUnsigned)))
			.build();
	}

	private static <T> List<T> all(EntityTable<T> table, long guildId, Comparator<T> order) {
		List<T> entities = new ArrayList<>((int) table.store.count(guildId));
		table.store.forEach(guildId, (parentId, id, entity) -> entities.add(entity));
		entities.sort(order);
		return entities;
	}

}
