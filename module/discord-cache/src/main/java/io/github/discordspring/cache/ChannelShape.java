package io.github.discordspring.cache;

import java.util.Arrays;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelBuilder;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.ThreadMetadata;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.OverwriteType;

/**
 * Channels in their texts and about 20 bytes, an overwrite in about 10. The newest
 * message is kept beside the bytes, as it changes with every message. What only few have
 * is written as tokens.
 */
final class ChannelShape implements EntityShape<Channel> {

	private static final int NAME = 1;

	private static final int GUILD = 1 << 1;

	private static final int PARENT = 1 << 2;

	private static final int OVERWRITES = 1 << 3;

	private static final int TOPIC = 1 << 4;

	/** Messages are counted in it. */
	private static final int THREAD = 1 << 5;

	private static final int RATE_LIMIT = 1 << 6;

	private static final int NSFW = 1 << 7;

	private static final int BITRATE = 1 << 8;

	private static final int USER_LIMIT = 1 << 9;

	private static final int LAST_PIN = 1 << 10;

	private static final int OWNER = 1 << 11;

	private static final int FLAGS = 1 << 12;

	private static final int AUTO_ARCHIVE = 1 << 13;

	private static final int METADATA = 1 << 14;

	private static final int COUNTS = 1 << 15;

	private static final int TAGS = 1 << 16;

	private static final int OTHER_ID = 1 << 17;

	private static final int REST = 1 << 18;

	private static final int ALLOW = 1;

	private static final int DENY = 1 << 1;

	private static final int ROLE = 1 << 2;

	private static final int MEMBER = 1 << 3;

	private static final int ARCHIVED = 1;

	private static final int LOCKED = 1 << 1;

	private static final int INVITABLE = 1 << 2;

	private static final int ARCHIVE_TIME = 1 << 3;

	private static final int CREATE_TIME = 1 << 4;

	private final TokenShape<Channel> tokens = new TokenShape<>(EntityType.CHANNELS);

	@Override
	public boolean hasLatest() {
		return true;
	}

	@Override
	public long latestOf(Channel channel) {
		return channel.lastMessageId();
	}

	@Override
	public boolean mayAdvance(Channel channel) {
		return !ChannelTable.isThread(channel);
	}

	@Override
	public void write(long id, Channel channel, PackedOutput out, IdTable ids) {
		int present = presentOf(id, channel);
		out.writeUnsigned(present);
		out.writeSigned(channel.type().value());
		out.writeSigned(channel.position());
		if ((present & OTHER_ID) != 0) {
			out.writeLong(channel.id());
		}
		if (channel.guildId() != 0) {
			out.writeUnsigned(ids.numberOf(channel.guildId()));
		}
		if (channel.name() != null) {
			out.writeString(channel.name());
		}
		if (channel.parentId() != 0) {
			out.writeUnsigned(ids.numberOf(channel.parentId()));
		}
		List<Overwrite> overwrites = channel.permissionOverwrites();
		if (!overwrites.isEmpty()) {
			out.writeUnsigned(overwrites.size());
			for (int i = 0; i < overwrites.size(); i++) {
				write(overwrites.get(i), out, ids);
			}
		}
		if (channel.topic() != null) {
			out.writeString(channel.topic());
		}
		writeMore(id, channel, present, out, ids);
	}

	private static void write(Overwrite overwrite, PackedOutput out, IdTable ids) {
		boolean role = overwrite.type().equals(OverwriteType.ROLE);
		boolean member = overwrite.type().equals(OverwriteType.MEMBER);
		out.writeByte(bit(overwrite.allow() != 0, ALLOW) | bit(overwrite.deny() != 0, DENY) | bit(role, ROLE)
				| bit(member, MEMBER));
		if (role) {
			out.writeUnsigned(ids.numberOf(overwrite.id()));
		}
		else {
			out.writeLong(overwrite.id());
		}
		if (!role && !member) {
			out.writeSigned(overwrite.type().value());
		}
		if (overwrite.allow() != 0) {
			out.writeUnsigned(overwrite.allow());
		}
		if (overwrite.deny() != 0) {
			out.writeUnsigned(overwrite.deny());
		}
	}

