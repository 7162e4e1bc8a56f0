package io.github.discordspring.cache;

import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.AvatarDecorationData;
import io.github.discordspring.model.user.PrimaryGuild;
import io.github.discordspring.model.user.User;
import it.unimi.dsi.fastutil.HashCommon;
import org.jspecify.annotations.Nullable;

/**
 * Knows of users what is kept of them, which guilds hold them, and what is kept of their
 * members: most events bring users and members that nothing is new of, and to look at
 * what is kept costs a dozen misses of the processor's caches, this two.
 * <p>
 * What is kept is known by 64 bits, made of all that a user or a member has and a number
 * that nobody knows: as good as never the same for two. Of those that fall into the same
 * place some are forgotten, which costs time only.
 * <p>
 * It is in parts. Those who change one exclude each other; to ask needs no lock. What it
 * says of a guild is asked by who has the lock of that guild.
 */
final class KnownUsers {

	/** Users in one place, which is a line of the processor's caches. */
	private static final int WAYS = 4;

	private static final int STEP = 2 * WAYS;

	private static final int TEXTS = 5;

	private static final int TEXTS_OF_MEMBERS = 3;

	private static final long FACTOR = 0x9E3779B97F4A7C15L;

	private static final long SECOND_FACTOR = 0xC2B2AE3D27D4EB4FL;

	private final long secret = new Random().nextLong() | 1;

	private final Part[] parts;

	/**
	 * Makes one that knows nobody.
	 * @param parts how many parts, a power of two
	 */
	KnownUsers(int parts) {
		this.parts = new Part[parts];
		for (int i = 0; i < parts; i++) {
			this.parts[i] = new Part();
		}
	}

	/**
	 * Tells by which bits a user is known. A loop over the texts, and not a line for
	 * each: the JVM's compiler would make the loop over characters anew for each line.
	 * All the rest is here too, which makes this too long to be put into each of its
	 * callers.
	 * @return the bits, 0 if it is not to be known
	 */
	long fingerprint(User user) {
		if (user.collectibles() != null || user.locale() != null) {
			return 0;
		}
		long hash = mix(this.secret, user.id());
		for (int i = 0; i < TEXTS; i++) {
			hash = text(hash, switch (i) {
				case 0 -> user.username();
				case 1 -> user.globalName();
				case 2 -> user.avatar();
				case 3 -> user.discriminator();
				default -> user.banner();
			});
		}
		Integer accentColor = user.accentColor();
		hash = mix(hash, (user.bot() ? 1 : 0) + (user.system() ? 2 : 0) + ((accentColor != null) ? 4 : 0)
				+ ((long) user.publicFlags() << 32));
		hash = mix(mix(hash, user.flags()), (accentColor != null) ? accentColor : 0);
		PrimaryGuild primary = user.primaryGuild();
		AvatarDecorationData decoration = user.avatarDecorationData();
		hash = (decoration != null) ? mix(text(hash, decoration.asset()), decoration.skuId()) : hash + 1;
		if (primary != null) {
			Boolean enabled = primary.identityEnabled();
			hash = mix(hash, primary.identityGuildId());
			hash = mix(hash, (enabled == null) ? 2 : enabled ? 1 : 0);
			hash = text(text(hash, primary.tag()), primary.badge());
		}
		return end(mix(hash, (primary != null) ? 1 : 0));
	}

