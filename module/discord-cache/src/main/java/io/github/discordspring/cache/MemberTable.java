package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Members, kept without their users, whom guilds share. A member is written after its
 * user and removed before.
 */
final class MemberTable extends EntityTable<Member> {

	private final UserTable users;

	MemberTable(CacheOptions options, GuildStates guilds, UserTable users) {
		super(EntityType.MEMBERS, options, guilds);
		this.users = users;
	}

	@Override
	long idOf(Member entity) {
		User user = entity.user();
		return (user != null) ? user.id() : 0;
	}

	@Override
	long parentOf(Member entity) {
		throw new UnsupportedOperationException("A member does not say its guild: use in(guildId).put(member)");
	}

	/**
	 * Takes what came of a user and of its member, in a guild, which is locked.
	 * @param fingerprints of both, made before
	 */
	void update(GuildState guild, User user, Member member, Fingerprints fingerprints) {
		if (!this.policy.isKeptAsItComes()) {
			this.users.hold(guild, user);
			update(guild.id, (member.user() != null) ? member : member.withUser(user));
		}
		else if (fingerprints.member == 0 || fingerprints.member != this.users.known.get(guild, user.id())) {
			take(guild, user, member, fingerprints);
		}
	}

	/**
	 * Tells by which bits a user and its member may be known. To be asked under the lock
	 * of the guild, and before anything that waits for memory: where the processor
	 * guesses wrong what will be there, it does all again that comes after.
	 */
	Fingerprints fingerprints(User user, Member member) {
		if (!this.policy.isKeptAsItComes()) {
			return Fingerprints.NONE;
		}
		long fingerprint = this.users.fingerprint(user);
		return new Fingerprints(fingerprint, this.users.fingerprinter.of(fingerprint, member));
	}

	/**
	 * Takes a member who is not known.
	 */
	private void take(GuildState guild, User user, Member member, Fingerprints fingerprints) {
		long id = user.id();
		if (fingerprints.user == 0 || !this.users.known.contains(guild, id, fingerprints.user)) {
			this.users.take(guild, user, fingerprints.user);
		}
		if (write(guild, id, member)) {
			this.users.noteMember(guild, id, fingerprints.member);
		}
	}

	@Override
	boolean write(long parentId, long id, Member entity) {
		forget(parentId, id);
		return super.write(parentId, id, entity);
	}

	@Override
	boolean erase(long parentId, long id) {
		forget(parentId, id);
		return super.erase(parentId, id);
	}

	/**
	 * Removes a member of a guild, which is locked and releases the user too: what was
	 * noted of both goes with that.
	 */
	void eraseReleased(GuildState guild, long id) {
		if (this.policy.isKeptAsItComes()) {
			super.erase(guild, id);
		}
		else {
			erase(guild.id, id);
		}
	}

	private void forget(long guildId, long id) {
		GuildState guild = this.guilds.find(guildId);
		if (guild != null) {
			this.users.noteMember(guild, id, 0);
		}
	}

	/**
	 * What is kept of members is not what came any more.
	 */
	@Override
	void formsChange() {
		this.users.forgetAll();
	}

	@Override
	Member pack(long parentId, Member entity) {
		if (entity.permissions() != 0) {
			return entity.toBuilder().user(null).permissions(0).build();
		}
		return (entity.user() == null) ? entity : entity.withUser(null);
	}

	/**
	 * A policy that looks at what else is kept of a member asks by the id, which only the
	 * user says, and that may not be kept.
	 */
	@Override
	Member judged(long id, Member entity) {
		return (entity.user() == null && this.policy.isDependent())
				? entity.withUser(User.builder().id(id).username("").build()) : entity;
	}

	@Override
	void readAhead(List<RemoteKey> keys) {
		super.readAhead(keys);
		if (this.policy.isDependent()) {
			for (EntityTable<?> table : List.of(content().presences, content().voiceStates)) {
				WorkingStore<?> working = table.working();
				if (working != null) {
					working.readAhead(keys);
				}
			}
		}
		this.users.readAhead(keys.stream().map((key) -> new RemoteKey(EntityType.USERS, 0, key.id())).toList());
	}

	/**
	 * Looks all users up in one go.
	 */
	@Override
	Mono<List<CacheEntry<Member>>> join(List<CacheEntry<Member>> kept) {
		WorkingStore<User> working = this.users.working();
		if (working == null) {
			return RemoteAsyncEntities.unpack(this, kept);
		}
		RemoteCacheStore<User> store = working.remote();
		List<RemoteKey> keys = kept.stream().map((entry) -> store.key(0, entry.id())).distinct().toList();
		return store.find(keys).map((found) -> {
			List<CacheEntry<Member>> joined = new ArrayList<>(kept.size());
			for (CacheEntry<Member> entry : kept) {
				User user = found.get(store.key(0, entry.id()));
				joined.add((user != null) ? new CacheEntry<>(entry.parentId(), entry.id(), entry.value().withUser(user))
						: entry);
			}
			return joined;
		});
	}

	@Override
	@Nullable Member unpack(long parentId, long id, Member kept) {
		User user = this.users.get(0, id);
		if (user != null) {
			return kept.withUser(user);
		}
		// Either users are not kept, or this one left just now, and then the member is
		// gone
		return this.store.contains(parentId, id) ? kept : null;
	}

	/**
	 * By which bits a user, and the user with its member, may be known; 0 if they are not
	 * to be.
	 */
	record Fingerprints(long user, long member) {

		static final Fingerprints NONE = new Fingerprints(0, 0);

	}

}
