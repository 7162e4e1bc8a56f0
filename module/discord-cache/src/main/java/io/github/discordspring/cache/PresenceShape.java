package io.github.discordspring.cache;

import java.util.List;
import java.util.Objects;

import io.github.discordspring.model.presence.Activity;
import io.github.discordspring.model.presence.ClientStatus;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceBuilder;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.presence.PresenceUser;
import org.jspecify.annotations.Nullable;

/**
 * Presences in about five bytes and their activities. Those with more of their user than
 * the id, or with a status that nobody knows, are written as tokens.
 */
final class PresenceShape implements EntityShape<Presence> {

	private static final int GUILD = 1;

	private static final int CLIENTS = 1 << 1;

	private static final int ACTIVITIES = 1 << 2;

	/** All of it as tokens. */
	private static final int TOKENS = 1 << 3;

	/** Above the bits. */
	private static final int STATUS = 4;

	private static final int UNKNOWN = 15;

	/** Where the number of bytes is. */
	private static final int COUNT = 56;

	private static final @Nullable PresenceStatus[] STATUSES = { null, PresenceStatus.ONLINE, PresenceStatus.IDLE,
			PresenceStatus.DND, PresenceStatus.OFFLINE, PresenceStatus.INVISIBLE };

	private final TokenShape<Presence> tokens = new TokenShape<>(EntityType.PRESENCES);

	private final ActivityShape activities = new ActivityShape();

	@Override
	public void write(long id, Presence presence, PackedOutput out, IdTable ids) {
		int status = numberOf(presence.status());
		int clients = numbersOf(presence.clientStatus());
		if (status == UNKNOWN || clients < 0 || !isIdOnly(id, presence.user())) {
			out.writeByte(TOKENS);
			this.tokens.write(id, presence, out, ids);
			return;
		}
		List<Activity> activities = presence.activities();
		boolean hasClients = presence.clientStatus() != null;
		out.writeByte(bit(presence.guildId() != 0, GUILD) | bit(hasClients, CLIENTS)
				| bit(!activities.isEmpty(), ACTIVITIES) | (status << STATUS));
		if (presence.guildId() != 0) {
			out.writeUnsigned(ids.numberOf(presence.guildId()));
		}
		if (hasClients) {
			out.writeUnsigned(clients);
		}
		if (!activities.isEmpty()) {
			out.writeUnsigned(activities.size());
			for (int i = 0; i < activities.size(); i++) {
				this.activities.write(id, activities.get(i), out, ids);
			}
		}
	}

	/**
	 * Who does nothing takes up to five bytes.
	 */
	@Override
	public long small(long id, long parentId, Presence presence) {
		if (!presence.activities().isEmpty() || presence.guildId() != parentId || parentId == 0) {
			return 0;
		}
		int status = numberOf(presence.status());
		long clients = numbersOf(presence.clientStatus());
		if (status == UNKNOWN || clients < 0 || !isIdOnly(id, presence.user())) {
			return 0;
		}
		// The parent is the first id
		int head = GUILD | (status << STATUS);
		if (presence.clientStatus() == null) {
			return (2L << COUNT) | head;
		}
		head |= CLIENTS;
		if (clients < 0x80) {
			return (3L << COUNT) | head | (clients << 16);
		}
		long low = (clients & 0x7F) | 0x80;
		long next = clients >>> 7;
		return (next < 0x80) ? (4L << COUNT) | head | (low << 16) | (next << 24)
				: (5L << COUNT) | head | (low << 16) | (((next & 0x7F) | 0x80) << 24) | ((next >>> 7) << 32);
	}

	private static boolean isIdOnly(long id, PresenceUser user) {
		return user.id() == id && user.username() == null && user.discriminator() == null && user.globalName() == null
				&& user.avatar() == null && !user.bot();
	}

	@SuppressWarnings("ReferenceEquality") // most are the constants, which is seen at
											// once
	private static int numberOf(@Nullable PresenceStatus status) {
		for (int i = 0; i < STATUSES.length; i++) {
			if (STATUSES[i] == status) {
				return i;
			}
		}
		for (int i = 0; i < STATUSES.length; i++) {
			if (Objects.equals(STATUSES[i], status)) {
				return i;
			}
		}
		return UNKNOWN;
	}

	/**
	 * Gives a number for each kind of client, four bits each.
	 * @return the numbers, -1 if there is a status that nobody knows
	 */
	private static int numbersOf(@Nullable ClientStatus status) {
		if (status == null) {
			return 0;
		}
		int desktop = numberOf(status.desktop());
		int mobile = numberOf(status.mobile());
		int web = numberOf(status.web());
		int vr = numberOf(status.vr());
		boolean known = desktop != UNKNOWN && mobile != UNKNOWN && web != UNKNOWN && vr != UNKNOWN;
		return known ? (vr << 12) | (web << 8) | (mobile << 4) | desktop : -1;
	}

	@Override
	public boolean changesOften() {
		return true;
	}

	private static int bit(boolean condition, int bit) {
		return condition ? bit : 0;
	}

	@Override
	public Presence read(long id, long latest, PackedInput in, IdTable ids) {
		int present = in.readByte();
		if ((present & TOKENS) != 0) {
			return this.tokens.read(id, latest, in, ids);
		}
		PresenceBuilder presence = Presence.builder()
			.user(new PresenceUser(id, null, null, null, null, false))
			.status(STATUSES[present >>> STATUS]);
		if ((present & GUILD) != 0) {
			presence.guildId(ids.get((int) in.readUnsigned()));
		}
		if ((present & CLIENTS) != 0) {
			int clients = (int) in.readUnsigned();
			presence.clientStatus(new ClientStatus(STATUSES[clients & 15], STATUSES[(clients >>> 4) & 15],
					STATUSES[(clients >>> 8) & 15], STATUSES[clients >>> 12]));
		}
		if ((present & ACTIVITIES) != 0) {
			Activity[] activities = new Activity[(int) in.readUnsigned()];
			for (int i = 0; i < activities.length; i++) {
				activities[i] = this.activities.read(id, latest, in, ids);
			}
			presence.activities((activities.length == 1) ? List.of(activities[0]) : List.of(activities));
		}
		return presence.build();
	}

}