	private void writeMore(long id, Channel channel, int present, PackedOutput out, IdTable ids) {
		if (channel.rateLimitPerUser() != 0) {
			out.writeSigned(channel.rateLimitPerUser());
		}
		if (channel.bitrate() != 0) {
			out.writeSigned(channel.bitrate());
		}
		if (channel.userLimit() != 0) {
			out.writeSigned(channel.userLimit());
		}
		if (channel.lastPinTimestamp() != null) {
			out.writeInstant(channel.lastPinTimestamp());
		}
		if (channel.ownerId() != 0) {
			out.writeLong(channel.ownerId());
		}
		if (channel.flags() != 0) {
			out.writeUnsigned(channel.flags() & 0xFFFFFFFFL);
		}
		if (channel.defaultAutoArchiveDuration() != 0) {
			out.writeSigned(channel.defaultAutoArchiveDuration());
		}
		if (channel.threadMetadata() != null) {
			write(channel.threadMetadata(), out);
		}
		if ((present & COUNTS) != 0) {
			out.writeSigned(channel.messageCount());
			out.writeSigned(channel.memberCount());
			out.writeSigned(channel.totalMessageSent());
		}
		if ((present & TAGS) != 0) {
			Snowflakes tags = channel.appliedTags();
			out.writeUnsigned(tags.size());
			for (int i = 0; i < tags.size(); i++) {
				out.writeLong(tags.get(i));
			}
		}
		if ((present & REST) != 0) {
			this.tokens.write(id, restOf(channel), out, ids);
		}
	}

	private static void write(ThreadMetadata metadata, PackedOutput out) {
		out.writeByte(bit(metadata.archived(), ARCHIVED) | bit(metadata.locked(), LOCKED)
				| bit(metadata.invitable(), INVITABLE) | bit(metadata.archiveTimestamp() != null, ARCHIVE_TIME)
				| bit(metadata.createTimestamp() != null, CREATE_TIME));
		out.writeSigned(metadata.autoArchiveDuration());
		if (metadata.archiveTimestamp() != null) {
			out.writeInstant(metadata.archiveTimestamp());
		}
		if (metadata.createTimestamp() != null) {
			out.writeInstant(metadata.createTimestamp());
		}
	}

	private static int presentOf(long id, Channel channel) {
		boolean counts = channel.messageCount() != 0 || channel.memberCount() != 0 || channel.totalMessageSent() != 0;
		return bit(channel.name() != null, NAME) | bit(channel.guildId() != 0, GUILD)
				| bit(channel.parentId() != 0, PARENT) | bit(!channel.permissionOverwrites().isEmpty(), OVERWRITES)
				| bit(channel.topic() != null, TOPIC) | bit(ChannelTable.isThread(channel), THREAD)
				| bit(channel.rateLimitPerUser() != 0, RATE_LIMIT) | bit(channel.nsfw(), NSFW)
				| bit(channel.bitrate() != 0, BITRATE) | bit(channel.userLimit() != 0, USER_LIMIT)
				| bit(channel.lastPinTimestamp() != null, LAST_PIN) | bit(channel.ownerId() != 0, OWNER)
				| bit(channel.flags() != 0, FLAGS) | bit(channel.defaultAutoArchiveDuration() != 0, AUTO_ARCHIVE)
				| bit(channel.threadMetadata() != null, METADATA) | bit(counts, COUNTS)
				| bit(!channel.appliedTags().isEmpty(), TAGS) | bit(channel.id() != id, OTHER_ID)
				| bit(hasRest(channel), REST);
	}

	private static boolean hasRest(Channel channel) {
		boolean ofForums = !channel.availableTags().isEmpty() || channel.defaultReactionEmoji() != null
				|| channel.defaultThreadRateLimitPerUser() != 0 || channel.defaultSortOrder() != null
				|| channel.defaultForumLayout() != null || channel.defaultTagSetting() != null;
		boolean ofDirectMessages = !channel.recipients().isEmpty() || channel.icon() != null
				|| channel.applicationId() != 0 || channel.managed();
		return ofForums || ofDirectMessages || channel.rtcRegion() != null || channel.videoQualityMode() != null
				|| channel.member() != null || channel.permissions() != 0 || channel.appPermissions() != 0;
	}

	private static Channel restOf(Channel channel) {
		return Channel.builder()
			.id(channel.id())
			.type(channel.type())
			.recipients(channel.recipients())
			.icon(channel.icon())
			.applicationId(channel.applicationId())
			.managed(channel.managed())
			.rtcRegion(channel.rtcRegion())
			.videoQualityMode(channel.videoQualityMode())
			.member(channel.member())
			.permissions(channel.permissions())
			.availableTags(channel.availableTags())
			.defaultReactionEmoji(channel.defaultReactionEmoji())
			.defaultThreadRateLimitPerUser(channel.defaultThreadRateLimitPerUser())
			.defaultSortOrder(channel.defaultSortOrder())
			.defaultForumLayout(channel.defaultForumLayout())
			.defaultTagSetting(channel.defaultTagSetting())
			.appPermissions(channel.appPermissions())
			.build();
	}

	private static int bit(boolean condition, int bit) {
		return condition ? bit : 0;
	}

