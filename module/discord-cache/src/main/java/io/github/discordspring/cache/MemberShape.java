package io.github.discordspring.cache;

import java.time.Instant;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.guild.MemberBuilder;

/**
 * Members in about 14 bytes: what is absent takes a bit, a role one byte. Decorations,
 * which few have, are written as tokens.
 */
final class MemberShape implements EntityShape<Member> {

	private static final int NICK = 1;

	private static final int AVATAR = 1 << 1;

	private static final int BANNER = 1 << 2;

	private static final int JOINED = 1 << 3;

	private static final int DEAF = 1 << 4;

	private static final int MUTE = 1 << 5;

	private static final int ROLES = 1 << 6;

	/** The second byte is there. */
	private static final int MORE = 1 << 7;

	private static final int PREMIUM = 1 << 8;

	private static final int FLAGS = 1 << 9;

	private static final int PENDING = 1 << 10;

	private static final int PERMISSIONS = 1 << 11;

	private static final int TIMED_OUT = 1 << 12;

	private static final int DECORATED = 1 << 13;

	private final TokenShape<Member> tokens = new TokenShape<>(EntityType.MEMBERS);

	@Override
	public void write(long id, Member member, PackedOutput out, IdTable ids) {
		int present = presentOf(member);
		out.writeByte(present);
		if ((present & MORE) != 0) {
			out.writeByte(present >>> 8);
		}
		if (member.nick() != null) {
			out.writeString(member.nick());
		}
		if (member.avatar() != null) {
			out.writeHash(member.avatar());
		}
		if (member.banner() != null) {
			out.writeHash(member.banner());
		}
		if (member.joinedAt() != null) {
			out.writeInstant(member.joinedAt());
		}
		Snowflakes roles = member.roles();
		if (!roles.isEmpty()) {
			out.writeUnsigned(roles.size());
			for (int i = 0; i < roles.size(); i++) {
				out.writeUnsigned(ids.numberOf(roles.get(i)));
			}
		}
		writeMore(id, member, present, out, ids);
	}

	private void writeMore(long id, Member member, int present, PackedOutput out, IdTable ids) {
		if (member.premiumSince() != null) {
			out.writeInstant(member.premiumSince());
		}
		if (member.flags() != 0) {
			out.writeUnsigned(member.flags() & 0xFFFFFFFFL);
		}
		if (member.permissions() != 0) {
			out.writeLong(member.permissions());
		}
		if (member.communicationDisabledUntil() != null) {
			out.writeInstant(member.communicationDisabledUntil());
		}
		if ((present & DECORATED) != 0) {
			this.tokens.write(id,
					Member.builder()
						.user(member.user())
						.avatarDecorationData(member.avatarDecorationData())
						.collectibles(member.collectibles())
						.build(),
					out, ids);
		}
	}

	private static int presentOf(Member member) {
		boolean decorated = member.avatarDecorationData() != null || member.collectibles() != null
				|| member.user() != null;
		int more = bit(member.premiumSince() != null, PREMIUM) | bit(member.flags() != 0, FLAGS)
				| bit(member.pending(), PENDING) | bit(member.permissions() != 0, PERMISSIONS)
				| bit(member.communicationDisabledUntil() != null, TIMED_OUT) | bit(decorated, DECORATED);
		return more | bit(more != 0, MORE) | bit(member.nick() != null, NICK) | bit(member.avatar() != null, AVATAR)
				| bit(member.banner() != null, BANNER) | bit(member.joinedAt() != null, JOINED)
				| bit(member.deaf(), DEAF) | bit(member.mute(), MUTE) | bit(!member.roles().isEmpty(), ROLES);
	}

	private static int bit(boolean condition, int bit) {
		return condition ? bit : 0;
	}

	@Override
	public Member read(long id, long latest, PackedInput in, IdTable ids) {
		int present = in.readByte();
		if ((present & MORE) != 0) {
			present |= in.readByte() << 8;
		}
		MemberBuilder member = Member.builder();
		if ((present & NICK) != 0) {
			member.nick(in.readString());
		}
		if ((present & AVATAR) != 0) {
			member.avatar(in.readHash());
		}
		if ((present & BANNER) != 0) {
			member.banner(in.readHash());
		}
		if ((present & JOINED) != 0) {
			member.joinedAt(in.readInstant());
		}
		if ((present & ROLES) != 0) {
			long[] roles = new long[(int) in.readUnsigned()];
			for (int i = 0; i < roles.length; i++) {
				roles[i] = ids.get((int) in.readUnsigned());
			}
			member.roles(Snowflakes.of(roles));
		}
		member.deaf((present & DEAF) != 0).mute((present & MUTE) != 0);
		if ((present & MORE) != 0) {
			readMore(member, present, in, ids);
		}
		return member.build();
	}

	private void readMore(MemberBuilder member, int present, PackedInput in, IdTable ids) {
		Instant premiumSince = ((present & PREMIUM) != 0) ? in.readInstant() : null;
		member.premiumSince(premiumSince).pending((present & PENDING) != 0);
		if ((present & FLAGS) != 0) {
			member.flags((int) in.readUnsigned());
		}
		if ((present & PERMISSIONS) != 0) {
			member.permissions(in.readLong());
		}
		if ((present & TIMED_OUT) != 0) {
			member.communicationDisabledUntil(in.readInstant());
		}
		if ((present & DECORATED) != 0) {
			Member rest = this.tokens.read(0, 0, in, ids);
			member.user(rest.user())
				.avatarDecorationData(rest.avatarDecorationData())
				.collectibles(rest.collectibles());
		}
	}

}
