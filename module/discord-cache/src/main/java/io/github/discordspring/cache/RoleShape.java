package io.github.discordspring.cache;

import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.RoleBuilder;
import io.github.discordspring.model.permission.RoleColors;
import io.github.discordspring.model.permission.RoleTags;
import org.jspecify.annotations.Nullable;

/**
 * Roles in their names and about 15 bytes. What only few have is written as tokens.
 */
final class RoleShape implements EntityShape<Role> {

	/** There is a colour, and nothing but that among the colours. */
	private static final int COLOR = 1;

	/** There are colours, of which the first is the colour. */
	private static final int COLORS = 1 << 1;

	/** There are tags, none of them set. */
	private static final int NO_TAGS = 1 << 2;

	private static final int BOT = 1 << 3;

	private static final int HOIST = 1 << 4;

	private static final int MENTIONABLE = 1 << 5;

	private static final int MANAGED = 1 << 6;

	private static final int FLAGS = 1 << 7;

	private static final int ICON = 1 << 8;

	private static final int OTHER_ID = 1 << 9;

	private static final int REST = 1 << 10;

	private static final RoleTags NOTHING = new RoleTags(0, 0, false, 0, false, false);

	private final TokenShape<Role> tokens = new TokenShape<>(EntityType.ROLES);

	@Override
	public void write(long id, Role role, PackedOutput out, IdTable ids) {
		int present = presentOf(id, role);
		out.writeUnsigned(present);
		if ((present & OTHER_ID) != 0) {
			out.writeLong(role.id());
		}
		out.writeString(role.name());
		out.writeSigned(role.position());
		out.writeUnsigned(role.permissions());
		if (role.color() != 0) {
			out.writeUnsigned(role.color() & 0xFFFFFFFFL);
		}
		RoleTags tags = role.tags();
		if ((present & BOT) != 0 && tags != null) {
			out.writeLong(tags.botId());
		}
		if (role.flags() != 0) {
			out.writeUnsigned(role.flags() & 0xFFFFFFFFL);
		}
		if (role.icon() != null) {
			out.writeHash(role.icon());
		}
		if ((present & REST) != 0) {
			this.tokens.write(id,
					Role.builder()
						.id(role.id())
						.name("")
						.colors(role.colors())
						.unicodeEmoji(role.unicodeEmoji())
						.tags(tags)
						.build(),
					out, ids);
		}
	}

	private static int presentOf(long id, Role role) {
		RoleColors colors = role.colors();
		boolean plain = colors != null && colors.primaryColor() == role.color() && colors.secondaryColor() == null
				&& colors.tertiaryColor() == null;
		RoleTags tags = role.tags();
		boolean bot = tags != null && tags.botId() != 0 && isBotOrNothing(tags);
		boolean nothing = tags != null && tags.botId() == 0 && isBotOrNothing(tags);
		boolean rest = (colors != null && !plain) || role.unicodeEmoji() != null || (tags != null && !bot && !nothing);
		return bit(role.color() != 0, COLOR) | bit(plain && !rest, COLORS) | bit(!rest && nothing, NO_TAGS)
				| bit(bot && !rest, BOT) | bit(role.hoist(), HOIST) | bit(role.mentionable(), MENTIONABLE)
				| bit(role.managed(), MANAGED) | bit(role.flags() != 0, FLAGS) | bit(role.icon() != null, ICON)
				| bit(role.id() != id, OTHER_ID) | bit(rest, REST);
	}

	private static boolean isBotOrNothing(RoleTags tags) {
		return tags.integrationId() == 0 && tags.subscriptionListingId() == 0 && !tags.premiumSubscriber()
				&& !tags.availableForPurchase() && !tags.guildConnections();
	}

	private static int bit(boolean condition, int bit) {
		return condition ? bit : 0;
	}

	@Override
	public Role read(long id, long latest, PackedInput in, IdTable ids) {
		int present = (int) in.readUnsigned();
		RoleBuilder role = Role.builder()
			.id(((present & OTHER_ID) != 0) ? in.readLong() : id)
			.name(in.readString())
			.position((int) in.readSigned())
			.permissions(in.readUnsigned())
			.hoist((present & HOIST) != 0)
			.mentionable((present & MENTIONABLE) != 0)
			.managed((present & MANAGED) != 0);
		int color = ((present & COLOR) != 0) ? (int) in.readUnsigned() : 0;
		role.color(color);
		if ((present & COLORS) != 0) {
			role.colors(RoleColors.of(color));
		}
		role.tags(readTags(present, in));
		if ((present & FLAGS) != 0) {
			role.flags((int) in.readUnsigned());
		}
		if ((present & ICON) != 0) {
			role.icon(in.readHash());
		}
		if ((present & REST) != 0) {
			Role rest = this.tokens.read(id, 0, in, ids);
			role.colors(rest.colors()).unicodeEmoji(rest.unicodeEmoji()).tags(rest.tags());
		}
		return role.build();
	}

	private static @Nullable RoleTags readTags(int present, PackedInput in) {
		if ((present & BOT) != 0) {
			return new RoleTags(in.readLong(), 0, false, 0, false, false);
		}
		return ((present & NO_TAGS) != 0) ? NOTHING : null;
	}

}
