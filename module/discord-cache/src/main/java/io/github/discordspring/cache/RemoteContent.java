package io.github.discordspring.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.user.UserCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * What a cache with a remote store keeps there beside the entities, so that it is known
 * after a restart and to other processes: which guilds there are and how far they are,
 * what is stale, who the bot is, in which guild channels with messages are, and whose
 * sessions' events were applied.
 */
final class RemoteContent implements RemoteWriter.Listener, GuildStates.Listener {

	private static final Logger logger = LoggerFactory.getLogger(RemoteContent.class);

	private static final String GUILDS = "guilds";

	private static final String MEMBER_COUNTS = "member-counts";

	private static final String STALE = "stale";

	private static final String SESSIONS = "sessions";

	private static final String BOT = "bot";

	private static final String USER = "user";

	private final CacheContent content;

	/** Set before anything else is called. */
	private @Nullable WorkingStores stores;

	private @Nullable Prefetch prefetch;

	/** While what was noted is read, it need not be noted. Only for the worker. */
	private boolean restoring;

	RemoteContent(CacheContent content) {
		this.content = content;
	}

	void attach(WorkingStores stores, RemoteStore remote) {
		this.stores = stores;
		this.prefetch = new Prefetch(this.content, remote);
		this.content.states.listener = this;
	}

	private WorkingStores stores() {
		return Objects.requireNonNull(this.stores);
	}

	private RemoteWriter writer() {
		return Objects.requireNonNull(stores().writer());
	}

	private RemoteStore remote() {
		return Objects.requireNonNull(stores().remote());
	}

	private void note(String kind, String name, @Nullable String text) {
		if (!this.restoring && writer().isWorker()) {
			writer().log(new RemoteChange.Note(kind, name, text));
		}
	}

	@Override
	public void begin() {
		this.restoring = true;
		try {
			restore();
		}
		finally {
			this.restoring = false;
		}
	}

	private void restore() {
		forEachNote(GUILDS, (guildId, phase) -> this.content.states.add(guildId).phase = GuildPhase.valueOf(phase));
		forEachNote(MEMBER_COUNTS,
				(guildId, count) -> this.content.states.add(guildId).memberCount = Integer.parseInt(count));
		forEachNote(STALE, (guildId, since) -> {
			GuildState guild = this.content.states.add(guildId);
			guild.stale = true;
			guild.staleNoted = true;
		});
		if (this.content.currentUser == null) {
			this.content.currentUser = knownUser();
		}
		for (EntityTable<?> table : this.content.tables()) {
			if (table instanceof ChannelScopedTable<?> scoped && table.working() != null) {
				forEachNote(scoped.noteKind(), (channelId, guildId) -> scoped.noted(channelId,
						this.content.states.add(Long.parseLong(guildId))));
			}
			if (table.working() != null && table.usage.isTracked()) {
				track(table);
			}
		}
	}

	private <T> void track(EntityTable<T> table) {
		table.store.forEach((parentId, id, entity) -> {
			table.usage.written(parentId, id);
			return true;
		});
	}

	/**
	 * Goes through notes, and passes over those that cannot be read.
	 */
	private void forEachNote(String kind, NoteVisitor visitor) {
		Map<String, String> notes = writer().read(remote().notes(kind));
		if (notes == null) {
			return;
		}
		notes.forEach((name, text) -> {
			try {
				visitor.visit(Long.parseLong(name), text);
			}
			catch (IllegalArgumentException ex) {
				logger.warn("The note {} of {} in the cache's store cannot be read, and is passed over", name, kind,
						ex);
			}
		});
	}

	private @Nullable User knownUser() {
		try {
			return writer().read(currentUser());
		}
		catch (JacksonException ex) {
			logger.warn("Who the bot is cannot be read from the cache's store; the next session tells", ex);
			return null;
		}
	}

	@Override
	public void prefetch(List<DispatchEvent> events) {
		Objects.requireNonNull(this.prefetch).read(events, writer());
	}

	@Override
	public void ended() {
		stores().working().forEach(WorkingStore::forget);
	}

