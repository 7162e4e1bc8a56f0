package io.github.discordspring.cache;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Users, who are shared between guilds and go with the last one that holds them. As the
 * shards of these guilds run at the same time, each user has a lock, one of a few.
 */
final class UserTable extends EntityTable<User> {

	private static final int LOCKS = 64;

	private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

	/** The guilds that hold a user; there is at least one for each user that is kept. */
	private final StripedLongMap<GuildState[]> holders = new StripedLongMap<>();

	final KnownUsers known = new KnownUsers(LOCKS);

	final Fingerprinter fingerprinter = new Fingerprinter();

	UserTable(CacheOptions options, GuildStates guilds) {
		super(EntityType.USERS, options, guilds);
		Arrays.setAll(this.locks, (index) -> new ReentrantLock());
	}

	@Override
	long idOf(User entity) {
		return entity.id();
	}

	@Override
	long parentOf(User entity) {
		return 0;
	}

	@Override
	long guildOf(long parentId, long id) {
		return 0;
	}

	private ReentrantLock lockOf(long id) {
		return this.locks[(int) HashCommon.murmurHash3(id) & (LOCKS - 1)];
	}

	@Override
	<R extends @Nullable Object> R locked(long parentId, long id, Supplier<R> change) {
		ReentrantLock lock = lockOf(id);
		lock.lock();
		try {
			return change.get();
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	void awaitChanges() {
		for (ReentrantLock lock : this.locks) {
			lock.lock();
			try {
				// Whoever held it is done
			}
			finally {
				lock.unlock();
			}
		}
	}

	/**
	 * Adds or replaces a user by hand: it stays until it is removed by hand.
	 */
	@Override
	boolean write(long parentId, long id, User entity) {
		return write(this.guilds.outside(), entity);
	}

	private boolean write(GuildState guild, User user) {
		forget(user.id());
		boolean kept = super.write(0, user.id(), user);
		if (kept) {
			addHolderLocked(guild, user.id());
		}
		return kept;
	}

	@Override
	boolean erase(long parentId, long id) {
		forget(id);
		// A remote store knows by itself that nobody holds who is not there
		this.holders.remove(id);
		return super.erase(parentId, id);
	}

	/**
	 * Forgets what was noted of a user, who changes, and of its members, who are known
	 * together with it. The lock is held.
	 */
	private void forget(long id) {
		this.known.remove(id);
		GuildState[] held = this.holders.get(id);
		if (held != null) {
			for (GuildState guild : held) {
				this.known.release(guild, id);
			}
		}
	}

	/**
	 * Takes what came of a user, who is kept as long as the guild holds it.
	 */
	void hold(GuildState guild, User user) {
		long fingerprint = fingerprint(user);
		if (fingerprint == 0 || !this.known.contains(guild, user.id(), fingerprint)) {
			take(guild, user, fingerprint);
		}
	}

	/**
	 * Takes a user who is not known.
	 * @param fingerprint by which it may be known, or 0
	 */
	void take(GuildState guild, User user, long fingerprint) {
		if (!this.policy.isOn()) {
			return;
		}
		ReentrantLock lock = lockOf(user.id());
		lock.lock();
		try {
			if (!isKept(user, fingerprint)) {
				write(guild, user);
			}
			else if (!isHeldBy(guild, user.id())) {
				addHolderLocked(guild, user.id());
			}
			else if (fingerprint != 0) {
				// It came before, and so may come again
				this.known.put(guild, user.id(), fingerprint);
			}
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Reads where what is known of a member likely is.
	 * @return what is there, for {@link GuildState#ahead}
	 */
	long knownAhead(GuildState guild, long id) {
		return isNotable() ? this.known.ahead(guild, id) : 0;
	}

	/**
	 * Reads where all that there is of a user likely is.
	 * @return what is there, for {@link GuildState#ahead}
	 */
	long allAhead(GuildState guild, long id) {
		long known = knownAhead(guild, id) + this.known.ahead(id) + this.holders.ahead(id);
		return (this.store instanceof MemoryCacheStores.ById<User> memory) ? known + memory.ahead(id) : known;
	}

	/**
	 * Tells by which bits a user may be known.
	 * @return the bits, 0 if it is not to be known
	 */
	long fingerprint(User user) {
		return isNotable() ? this.fingerprinter.of(user) : 0;
	}

	/**
	 * Takes note of what is kept of a user and its member. The guild is locked.
	 * @param fingerprint by which they may be known, 0 to forget it
	 */
	void noteMember(GuildState guild, long id, long fingerprint) {
		long known = this.known.get(guild, id);
		if (known == 0 || (fingerprint == 0 && known == KnownUsers.HELD)) {
			return;
		}
		ReentrantLock lock = lockOf(id);
		lock.lock();
		try {
			this.known.putMember(guild, id, fingerprint);
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Tells whether what comes is kept as it is, without a question.
	 */
	private boolean isNotable() {
		return this.policy.isKeptAsItComes();
	}

	/**
	 * What is kept of users is not what came any more.
	 */
	@Override
	void formsChange() {
		forgetAll();
	}

	/**
	 * Forgets what was noted of users and members.
	 */
	void forgetAll() {
		for (int i = 0; i < LOCKS; i++) {
			this.locks[i].lock();
			try {
				this.known.clear(i);
			}
			finally {
				this.locks[i].unlock();
			}
		}
	}

	/**
	 * Tells whether a user is kept as it came. Policies may have changed since the
	 * fingerprint was made.
	 */
	private boolean isKept(User user, long fingerprint) {
		if (!isNotable()) {
			return false;
		}
		if (fingerprint != 0 && fingerprint == this.known.get(user.id())) {
			return true;
		}
		User before = this.store.get(0, user.id());
		return before != null
				&& ((fingerprint != 0) ? fingerprint == this.fingerprinter.of(before) : isSame(before, user));
	}

	/**
	 * As {@link User#equals}, several times as fast: that goes through a method handle
	 * for each component.
	 */
	private static boolean isSame(User one, User other) {
		return one.id() == other.id() && one.username().equals(other.username())
				&& Objects.equals(one.avatar(), other.avatar()) && Objects.equals(one.globalName(), other.globalName())
				&& Objects.equals(one.discriminator(), other.discriminator())
				&& one.publicFlags() == other.publicFlags() && one.flags() == other.flags() && one.bot() == other.bot()
				&& one.system() == other.system() && Objects.equals(one.banner(), other.banner())
				&& Objects.equals(one.accentColor(), other.accentColor())
				&& Objects.equals(one.locale(), other.locale())
				&& Objects.equals(one.avatarDecorationData(), other.avatarDecorationData())
				&& Objects.equals(one.primaryGuild(), other.primaryGuild())
				&& Objects.equals(one.collectibles(), other.collectibles());
	}

	@Override
	void restore(GuildState guild, long parentId, long id, User kept) {
		if (this.policy.isOn()) {
			locked(0, id, () -> {
				forget(id);
				return super.write(0, id, kept);
			});
		}
	}

	/**
	 * Tells whether a guild holds a user.
	 */
	boolean isHeldBy(GuildState guild, long userId) {
		GuildState[] guilds = this.holders.get(userId);
		return guilds != null && indexOf(guilds, guild) >= 0;
	}

	/**
	 * Goes through the guilds that hold users.
	 */
	void forEachHolder(KeyVisitor visitor) {
		this.holders.forEach((userId, guilds) -> {
			for (GuildState guild : guilds) {
				visitor.visit(guild.id, userId);
			}
			return true;
		});
	}

	/**
	 * Says that a user who is kept is in a guild.
	 */
	void addHolder(GuildState guild, long userId) {
		locked(0, userId, () -> {
			if (this.store.contains(0, userId)) {
				addHolderLocked(guild, userId);
			}
			return true;
		});
	}

	private void addHolderLocked(GuildState guild, long userId) {
		WorkingStore<User> working = working();
		if (working != null) {
			working.change(new RemoteChange.Hold(guild.id, userId));
			return;
		}
		GuildState[] before = this.holders.get(userId);
		if (before == null) {
			this.holders.put(userId, guild.alone);
		}
		else if (indexOf(before, guild) < 0) {
			GuildState[] after = Arrays.copyOf(before, before.length + 1);
			after[before.length] = guild;
			this.holders.put(userId, after);
		}
	}

	/**
	 * Says that a user is no longer in a guild. Without any other guild it goes.
	 */
	void release(GuildState guild, long id) {
		locked(0, id, () -> removeHolder(guild, id));
	}

	private boolean removeHolder(GuildState guild, long id) {
		WorkingStore<User> working = working();
		if (working != null) {
			// Guilds of other processes may hold it, which the store knows
			working.change(new RemoteChange.Release(guild.id, id));
			working.doubt(0, id);
			return true;
		}
		GuildState[] before = this.holders.get(id);
		int index = (before != null) ? indexOf(before, guild) : -1;
		if (before == null || index < 0) {
			return false;
		}
		if (before.length == 1) {
			erase(0, id);
			return true;
		}
		this.known.release(guild, id);
		GuildState[] after = Arrays.copyOf(before, before.length - 1);
		if (index < after.length) {
			after[index] = before[after.length];
		}
		this.holders.put(id, (after.length > 1) ? after : after[0].alone);
		return true;
	}

	/**
	 * Says that no user is in a guild any more. Goes through all users: this is rare, and
	 * a list for each guild would take more than it saves.
	 */
	void releaseAll(GuildState guild) {
		WorkingStore<User> working = working();
		if (working != null) {
			working.change(new RemoteChange.ReleaseAll(guild.id));
			working.doubtAll();
			return;
		}
		LongArrayList held = new LongArrayList();
		this.holders.forEach((id, guilds) -> indexOf(guilds, guild) < 0 || held.add(id));
		held.forEach((long id) -> release(guild, id));
	}

	/**
	 * Counts what is noted of users and members too.
	 */
	@Override
	long estimateBytes() {
		return super.estimateBytes() + this.known.bytes();
	}

	private static int indexOf(GuildState[] guilds, GuildState guild) {
		for (int i = 0; i < guilds.length; i++) {
			if (guilds[i] == guild) {
				return i;
			}
		}
		return -1;
	}

}
