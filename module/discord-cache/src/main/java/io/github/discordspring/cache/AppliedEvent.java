package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.guild.Member;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An event that was applied, with what was kept before of what it is about. Immutable.
 */
public final class AppliedEvent {

	private final DispatchEvent event;

	private final @Nullable GuildTransition guildTransition;

	private final List<CacheEntryBefore<?>> before;

	private final @Nullable ListChange<?> change;

	private final boolean rolesKept;

	/**
	 * Makes one.
	 * @param rolesKept whether a member that was kept had its roles
	 */
	AppliedEvent(DispatchEvent event, @Nullable GuildTransition guildTransition, List<CacheEntryBefore<?>> before,
			@Nullable ListChange<?> change, boolean rolesKept) {
		this.event = event;
		this.guildTransition = guildTransition;
		this.before = before;
		this.change = change;
		this.rolesKept = rolesKept;
	}

	/**
	 * Makes one of which is not known what was there before.
	 */
	static AppliedEvent unknown(DispatchEvent event) {
		return new AppliedEvent(event, null, List.of(), null, false);
	}

	/**
	 * Tells whether events of a type are about entities of another, so that
	 * {@link #previous(EntityType)} may give one.
	 * @param event the type of the events
	 * @param type the type of the entities
	 * @return whether they are
	 */
	public static boolean mayTell(EventType event, EntityType<?> type) {
		return PreviousState.isAbout(event.eventClass(), type);
	}

	/**
	 * Gives the event.
	 * @return the event
	 */
	public DispatchEvent event() {
		return this.event;
	}

	/**
	 * Tells what a GUILD_CREATE or GUILD_DELETE means.
	 * @return what it means; {@code null} for other events, and for one that came twice
	 */
	public @Nullable GuildTransition guildTransition() {
		return this.guildTransition;
	}

	/**
	 * Gives what the event is about as it was before; if it is about several, see
	 * {@link #previousAll(EntityType)}, one of them.
	 * @param <T> the type of the entity
	 * @param type the type
	 * @return the entity; {@code null} if none was kept, or the event is about none of
	 * this type
	 */
	public <T> @Nullable T previous(EntityType<T> type) {
		for (CacheEntryBefore<?> entry : this.before) {
			if (entry.type == type) {
				return type.entityClass().cast(entry.entity);
			}
		}
		return null;
	}

	/**
	 * Gives all that the event is about as it was before: for a MESSAGE_DELETE_BULK its
	 * messages.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return those that were kept, in the order of the event; empty if none was, or the
	 * event is about none of this type
	 */
	public <T> List<T> previousAll(EntityType<T> type) {
		List<T> all = new ArrayList<>();
		for (CacheEntryBefore<?> entry : this.before) {
			if (entry.type == type) {
				all.add(type.entityClass().cast(entry.entity));
			}
		}
		return List.copyOf(all);
	}

	/**
	 * Tells how a list that the event replaces changed: emojis, stickers, soundboard
	 * sounds, those of them that the policy keeps.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return the difference; {@code null} if it is not known what was there before, or
	 * the event replaces no such list
	 */
	@SuppressWarnings("unchecked")
	public <T> @Nullable EntityDifference<T> difference(EntityType<T> type) {
		return (this.change != null && this.change.type == type) ? (EntityDifference<T>) this.change.difference : null;
	}

	/**
	 * Tells which roles a member got with a GUILD_MEMBER_UPDATE.
	 * @return the roles; {@code null} if it is not known what the member had before
	 */
	public @Nullable Snowflakes addedRoles() {
		Member previous = this.rolesKept ? previous(EntityType.MEMBERS) : null;
		return (previous != null && this.event instanceof GuildMemberUpdateEvent updated)
				? without(updated.member().roles(), previous.roles()) : null;
	}

	/**
	 * Tells which roles a member lost with a GUILD_MEMBER_UPDATE.
	 * @return the roles; {@code null} if it is not known what the member had before
	 */
	public @Nullable Snowflakes removedRoles() {
		Member previous = this.rolesKept ? previous(EntityType.MEMBERS) : null;
		return (previous != null && this.event instanceof GuildMemberUpdateEvent updated)
				? without(previous.roles(), updated.member().roles()) : null;
	}

	private static Snowflakes without(Snowflakes ids, Snowflakes others) {
		LongArrayList rest = new LongArrayList();
		for (int i = 0; i < ids.size(); i++) {
			if (!others.contains(ids.get(i))) {
				rest.add(ids.get(i));
			}
		}
		return Snowflakes.of(rest.toLongArray());
	}

	record CacheEntryBefore<T>(EntityType<T> type, T entity) {

	}

	record ListChange<T>(EntityType<T> type, EntityDifference<T> difference) {

	}

}