	/**
	 * Tells by which bits a member is known with its user, without what is not kept of
	 * it: its permissions.
	 * @param user the bits of the user, 0 if it is not to be known
	 * @return the bits, 0 if it is not to be known
	 */
	long fingerprint(long user, Member member) {
		if (user == 0 || member.collectibles() != null) {
			return 0;
		}
		long hash = user;
		for (int i = 0; i < TEXTS_OF_MEMBERS; i++) {
			hash = text(hash, switch (i) {
				case 0 -> member.nick();
				case 1 -> member.avatar();
				default -> member.banner();
			});
		}
		Snowflakes roles = member.roles();
		int count = roles.size();
		hash = mix(hash, (member.deaf() ? 1 : 0) + (member.mute() ? 2 : 0) + (member.pending() ? 4 : 0)
				+ ((long) count << 3) + ((long) member.flags() << 32));
		for (int i = 0; i < count; i++) {
			hash = mix(hash, roles.get(i));
		}
		Instant joined = member.joinedAt();
		hash = (joined != null) ? mix(hash, (joined.getEpochSecond() << 30) + joined.getNano()) : hash + 1;
		Instant premium = member.premiumSince();
		hash = (premium != null) ? mix(hash, (premium.getEpochSecond() << 30) + premium.getNano()) : hash + 1;
		Instant disabled = member.communicationDisabledUntil();
		hash = (disabled != null) ? mix(hash, (disabled.getEpochSecond() << 30) + disabled.getNano()) : hash + 1;
		AvatarDecorationData decoration = member.avatarDecorationData();
		hash = (decoration != null) ? mix(text(hash, decoration.asset()), decoration.skuId()) : hash + 1;
		return end(hash);
	}

	/**
	 * Adds a value. Only an addition, a rotation and a product wait for the value before.
	 */
	private static long mix(long hash, long value) {
		return Long.rotateLeft(hash + value * SECOND_FACTOR, 31) * FACTOR;
	}

	private long end(long hash) {
		long end = HashCommon.murmurHash3(hash);
		return (end != 0 && end != this.secret) ? end : 1;
	}

	private static long text(long hash, @Nullable String text) {
		if (text == null) {
			return hash + 1;
		}
		int length = text.length();
		long mixed = hash;
		int i = 0;
		for (; i + 4 <= length; i += 4) {
			mixed = mix(mixed, text.charAt(i) | ((long) text.charAt(i + 1) << 16) | ((long) text.charAt(i + 2) << 32)
					| ((long) text.charAt(i + 3) << 48));
		}
		long rest = 2L + length;
		for (; i < length; i++) {
			rest = (rest << 16) + text.charAt(i);
		}
		return mix(mixed, rest);
	}

	private Part part(long hash) {
		return this.parts[(int) hash & (this.parts.length - 1)];
	}

	/**
	 * Tells whether what is kept of a user is this, and a guild holds it.
	 */
	boolean contains(GuildState guild, long id, long fingerprint) {
		return get(id) == fingerprint && get(guild, id) != 0;
	}

	/**
	 * Gives the bits by which a user is known.
	 * @return the bits, 0 if it is not known
	 */
	long get(long id) {
		long hash = HashCommon.murmurHash3(id);
		return find(part(hash).entries, id, hash);
	}

	/**
	 * Gives the bits by which a user and its member are known whom a guild holds.
	 * @return the bits, or {@link #held()}; 0 if it is not known whether the guild holds
	 * the user
	 */
	long get(GuildState guild, long id) {
		return find(part(HashCommon.murmurHash3(id)).entries, held(guild, id));
	}

	/**
	 * Reads where a member likely is, so that the processor has it when it is needed.
	 * @return what is there
	 */
	long ahead(GuildState guild, long id) {
		long[] entries = part(HashCommon.murmurHash3(id)).entries;
		return entries[ownOf(entries, HashCommon.murmurHash3(held(guild, id)))];
	}

	/**
	 * Reads where a user likely is, so that the processor has it when it is needed.
	 * @return what is there
	 */
	long ahead(long id) {
		long hash = HashCommon.murmurHash3(id);
		long[] entries = part(hash).entries;
		return entries[ownOf(entries, hash)];
	}

	/**
	 * Gives what stands for the bits of a member of whom nothing is known.
	 */
	long held() {
		return this.secret;
	}

	/**
	 * Gives the number that stands for a user in a guild. Whose id it is stands for
	 * itself by other bits.
	 */
	private static long held(GuildState guild, long id) {
		long product = (guild.id ^ id * SECOND_FACTOR) * FACTOR;
		return (product ^ (product >>> 32)) * 0xD6E8FEB86659FD93L + guild.id;
	}

	private static long find(long[] entries, long id) {
		return find(entries, id, HashCommon.murmurHash3(id));
	}

