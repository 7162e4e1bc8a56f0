package io.github.discordspring.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.permission.calculator.PermissionView;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What is known of Discord's state, kept up to date by events.
 * <p>
 * Each event may be lost, come twice or out of order. It is applied before
 * {@link #accept(Dispatch)} returns, so that whoever gets it afterwards finds it applied.
 * Those who read never wait. What is kept of a guild is changed by one thread at a time,
 * under a lock of that guild; guilds are independent of each other.
 * <p>
 * With a store beyond a network ({@link CacheStoreFactory#remote}), events are applied
 * behind: {@link #accept(Dispatch)} returns at once, one thread applies in order, and
 * {@link #lag()} tells how far it is. While the store does not answer, events wait, and
 * reading fails with a {@link CacheUnavailableException}. An event counts as handled when
 * the store has confirmed it. All other changes, {@link #apply(DispatchEvent)} included,
 * wait for their turn and for the store, and so must not be made on a thread that may not
 * wait.
 * <p>
 * What is kept is said by a policy for each type of entity, see {@link CacheOptions}. An
 * outage of a guild keeps all of it; when the bot leaves, all of it is dropped, with the
 * users that are in no other guild.
 */
public final class DiscordCache implements CachedEntities, DispatchSink, AutoCloseable {

	/** How long to wait for a store beyond a network that is asked for little. */
	static final Duration TIMEOUT = Duration.ofSeconds(5);

	private final CacheContent content;

	private final List<EntityType<?>> types;

	private final CacheSettings settings;

	private final AppliedSessions sessions;

	private final EventApplier events;

	private final EntityIndexes indexes;

	/** Only with a store beyond a network. */
	private final @Nullable RemoteSweep sweep;

	/**
	 * Makes an empty cache.
	 * @param options what it keeps and where
	 */
	public DiscordCache(CacheOptions options) {
		this.content = new CacheContent(options, this);
		this.settings = new CacheSettings(this.content);
		this.sessions = new AppliedSessions(this.content);
		this.events = new EventApplier(this.content, this.settings, this.sessions);
		this.indexes = new EntityIndexes(this.content);
		RemoteWriter writer = this.content.writer();
		this.sweep = (writer != null) ? new RemoteSweep(writer) : null;
		List<EntityType<?>> types = new ArrayList<>(EntityType.values());
		types.addAll(options.data());
		this.types = List.copyOf(types);
	}

	/**
	 * Gives the id under which an invite is found.
	 * @param code the code of the invite
	 * @return its id
	 */
	public static long inviteId(String code) {
		return InviteEvents.idOf(code);
	}

	/**
	 * Gives the id under which the reaction of a user to a message is found.
	 * @param userId the user
	 * @param emoji the emoji; its id decides, or its name where it has none
	 * @param burst whether it is a super reaction
	 * @return its id
	 */
	public static long reactionId(long userId, Emoji emoji, boolean burst) {
		return ReactionTable.id(userId, emoji, burst);
	}

	/**
	 * Gives the bot's own user, which is kept whatever the policies are.
	 * @return the user, or {@code null} before the first READY
	 */
	public @Nullable User currentUser() {
		User user = this.content.currentUser;
		if (user == null && this.content.writer() != null) {
			return RemoteCacheStore.awaitOrNull(this.content.remote().currentUser(), TIMEOUT);
		}
		return user;
	}

	@Override
	public <T> EntityCache<T> entities(EntityType<T> type) {
		return this.content.table(type).entities;
	}

	/**
	 * Gives the types of entities in this cache: those of Discord, and data of one's own.
	 * @return an unmodifiable list
	 */
	public List<EntityType<?>> types() {
		return this.types;
	}

	/**
	 * Finds the type of entities of one's own by their class.
	 * @param <E> the type of the entities
	 * @param entityClass the class
	 * @return the type, {@code null} if no type that wraps another has this class
	 */
	@SuppressWarnings("unchecked")
	public <E> @Nullable EntityType<E> wrapped(Class<E> entityClass) {
		for (EntityType<?> type : this.types) {
			if (type.wrapped() != null && type.entityClass().equals(entityClass)) {
				return (EntityType<E>) type;
			}
		}
		return null;
	}

	/**
	 * Gives the policy of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return its policy
	 */
	public <T> CachingPolicy<? super T> policy(EntityType<T> type) {
		return this.content.table(type).policy.get();
	}

	/**
	 * Gives the events without which what is kept of a type would be incomplete or out of
	 * date. Those that no intent of the session brings do not come.
	 * @param type the type
	 * @return the types of events; none if the policy keeps nothing
	 */
	public EventTypes neededEvents(EntityType<?> type) {
		return this.content.table(type).needed();
	}

	/**
	 * Changes the policy of a type. When this returns, nothing is there any more that the
	 * new policy refuses; what it allows comes with the events to come.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param policy its new policy
	 */
	public <T> void setPolicy(EntityType<T> type, CachingPolicy<? super T> policy) {
		this.settings.setPolicy(type, policy);
	}

	/**
	 * Changes the policy that decides for all types.
	 * @param policy the policy, {@code null} if those of the types are to decide
	 */
	public void setGlobalPolicy(@Nullable CachingPolicy<Object> policy) {
		this.settings.setGlobalPolicy(policy);
	}

	/**
	 * Gives the limits of a type.
	 * @param type the type
	 * @return its limits
	 */
	public EntityLimits limits(EntityType<?> type) {
		return this.content.table(type).usage.limits();
	}

	/**
	 * Changes the limits of a type. When this returns, there are no more entities than
	 * the new ones allow. Times count from now.
	 * @param type the type
	 * @param limits its new limits
	 */
	public void setLimits(EntityType<?> type, EntityLimits limits) {
		this.settings.setLimits(type, limits);
	}

	/**
	 * Gives how many messages of a channel are kept.
	 * @return at most so many, at least 1
	 */
	public int messagesPerChannel() {
		return this.content.messages.limit();
	}

	/**
	 * Changes how many messages of a channel are kept. When this returns, there are no
	 * more; the oldest went.
	 * @param messagesPerChannel at least 1
	 * @throws IllegalArgumentException if it is less; nothing is changed then
	 */
	public void setMessagesPerChannel(int messagesPerChannel) {
		CacheOptions.checkMessagesPerChannel(messagesPerChannel);
		this.settings.setMessagesPerChannel(messagesPerChannel);
	}

	/**
	 * Drops what is expired. What is, is not read by its id any more, but is counted
	 * until then. With a store beyond a network, this looks through what it holds, which
	 * may take long; events are applied meanwhile. What it does not tell in time is left
	 * for the next call, and nothing is done while a former call is not over.
	 * @return how many were dropped
	 */
	public long sweepExpired() {
		List<EntityTable<?>> expiring = new ArrayList<>();
		for (EntityTable<?> table : this.content.tables()) {
			if (table.usage.mayExpire()) {
				expiring.add(table);
			}
		}
		if (expiring.isEmpty()) {
			return 0;
		}
		if (this.sweep != null) {
			return this.sweep.sweep(expiring);
		}
		long dropped = 0;
		for (EntityTable<?> table : expiring) {
			dropped += table.usage.sweepExpired();
		}
		return dropped;
	}

	/**
	 * Gives the properties that are kept of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return the properties, {@code null} if all are
	 */
	public <T> @Nullable EntityProperties<T> properties(EntityType<T> type) {
		return this.content.table(type).properties.get();
	}

	/**
	 * Changes which properties are kept of a type. What is no longer kept is dropped;
	 * what is kept from now on comes with the events to come.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param properties the properties, {@code null} for all
	 */
	public <T> void setProperties(EntityType<T> type, @Nullable EntityProperties<T> properties) {
		this.settings.setProperties(type, properties);
	}

	/**
	 * Tells what became of the entities of a type. Never waits.
	 * @param type the type
	 * @return numbers as of now
	 */
	public CacheStatistics statistics(EntityType<?> type) {
		return this.content.table(type).usage.statistics();
	}

	/**
	 * Estimates what the entities of a type take in the heap, without what else a cache
	 * needs; users with what is noted to know them and their members again. Looks at some
	 * of them, and costs too much to be asked all the time.
	 * @param type the type
	 * @return bytes; 0 for what is kept elsewhere: overwrites within their channels, and
	 * in stores of other processes
	 */
	public long estimateBytes(EntityType<?> type) {
		return this.content.table(type).estimateBytes();
	}

	/**
	 * Tells whether entities of a type are in a store beyond a network, for which who
	 * counts them or walks over them waits.
	 * @param type the type
	 * @return whether they are
	 */
	public boolean isRemote(EntityType<?> type) {
		return this.content.table(type).isRemote();
	}

	/**
	 * Has somebody told when a policy was changed: which type it was of, or {@code null}
	 * for the global one. Called by the thread that changed it, afterwards; where a store
	 * beyond a network confirms it only when that thread no longer waits, then and by
	 * another one.
	 * @param listener is told
	 */
	public void addPolicyListener(Consumer<@Nullable EntityType<?>> listener) {
		this.settings.addPolicyListener(listener);
	}

	/**
	 * Tells which entities belong together.
	 * @return the indexes, now and later
	 */
	public EntityIndexes indexes() {
		return this.indexes;
	}

	/**
	 * Answers what users may do, from what is kept of guilds, roles, members and
	 * channels. Where something is not kept, the answer is an exception that names it.
	 * @return answers as of the moment of asking
	 */
	public PermissionView permissions() {
		return PermissionView.of(new CachedPermissionSource(this.content));
	}

	/**
	 * Gives a guild without its roles, emojis and stickers.
	 */
	@Nullable Guild keptGuild(long guildId) {
		return this.content.guilds.store.get(0, guildId);
	}

	/**
	 * Tells whether an emoji of no guild of the bot's was seen somewhere.
	 */
	boolean isFrom(Emoji emoji, int origin) {
		return this.content.emojis.isFrom(emoji.id(), origin);
	}

	/**
	 * Gives the presence of a user in a guild.
	 */
	@Nullable Presence keptPresence(long guildId, long userId) {
		return this.content.presences.entities.unexpired(guildId, userId);
	}

	/**
	 * Tells whether a user is kept to be in voice.
	 */
	boolean isInVoice(long guildId, long userId) {
		return this.content.voiceStates.entities.unexpired(guildId, userId) != null;
	}

	/**
	 * Tells whether a message of a user is kept in a guild.
	 */
	boolean hasMessageOf(long guildId, long userId) {
		return this.content.messages.hasMessageOf(guildId, userId);
	}

	@Override
	public EventTypes wanted() {
		return this.settings.wanted();
	}

	/**
	 * Says for which events is to be taken down what was kept before: their dispatches
	 * carry an {@link AppliedEvent} to the sinks behind this one, see
	 * {@link Dispatch#attachment(Class)}. They are applied even if no policy needs them.
	 * @param types the types, in place of those said before; none by default
	 */
	public void captureBefore(EventTypes types) {
		this.settings.capture(types);
	}

	/**
	 * Applies an event. Where nobody else wants it, no more of it is read than is kept.
	 */
	@Override
	public void accept(Dispatch dispatch) {
		this.events.accept(dispatch);
	}

	/**
	 * Applies an event, which may come from anywhere. Events of one guild are to be
	 * applied in order. Those that tell nothing that is kept change nothing.
	 * @param event the event
	 */
	public void apply(DispatchEvent event) {
		this.events.apply(event);
	}

	/**
	 * Applies an event and tells what was kept before of what it is about. Otherwise as
	 * {@link #apply(DispatchEvent)}, which costs less.
	 * @param event the event
	 * @return the event with what was there before
	 */
	public AppliedEvent applyAndCompare(DispatchEvent event) {
		return this.events.applyAndCompare(event);
	}

	/**
	 * Applies an event in its turn and tells what was kept before of what it is about,
	 * without waiting. With stores in memory it is applied when this is subscribed to;
	 * with others that costs a round trip, and the result comes on a thread of
	 * {@link Schedulers#parallel()}, which must not wait.
	 * @param event the event
	 * @return the event with what was there before, once
	 */
	public Mono<AppliedEvent> applyAndCompareAsync(DispatchEvent event) {
		return this.events.applyAndCompareAsync(event);
	}

	/**
	 * Tells how far the cache is behind the events. Never waits.
	 * @return numbers as of now
	 */
	public CacheLag lag() {
		RemoteWriter writer = this.content.writer();
		return (writer != null) ? writer.lag(this.content.states.countStale()) : CacheLag.NONE;
	}

	/**
	 * Tells whether the store lost something of a guild, or events of it were dropped,
	 * and it was not sent again since by GUILD_CREATE: when the session is new, or the
	 * guild comes back from an outage.
	 * @param guildId the guild
	 * @return whether what is kept of it may be out of date or absent
	 */
	public boolean isStale(long guildId) {
		return this.content.states.isStale(guildId) || (this.content.isKnownToStoreOnly()
				&& RemoteCacheStore.await(this.content.remote().isStale(guildId), TIMEOUT));
	}

	/**
	 * Tells the same as {@link #isStale(long)}, without waiting.
	 * @param guildId the guild
	 * @return whether what is kept of it may be out of date or absent
	 */
	public Mono<Boolean> isStaleAsync(long guildId) {
		return this.content.isKnownToStoreOnly() ? this.content.remote().isStale(guildId)
				: Mono.fromSupplier(() -> this.content.states.isStale(guildId));
	}

	/**
	 * Tells whether the events of a session were applied to what is kept, so that it can
	 * be resumed after a restart: a shared store has it still, or a snapshot of it was
	 * loaded.
	 * @param shard the shard
	 * @param sessionId its session
	 * @return whether they were
	 */
	public Mono<Boolean> hasSession(ShardId shard, Secret sessionId) {
		return this.sessions.has(shard, sessionId);
	}

	/**
	 * Goes on after {@link #close()}. A new cache needs no opening.
	 */
	public void open() {
		RemoteWriter writer = this.content.writer();
		if (writer != null) {
			writer.open();
		}
	}

	/**
	 * Applies what came before and ends, where there is a store beyond a network. What it
	 * does not take within some seconds comes again when the session is resumed.
	 */
	@Override
	public void close() {
		RemoteWriter writer = this.content.writer();
		if (writer != null) {
			writer.close(TIMEOUT);
		}
	}

	/**
	 * Tells whether there is an outage of a guild, so that what is kept of it may be out
	 * of date.
	 * @param guildId the guild
	 * @return whether there is; {@code false} if the guild is not known
	 */
	public boolean isUnavailable(long guildId) {
		GuildPhase phase = this.content.isKnownToStoreOnly()
				? RemoteCacheStore.await(this.content.remote().phase(guildId), TIMEOUT)
				: this.content.states.phase(guildId);
		return phase == GuildPhase.UNAVAILABLE;
	}

	/**
	 * Gives the guilds of which there is an outage.
	 * @return their ids
	 * @see #isUnavailable(long)
	 */
	public Snowflakes unavailableGuilds() {
		if (this.content.isKnownToStoreOnly()) {
			return RemoteCacheStore.await(this.content.remote().guilds(GuildPhase.UNAVAILABLE), TIMEOUT);
		}
		List<Long> ids = new ArrayList<>();
		this.content.states.forEach((guild) -> {
			if (guild.phase == GuildPhase.UNAVAILABLE) {
				ids.add(guild.id);
			}
		});
		return Snowflakes.of(ids);
	}

	/**
	 * Tells how many members a guild has: as many as Discord said when it sent the guild,
	 * and those who joined since, less those who left. Who joins and leaves is told with
	 * the intent {@code GUILD_MEMBERS} only, and only where guilds or members are kept
	 * does the cache get it.
	 * @param guildId the guild
	 * @return how many, empty if that is not known
	 */
	public OptionalInt memberCount(long guildId) {
		int count = this.content.isKnownToStoreOnly()
				? RemoteCacheStore.await(this.content.remote().memberCount(guildId), TIMEOUT)
				: this.content.states.memberCount(guildId);
		return (count >= 0) ? OptionalInt.of(count) : OptionalInt.empty();
	}

	/**
	 * Writes all that is kept, so that a session that is resumed after a restart finds
	 * it. Meanwhile no events should be applied. Secrets are left out: tokens of
	 * webhooks, ids of voice sessions, and what lets others join an activity.
	 * @param stream where to write to; it is not closed
	 * @throws IOException if that fails
	 */
	public void save(OutputStream stream) throws IOException {
		new CacheSnapshot(this.content, this.sessions).save(stream);
	}

	/**
	 * Reads what {@link #save(OutputStream)} wrote, into an empty cache and before any
	 * event is applied. It is right only if the session that is resumed is the one whose
	 * events were applied when it was written. Policies and limits are asked.
	 * @param stream where to read from; it is not closed
	 * @throws IOException if that fails or it is no snapshot; some of it may be read then
	 */
	public void load(InputStream stream) throws IOException {
		new CacheSnapshot(this.content, this.sessions).load(stream);
		this.content.trim();
	}

}