	/**
	 * Marks all guilds. A session that goes on does not send them again, so after a
	 * restart it is not to be resumed.
	 */
	@Override
	public List<RemoteChange> lost() {
		List<RemoteChange> changes = new ArrayList<>();
		changes.add(new RemoteChange.Note(SESSIONS, null, null));
		this.content.states.forEach((guild) -> {
			guild.stale = true;
			guild.staleNoted = true;
			changes.add(new RemoteChange.Note(GUILDS, Long.toString(guild.id), guild.phase.name()));
			if (guild.memberCount >= 0) {
				changes.add(new RemoteChange.Note(MEMBER_COUNTS, Long.toString(guild.id),
						Integer.toString(guild.memberCount)));
			}
			changes.add(new RemoteChange.Note(STALE, Long.toString(guild.id), "lost"));
		});
		User user = this.content.currentUser;
		if (user != null) {
			changes.add(currentUser(user));
		}
		for (EntityTable<?> table : this.content.tables()) {
			if (table instanceof ChannelScopedTable<?> scoped && table.working() != null) {
				scoped.forEachNote((guildId, channelId) -> changes
					.add(new RemoteChange.Note(scoped.noteKind(), Long.toString(channelId), Long.toString(guildId))));
			}
		}
		stores().working().forEach(WorkingStore::forget);
		return changes;
	}

	@Override
	public void entered(GuildState guild, GuildPhase phase) {
		note(GUILDS, Long.toString(guild.id), phase.name());
	}

	@Override
	public void counted(GuildState guild, int members) {
		note(MEMBER_COUNTS, Long.toString(guild.id), Integer.toString(members));
	}

	@Override
	public void refreshed(GuildState guild) {
		guild.staleNoted = false;
		note(STALE, Long.toString(guild.id), null);
	}

	@Override
	public boolean isAfterDrop(GuildState guild) {
		return writer().making() > guild.droppedAfter;
	}

	@Override
	public void left(GuildState guild) {
		note(GUILDS, Long.toString(guild.id), null);
		note(MEMBER_COUNTS, Long.toString(guild.id), null);
	}

	/**
	 * Notes guilds of which events were dropped. For the worker.
	 */
	void noteStale() {
		this.content.states.forEach((guild) -> {
			if (guild.stale && !guild.staleNoted) {
				guild.staleNoted = true;
				note(STALE, Long.toString(guild.id), "dropped");
			}
		});
	}

	void setCurrentUser(User user) {
		if (!this.restoring && writer().isWorker()) {
			writer().log(currentUser(user));
		}
	}

	private static RemoteChange currentUser(User user) {
		return new RemoteChange.Note(BOT, USER, new String(DiscordJson.write(user), StandardCharsets.UTF_8));
	}

	Mono<User> currentUser() {
		return remote().note(BOT, USER).map((json) -> {
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			return Encoding.JSON.read(UserCodec.INSTANCE, bytes, 0, bytes.length);
		});
	}

	Mono<GuildPhase> phase(long guildId) {
		return remote().note(GUILDS, Long.toString(guildId))
			.map(GuildPhase::valueOf)
			.defaultIfEmpty(GuildPhase.UNKNOWN);
	}

	Mono<Integer> memberCount(long guildId) {
		return remote().note(MEMBER_COUNTS, Long.toString(guildId)).map(Integer::valueOf).defaultIfEmpty(-1);
	}

	/**
	 * Finds the guilds that are so far.
	 */
	Mono<Snowflakes> guilds(GuildPhase phase) {
		return remote().notes(GUILDS)
			.map((notes) -> Snowflakes.of(notes.entrySet()
				.stream()
				.filter((note) -> note.getValue().equals(phase.name()))
				.map((note) -> Long.valueOf(note.getKey()))
				.toList()));
	}

	/**
	 * Finds the guilds of which a user is kept as a member.
	 */
	Mono<Snowflakes> guildsOf(long userId) {
		return remote().notes(GUILDS)
			.flatMap((notes) -> remote().get(notes.keySet()
				.stream()
				.map((guildId) -> new RemoteKey(EntityType.MEMBERS, Long.parseLong(guildId), userId))
				.toList()))
			.map((found) -> Snowflakes.of(found.keySet().stream().map(RemoteKey::parentId).sorted().toList()));
	}

	Mono<Boolean> isStale(long guildId) {
		return remote().note(STALE, Long.toString(guildId)).hasElement();
	}

	/**
	 * Notes whose events are applied. For the worker.
	 */
	void session(String shard, String session) {
		note(SESSIONS, shard, session);
	}

	Mono<String> session(String shard) {
		return remote().note(SESSIONS, shard);
	}

	@FunctionalInterface
	private interface NoteVisitor {

		void visit(long id, String text);

	}

}
