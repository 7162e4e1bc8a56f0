package io.github.discordspring.cache;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.sticker.Sticker;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

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

	/**
	 * Looks up what belongs to all of them in one go.
	 */
	@Override
	Mono<List<CacheEntry<Guild>>> join(List<CacheEntry<Guild>> kept) {
		List<Long> ids = kept.stream().map(CacheEntry::id).toList();
		return Mono.zip(all(this.roles, ids), all(this.emojis, ids), all(this.stickers, ids))
			.map((parts) -> kept.stream()
				.map((entry) -> new CacheEntry<>(entry.parentId(), entry.id(),
						whole(entry.value(), parts.getT1().getOrDefault(entry.id(), List.of()),
								parts.getT2().getOrDefault(entry.id(), List.of()),
								parts.getT3().getOrDefault(entry.id(), List.of()))))
				.toList());
	}

	private static <T> Mono<Map<Long, List<T>>> all(EntityTable<T> table, List<Long> guildIds) {
		WorkingStore<T> working = table.working();
		return (working != null) ? working.remote().findAll(guildIds)
				: Mono
					.fromCallable(() -> guildIds.stream()
						.collect(Collectors.toMap(Function.identity(), (guildId) -> all(table, guildId))))
					.subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	void readAhead(List<RemoteKey> keys) {
		super.readAhead(keys);
		LongArrayList guildIds = new LongArrayList(keys.stream().mapToLong(RemoteKey::id).toArray());
		for (EntityTable<?> table : List.of(this.roles, this.emojis, this.stickers)) {
			WorkingStore<?> working = table.working();
			if (working != null) {
				working.readAllAhead(guildIds);
			}
		}
	}

	@Override
	Guild unpack(long parentId, long id, Guild kept) {
		return whole(kept, all(this.roles, id), all(this.emojis, id), all(this.stickers, id));
	}

	private static <T> List<T> all(EntityTable<T> table, long guildId) {
		WorkingStore<T> working = table.working();
		if (working != null) {
			return working.all(guildId);
		}
		List<T> entities = new ArrayList<>((int) table.store.count(guildId));
		table.store.forEach(guildId, (parentId, id, entity) -> entities.add(entity));
		return entities;
	}

	private static Guild whole(Guild kept, List<Role> roles, List<Emoji> emojis, List<Sticker> stickers) {
		return kept.toBuilder()
			.roles(sorted(roles, Role::id))
			.emojis(sorted(emojis, Emoji::id))
			.stickers(sorted(stickers, Sticker::id))
			.build();
	}

	private static <T> List<T> sorted(List<T> entities, ToLongFunction<T> id) {
		List<T> sorted = new ArrayList<>(entities);
		sorted.sort((one, other) -> Long.compareUnsigned(id.applyAsLong(one), id.applyAsLong(other)));
		return Collections.unmodifiableList(sorted);
	}

	private record Whole(long version, Guild guild) {

	}

}
