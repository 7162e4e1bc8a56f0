package io.github.discordspring.cache;

import io.github.discordspring.model.user.User;
import io.github.discordspring.model.user.UserBuilder;

/**
 * Users in their names and about 20 bytes. What only few have is written as tokens.
 */
final class UserShape implements EntityShape<User> {

	private static final int GLOBAL_NAME = 1;

	private static final int AVATAR = 1 << 1;

	/** The discriminator of those who have a unique name. */
	private static final int NO_DISCRIMINATOR = 1 << 2;

	private static final int DISCRIMINATOR = 1 << 3;

	private static final int BOT = 1 << 4;

	private static final int SYSTEM = 1 << 5;

	private static final int PUBLIC_FLAGS = 1 << 6;

	private static final int REST = 1 << 7;

	private static final int OTHER_ID = 1 << 8;

	private static final String ZERO = "0";

	private final TokenShape<User> tokens = new TokenShape<>(EntityType.USERS);

	@Override
	public void write(long id, User user, PackedOutput out, IdTable ids) {
		int present = presentOf(id, user);
		out.writeUnsigned(present);
		if ((present & OTHER_ID) != 0) {
			out.writeLong(user.id());
		}
		out.writeString(user.username());
		if (user.globalName() != null) {
			out.writeString(user.globalName());
		}
		if (user.avatar() != null) {
			out.writeHash(user.avatar());
		}
		if (user.discriminator() != null && !ZERO.equals(user.discriminator())) {
			out.writeString(user.discriminator());
		}
		if (user.publicFlags() != 0) {
			out.writeUnsigned(user.publicFlags() & 0xFFFFFFFFL);
		}
		if ((present & REST) != 0) {
			this.tokens.write(id, user, out, ids);
		}
	}

	private static int presentOf(long id, User user) {
		boolean rest = user.banner() != null || user.accentColor() != null || user.locale() != null || user.flags() != 0
				|| user.avatarDecorationData() != null || user.primaryGuild() != null || user.collectibles() != null;
		boolean zero = ZERO.equals(user.discriminator());
		return bit(user.globalName() != null, GLOBAL_NAME) | bit(user.avatar() != null, AVATAR)
				| bit(zero, NO_DISCRIMINATOR) | bit(!zero && user.discriminator() != null, DISCRIMINATOR)
				| bit(user.bot(), BOT) | bit(user.system(), SYSTEM) | bit(user.publicFlags() != 0, PUBLIC_FLAGS)
				| bit(rest, REST) | bit(user.id() != id, OTHER_ID);
	}

	private static int bit(boolean condition, int bit) {
		return condition ? bit : 0;
	}

	@Override
	public User read(long id, long latest, PackedInput in, IdTable ids) {
		int present = (int) in.readUnsigned();
		UserBuilder user = User.builder()
			.id(((present & OTHER_ID) != 0) ? in.readLong() : id)
			.username(in.readString());
		if ((present & GLOBAL_NAME) != 0) {
			user.globalName(in.readString());
		}
		if ((present & AVATAR) != 0) {
			user.avatar(in.readHash());
		}
		if ((present & NO_DISCRIMINATOR) != 0) {
			user.discriminator(ZERO);
		}
		if ((present & DISCRIMINATOR) != 0) {
			user.discriminator(in.readString());
		}
		user.bot((present & BOT) != 0).system((present & SYSTEM) != 0);
		if ((present & PUBLIC_FLAGS) != 0) {
			user.publicFlags((int) in.readUnsigned());
		}
		if ((present & REST) != 0) {
			User rest = this.tokens.read(id, latest, in, ids);
			user.banner(rest.banner())
				.accentColor(rest.accentColor())
				.locale(rest.locale())
				.flags(rest.flags())
				.avatarDecorationData(rest.avatarDecorationData())
				.primaryGuild(rest.primaryGuild())
				.collectibles(rest.collectibles());
		}
		return user.build();
	}

}