	/**
	 * Gives what a number is known by.
	 * @return the bits, 0 if it is not known
	 */
	private static long find(long[] entries, long id, long hash) {
		int own = ownOf(entries, hash);
		if (entries[own] == id) {
			VarHandle.acquireFence();
			return entries[own + 1];
		}
		int start = startOf(entries, hash);
		for (int i = start; i < start + STEP; i += 2) {
			if (entries[i] == id) {
				VarHandle.acquireFence();
				return entries[i + 1];
			}
		}
		return 0;
	}

	/**
	 * Takes note of what is kept of a user, whom a guild holds. Nobody else changes its
	 * part.
	 */
	void put(GuildState guild, long id, long fingerprint) {
		long hash = HashCommon.murmurHash3(id);
		Part part = part(hash);
		if (part.used * 4 > part.entries.length) {
			part.grow();
		}
		part.put(id, hash, fingerprint);
		long held = held(guild, id);
		if (find(part.entries, held) == 0) {
			part.put(held, HashCommon.murmurHash3(held), this.secret);
		}
	}

	/**
	 * Takes note of what is kept of a member, if its user is known. Nobody else changes
	 * its part.
	 * @param fingerprint by which it is known, 0 to forget it
	 */
	void putMember(GuildState guild, long id, long fingerprint) {
		Part part = part(HashCommon.murmurHash3(id));
		long held = held(guild, id);
		if (find(part.entries, held) != 0) {
			part.put(held, HashCommon.murmurHash3(held), (fingerprint != 0) ? fingerprint : this.secret);
		}
	}

	/**
	 * Forgets what is kept of a user. Nobody else changes its part.
	 */
	void remove(long id) {
		long hash = HashCommon.murmurHash3(id);
		remove(part(hash).entries, id, hash);
	}

	/**
	 * Forgets that a guild holds a user. Nobody else changes its part.
	 */
	void release(GuildState guild, long id) {
		long held = held(guild, id);
		remove(part(HashCommon.murmurHash3(id)).entries, held, HashCommon.murmurHash3(held));
	}

	private static void remove(long[] entries, long id, long hash) {
		int start = startOf(entries, hash);
		for (int i = start; i < start + STEP; i += 2) {
			if (entries[i] == id) {
				entries[i + 1] = 0;
			}
		}
	}

	/**
	 * Forgets all users of a part. Nobody else changes it.
	 */
	void clear(int number) {
		this.parts[number].clear();
	}

	private static int startOf(long[] entries, long hash) {
		return (int) (((hash >>> 32) * (entries.length / STEP)) >>> 32) * STEP;
	}

	/**
	 * Gives where a number is unless another was there first: the processor guesses that
	 * it is, and goes on before it has the place.
	 */
	private static int ownOf(long[] entries, long hash) {
		return startOf(entries, hash) + 2 * (int) (hash >>> 8 & (WAYS - 1));
	}

	/**
	 * Numbers, each with the bits by which it is known, or 0.
	 */
	private static final class Part {

		private volatile long[] entries = new long[STEP];

		/** How many numbers there are. */
		private int used;

		private void put(long id, long hash, long fingerprint) {
			long[] current = this.entries;
			int start = startOf(current, hash);
			int own = ownOf(current, hash);
			int free = (current[own] == 0) ? own : -1;
			for (int i = start; i < start + STEP; i += 2) {
				if (current[i] == id) {
					VarHandle.releaseFence();
					current[i + 1] = fingerprint;
					return;
				}
				if (free < 0 && current[i] == 0) {
					free = i;
				}
			}
			if (free < 0) {
				// The bits of the former one say nothing of the new one
				free = own;
			}
			else {
				this.used++;
			}
			current[free + 1] = 0;
			VarHandle.releaseFence();
			current[free] = id;
			VarHandle.releaseFence();
			current[free + 1] = fingerprint;
		}

		private void grow() {
			long[] before = this.entries;
			Part larger = new Part();
			larger.entries = new long[2 * before.length];
			for (int i = 0; i < before.length; i += 2) {
				if (before[i + 1] != 0) {
					larger.put(before[i], HashCommon.murmurHash3(before[i]), before[i + 1]);
				}
			}
			this.used = larger.used;
			this.entries = larger.entries;
		}

		private void clear() {
			this.entries = new long[STEP];
			this.used = 0;
		}

	}

}
