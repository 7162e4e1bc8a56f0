package io.github.discordspring.cache;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.sticker.Sticker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Guilds, kept without their roles, emojis and stickers, which have tables of their own.
 */
final class GuildTable extends EntityTable<Guild> {

	private final EntityTable<Role> roles;

	private final EntityTable<Emoji> emojis;

	private final EntityTable<Sticker> stickers;

	private final GuildVersions versions = new GuildVersions();

	/** Guilds as they were put together last. */
	private final StripedLongMap<SoftReference<Whole>> wholes = new StripedLongMap<>();

	/** Whether nobody but this cache changes what guilds are put together from. */
	private final boolean own;

	GuildTable(CacheOptions options, GuildStates guilds, EntityTable<Role> roles, EntityTable<Emoji> emojis,
			EntityTable<Sticker> stickers) {
		super(EntityType.GUILDS, options, guilds);
		this.roles = roles;
		this.emojis = emojis;
		this.stickers = stickers;
		this.own = !this.store.isShared() && !roles.store.isShared() && !emojis.store.isShared()
				&& !stickers.store.isShared();
		if (this.own) {
			noteIn(this.versions);
			roles.noteIn(this.versions);
			emojis.noteIn(this.versions);
			stickers.noteIn(this.versions);
		}
	}

	/**
	 * Gives a guild as it was put together last, unless something of it has changed.
	 */
	@Override
	@Nullable Guild get(long parentId, long id) {
		if (!this.own) {
			return super.get(parentId, id);
		}
		long version = this.versions.of(id);
		SoftReference<Whole> reference = this.wholes.get(id);
		Whole whole = (reference != null) ? reference.get() : null;
		if (whole != null && whole.version() == version) {
			return whole.guild();
		}
		Guild guild = super.get(parentId, id);
		if (guild != null) {
			this.wholes.put(id, new SoftReference<>(new Whole(version, guild)));
		}
		else if (reference != null) {
			this.wholes.remove(id);
		}
		return guild;
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
		this.wholes.remove(guild.id);
	}

	@Override
	Guild pack(long parentId, Guild entity) {
		return entity.toBuilder().roles(List.of()).emojis(List.of()).stickers(List.of()).build();
	}

	@Override
	Mono<List<CacheEntry<Guild>>> join(List<CacheEntry<Guild>> kept) {
		return RemoteAsyncEntities.unpack(this, kept);
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
		return List.copyOf(entities);
	}

	private record Whole(long version, Guild guild) {

	}

}
