package io.github.discordspring.cache;

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
 * Makes 64 bits of all that a user or a member has and a number that nobody knows: as
 * good as never the same for two that differ.
 */
final class Fingerprinter {

	private static final int TEXTS = 5;

	private static final int TEXTS_OF_MEMBERS = 3;

	private static final long FACTOR = 0x9E3779B97F4A7C15L;

	private static final long SECOND_FACTOR = 0xC2B2AE3D27D4EB4FL;

	private final long secret = new Random().nextLong();

	/**
	 * Tells by which bits a user is known. A loop over the texts, and not a line for
	 * each: the JVM's compiler would make the loop over characters anew for each line.
	 * All the rest is here too, which makes this too long to be put into each of its
	 * callers.
	 * @return the bits, 0 if it is not to be known
	 */
	long of(User user) {
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
	long of(long user, Member member) {
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
		return (end != 0 && end != KnownUsers.HELD) ? end : -1;
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

}
