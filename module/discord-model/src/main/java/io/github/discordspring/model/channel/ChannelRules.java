package io.github.discordspring.model.channel;

import java.util.List;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about channels: what depends on their type.
 */
final class ChannelRules {

	private static final int MAX_TOPIC = 1024;

	private static final int MAX_FORUM_TOPIC = 4096;

	private static final int MAX_USERS = 99;

	private static final int MAX_STAGE_USERS = 10_000;

	private static final int MIN_BITRATE = 8000;

	private static final int MAX_BITRATE = 384_000;

	private static final int MAX_STAGE_BITRATE = 64_000;

	private static final List<Integer> AUTO_ARCHIVE_DURATIONS = List.of(60, 1440, 4320, 10_080);

	private ChannelRules() {
	}

	static void checkCreate(ChannelCreateRequest request, Faults faults) {
		ChannelType type = (request.type() != null) ? request.type() : ChannelType.GUILD_TEXT;
		boolean forum = isForum(type);
		faults.length("topic", request.topic(), 0, forum ? MAX_FORUM_TOPIC : MAX_TOPIC);
		faults.check(forum || request.availableTags() == null, "available_tags",
				"belongs to GUILD_FORUM and GUILD_MEDIA");
		faults.check(forum || request.defaultReactionEmoji() == null, "default_reaction_emoji",
				"belongs to GUILD_FORUM and GUILD_MEDIA");
		boolean stage = type.equals(ChannelType.GUILD_STAGE_VOICE);
		faults.range("bitrate", request.bitrate(), MIN_BITRATE, stage ? MAX_STAGE_BITRATE : MAX_BITRATE);
		faults.range("user_limit", request.userLimit(), 0, stage ? MAX_STAGE_USERS : MAX_USERS);
		checkAutoArchiveDuration("default_auto_archive_duration", request.defaultAutoArchiveDuration(), faults);
		checkReaction(request.defaultReactionEmoji(), faults);
	}

	static void checkModify(ChannelModifyRequest request, Faults faults) {
		ChannelType type = request.type().orNull();
		if (type != null) {
			boolean convertible = type.equals(ChannelType.GUILD_TEXT) || type.equals(ChannelType.GUILD_ANNOUNCEMENT);
			faults.check(convertible || !type.isKnown(), "type",
					"may be GUILD_TEXT or GUILD_ANNOUNCEMENT, not " + type);
		}
		faults.length("topic", request.topic().orNull(), 0, (type != null) ? MAX_TOPIC : MAX_FORUM_TOPIC);
		checkAutoArchiveDuration("default_auto_archive_duration", request.defaultAutoArchiveDuration().orNull(),
				faults);
		checkReaction(request.defaultReactionEmoji().orNull(), faults);
	}

	private static boolean isForum(ChannelType type) {
		return type.equals(ChannelType.GUILD_FORUM) || type.equals(ChannelType.GUILD_MEDIA) || !type.isKnown();
	}

	static void checkThreadStart(ThreadStartRequest request, Faults faults) {
		checkAutoArchiveDuration("auto_archive_duration", request.autoArchiveDuration(), faults);
		ChannelType type = (request.type() != null) ? request.type() : ChannelType.PRIVATE_THREAD;
		boolean isPrivate = type.equals(ChannelType.PRIVATE_THREAD);
		faults.check(isPrivate || type.equals(ChannelType.PUBLIC_THREAD) || type.equals(ChannelType.ANNOUNCEMENT_THREAD)
				|| !type.isKnown(), "type", "must be a type of threads, not " + type);
		faults.check(isPrivate || request.invitable() == null, "invitable", "belongs to PRIVATE_THREAD");
	}

	static void checkAutoArchiveDuration(String property, @Nullable Integer minutes, Faults faults) {
		faults.check(minutes == null || AUTO_ARCHIVE_DURATIONS.contains(minutes), property,
				minutes + " minutes, but must be one of " + AUTO_ARCHIVE_DURATIONS);
	}

	private static void checkReaction(@Nullable DefaultReaction reaction, Faults faults) {
		faults.check(reaction == null || (reaction.emojiId() == 0) != (reaction.emojiName() == null),
				"default_reaction_emoji", "needs either an emoji of the guild or one of Unicode");
	}

	static void checkEmoji(long id, @Nullable String name, Faults faults) {
		faults.check(id == 0 || name == null, "emoji_name",
				"an emoji is either one of the guild or one of Unicode, not both");
	}

}