	@Override
	public Channel read(long id, long latest, PackedInput in, IdTable ids) {
		int present = (int) in.readUnsigned();
		ChannelBuilder channel = Channel.builder()
			.type(ChannelType.of((int) in.readSigned()))
			.position((int) in.readSigned())
			.id(((present & OTHER_ID) != 0) ? in.readLong() : id)
			.lastMessageId(latest)
			.nsfw((present & NSFW) != 0);
		if ((present & GUILD) != 0) {
			channel.guildId(ids.get((int) in.readUnsigned()));
		}
		if ((present & NAME) != 0) {
			channel.name(in.readString());
		}
		if ((present & PARENT) != 0) {
			channel.parentId(ids.get((int) in.readUnsigned()));
		}
		if ((present & OVERWRITES) != 0) {
			channel.permissionOverwrites(readOverwrites(in, ids));
		}
		if ((present & TOPIC) != 0) {
			channel.topic(in.readString());
		}
		if (present >= RATE_LIMIT) {
			readMore(id, channel, present, in, ids);
		}
		return channel.build();
	}

	private static List<Overwrite> readOverwrites(PackedInput in, IdTable ids) {
		Overwrite[] overwrites = new Overwrite[(int) in.readUnsigned()];
		for (int i = 0; i < overwrites.length; i++) {
			int kind = in.readByte();
			long id = ((kind & ROLE) != 0) ? ids.get((int) in.readUnsigned()) : in.readLong();
			OverwriteType type = ((kind & ROLE) != 0) ? OverwriteType.ROLE
					: ((kind & MEMBER) != 0) ? OverwriteType.MEMBER : OverwriteType.of((int) in.readSigned());
			long allow = ((kind & ALLOW) != 0) ? in.readUnsigned() : 0;
			long deny = ((kind & DENY) != 0) ? in.readUnsigned() : 0;
			overwrites[i] = new Overwrite(id, type, allow, deny);
		}
		return (overwrites.length == 1) ? List.of(overwrites[0]) : List.of(overwrites);
	}

	private void readMore(long id, ChannelBuilder channel, int present, PackedInput in, IdTable ids) {
		if ((present & RATE_LIMIT) != 0) {
			channel.rateLimitPerUser((int) in.readSigned());
		}
		if ((present & BITRATE) != 0) {
			channel.bitrate((int) in.readSigned());
		}
		if ((present & USER_LIMIT) != 0) {
			channel.userLimit((int) in.readSigned());
		}
		if ((present & LAST_PIN) != 0) {
			channel.lastPinTimestamp(in.readInstant());
		}
		if ((present & OWNER) != 0) {
			channel.ownerId(in.readLong());
		}
		if ((present & FLAGS) != 0) {
			channel.flags((int) in.readUnsigned());
		}
		if ((present & AUTO_ARCHIVE) != 0) {
			channel.defaultAutoArchiveDuration((int) in.readSigned());
		}
		if ((present & METADATA) != 0) {
			channel.threadMetadata(readMetadata(in));
		}
		if ((present & COUNTS) != 0) {
			channel.messageCount((int) in.readSigned());
			channel.memberCount((int) in.readSigned());
			channel.totalMessageSent((int) in.readSigned());
		}
		if ((present & TAGS) != 0) {
			long[] tags = new long[(int) in.readUnsigned()];
			Arrays.setAll(tags, (index) -> in.readLong());
			channel.appliedTags(Snowflakes.of(tags));
		}
		if ((present & REST) != 0) {
			addRest(channel, this.tokens.read(id, 0, in, ids));
		}
	}

	private static ThreadMetadata readMetadata(PackedInput in) {
		int kind = in.readByte();
		int duration = (int) in.readSigned();
		return new ThreadMetadata((kind & ARCHIVED) != 0, duration,
				((kind & ARCHIVE_TIME) != 0) ? in.readInstant() : null, (kind & LOCKED) != 0, (kind & INVITABLE) != 0,
				((kind & CREATE_TIME) != 0) ? in.readInstant() : null);
	}

	private static void addRest(ChannelBuilder channel, Channel rest) {
		channel.recipients(rest.recipients())
			.icon(rest.icon())
			.applicationId(rest.applicationId())
			.managed(rest.managed())
			.rtcRegion(rest.rtcRegion())
			.videoQualityMode(rest.videoQualityMode())
			.member(rest.member())
			.permissions(rest.permissions())
			.availableTags(rest.availableTags())
			.defaultReactionEmoji(rest.defaultReactionEmoji())
			.defaultThreadRateLimitPerUser(rest.defaultThreadRateLimitPerUser())
			.defaultSortOrder(rest.defaultSortOrder())
			.defaultForumLayout(rest.defaultForumLayout())
			.defaultTagSetting(rest.defaultTagSetting())
			.appPermissions(rest.appPermissions());
	}

}
