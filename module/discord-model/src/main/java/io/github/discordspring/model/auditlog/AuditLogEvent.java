package io.github.discordspring.model.auditlog;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object-audit-log-events">Audit
 * log events</a>
 */
public final class AuditLogEvent extends IntEnum {

	private static final Constants<AuditLogEvent> CONSTANTS = new Constants<>(AuditLogEvent::new);

	/** The guild was changed. */
	public static final AuditLogEvent GUILD_UPDATE = CONSTANTS.add(1, "GUILD_UPDATE");

	/** A channel was made. */
	public static final AuditLogEvent CHANNEL_CREATE = CONSTANTS.add(10, "CHANNEL_CREATE");

	/** A channel was changed. */
	public static final AuditLogEvent CHANNEL_UPDATE = CONSTANTS.add(11, "CHANNEL_UPDATE");

	/** A channel was deleted. */
	public static final AuditLogEvent CHANNEL_DELETE = CONSTANTS.add(12, "CHANNEL_DELETE");

	/** An overwrite of permissions was added to a channel. */
	public static final AuditLogEvent CHANNEL_OVERWRITE_CREATE = CONSTANTS.add(13, "CHANNEL_OVERWRITE_CREATE");

	/** An overwrite of permissions was changed. */
	public static final AuditLogEvent CHANNEL_OVERWRITE_UPDATE = CONSTANTS.add(14, "CHANNEL_OVERWRITE_UPDATE");

	/** An overwrite of permissions was removed. */
	public static final AuditLogEvent CHANNEL_OVERWRITE_DELETE = CONSTANTS.add(15, "CHANNEL_OVERWRITE_DELETE");

	/** A member was removed. */
	public static final AuditLogEvent MEMBER_KICK = CONSTANTS.add(20, "MEMBER_KICK");

	/** Members that did nothing for long were removed. */
	public static final AuditLogEvent MEMBER_PRUNE = CONSTANTS.add(21, "MEMBER_PRUNE");

	/** A user was banned. */
	public static final AuditLogEvent MEMBER_BAN_ADD = CONSTANTS.add(22, "MEMBER_BAN_ADD");

	/** A user is no longer banned. */
	public static final AuditLogEvent MEMBER_BAN_REMOVE = CONSTANTS.add(23, "MEMBER_BAN_REMOVE");

	/** A member was changed. */
	public static final AuditLogEvent MEMBER_UPDATE = CONSTANTS.add(24, "MEMBER_UPDATE");

	/** Roles of a member were changed. */
	public static final AuditLogEvent MEMBER_ROLE_UPDATE = CONSTANTS.add(25, "MEMBER_ROLE_UPDATE");

	/** Members were moved to another voice channel. */
	public static final AuditLogEvent MEMBER_MOVE = CONSTANTS.add(26, "MEMBER_MOVE");

	/** Members were disconnected from voice. */
	public static final AuditLogEvent MEMBER_DISCONNECT = CONSTANTS.add(27, "MEMBER_DISCONNECT");

	/** A bot was added. */
	public static final AuditLogEvent BOT_ADD = CONSTANTS.add(28, "BOT_ADD");

	/** A role was made. */
	public static final AuditLogEvent ROLE_CREATE = CONSTANTS.add(30, "ROLE_CREATE");

	/** A role was changed. */
	public static final AuditLogEvent ROLE_UPDATE = CONSTANTS.add(31, "ROLE_UPDATE");

	/** A role was deleted. */
	public static final AuditLogEvent ROLE_DELETE = CONSTANTS.add(32, "ROLE_DELETE");

	/** An invite was made. */
	public static final AuditLogEvent INVITE_CREATE = CONSTANTS.add(40, "INVITE_CREATE");

	/** An invite was changed. */
	public static final AuditLogEvent INVITE_UPDATE = CONSTANTS.add(41, "INVITE_UPDATE");

	/** An invite was deleted. */
	public static final AuditLogEvent INVITE_DELETE = CONSTANTS.add(42, "INVITE_DELETE");

	/** A webhook was made. */
	public static final AuditLogEvent WEBHOOK_CREATE = CONSTANTS.add(50, "WEBHOOK_CREATE");

	/** A webhook was changed. */
	public static final AuditLogEvent WEBHOOK_UPDATE = CONSTANTS.add(51, "WEBHOOK_UPDATE");

	/** A webhook was deleted. */
	public static final AuditLogEvent WEBHOOK_DELETE = CONSTANTS.add(52, "WEBHOOK_DELETE");

	/** An emoji was made. */
	public static final AuditLogEvent EMOJI_CREATE = CONSTANTS.add(60, "EMOJI_CREATE");

	/** An emoji was changed. */
	public static final AuditLogEvent EMOJI_UPDATE = CONSTANTS.add(61, "EMOJI_UPDATE");

	/** An emoji was deleted. */
	public static final AuditLogEvent EMOJI_DELETE = CONSTANTS.add(62, "EMOJI_DELETE");

	/** Messages of a user were deleted one by one. */
	public static final AuditLogEvent MESSAGE_DELETE = CONSTANTS.add(72, "MESSAGE_DELETE");

	/** Several messages were deleted at once. */
	public static final AuditLogEvent MESSAGE_BULK_DELETE = CONSTANTS.add(73, "MESSAGE_BULK_DELETE");

	/** A message was pinned. */
	public static final AuditLogEvent MESSAGE_PIN = CONSTANTS.add(74, "MESSAGE_PIN");

	/** A message is no longer pinned. */
	public static final AuditLogEvent MESSAGE_UNPIN = CONSTANTS.add(75, "MESSAGE_UNPIN");

	/** An integration was added. */
	public static final AuditLogEvent INTEGRATION_CREATE = CONSTANTS.add(80, "INTEGRATION_CREATE");

	/** An integration was changed. */
	public static final AuditLogEvent INTEGRATION_UPDATE = CONSTANTS.add(81, "INTEGRATION_UPDATE");

	/** An integration was removed. */
	public static final AuditLogEvent INTEGRATION_DELETE = CONSTANTS.add(82, "INTEGRATION_DELETE");

	/** A stage was opened. */
	public static final AuditLogEvent STAGE_INSTANCE_CREATE = CONSTANTS.add(83, "STAGE_INSTANCE_CREATE");

	/** A stage was changed. */
	public static final AuditLogEvent STAGE_INSTANCE_UPDATE = CONSTANTS.add(84, "STAGE_INSTANCE_UPDATE");

	/** A stage was closed. */
	public static final AuditLogEvent STAGE_INSTANCE_DELETE = CONSTANTS.add(85, "STAGE_INSTANCE_DELETE");

	/** A sticker was made. */
	public static final AuditLogEvent STICKER_CREATE = CONSTANTS.add(90, "STICKER_CREATE");

	/** A sticker was changed. */
	public static final AuditLogEvent STICKER_UPDATE = CONSTANTS.add(91, "STICKER_UPDATE");

	/** A sticker was deleted. */
	public static final AuditLogEvent STICKER_DELETE = CONSTANTS.add(92, "STICKER_DELETE");

	/** A scheduled event was made. */
	public static final AuditLogEvent GUILD_SCHEDULED_EVENT_CREATE = CONSTANTS.add(100, "GUILD_SCHEDULED_EVENT_CREATE");

	/** A scheduled event was changed. */
	public static final AuditLogEvent GUILD_SCHEDULED_EVENT_UPDATE = CONSTANTS.add(101, "GUILD_SCHEDULED_EVENT_UPDATE");

	/** A scheduled event was cancelled. */
	public static final AuditLogEvent GUILD_SCHEDULED_EVENT_DELETE = CONSTANTS.add(102, "GUILD_SCHEDULED_EVENT_DELETE");

	/** A thread was made. */
	public static final AuditLogEvent THREAD_CREATE = CONSTANTS.add(110, "THREAD_CREATE");

	/** A thread was changed. */
	public static final AuditLogEvent THREAD_UPDATE = CONSTANTS.add(111, "THREAD_UPDATE");

	/** A thread was deleted. */
	public static final AuditLogEvent THREAD_DELETE = CONSTANTS.add(112, "THREAD_DELETE");

	/** Permissions of a command were changed. */
	public static final AuditLogEvent APPLICATION_COMMAND_PERMISSION_UPDATE = CONSTANTS.add(121,
			"APPLICATION_COMMAND_PERMISSION_UPDATE");

	/** A sound was made. */
	public static final AuditLogEvent SOUNDBOARD_SOUND_CREATE = CONSTANTS.add(130, "SOUNDBOARD_SOUND_CREATE");

	/** A sound was changed. */
	public static final AuditLogEvent SOUNDBOARD_SOUND_UPDATE = CONSTANTS.add(131, "SOUNDBOARD_SOUND_UPDATE");

	/** A sound was deleted. */
	public static final AuditLogEvent SOUNDBOARD_SOUND_DELETE = CONSTANTS.add(132, "SOUNDBOARD_SOUND_DELETE");

	/** A rule of auto-moderation was made. */
	public static final AuditLogEvent AUTO_MODERATION_RULE_CREATE = CONSTANTS.add(140, "AUTO_MODERATION_RULE_CREATE");

	/** A rule of auto-moderation was changed. */
	public static final AuditLogEvent AUTO_MODERATION_RULE_UPDATE = CONSTANTS.add(141, "AUTO_MODERATION_RULE_UPDATE");

	/** A rule of auto-moderation was deleted. */
	public static final AuditLogEvent AUTO_MODERATION_RULE_DELETE = CONSTANTS.add(142, "AUTO_MODERATION_RULE_DELETE");

	/** Auto-moderation blocked a message. */
	public static final AuditLogEvent AUTO_MODERATION_BLOCK_MESSAGE = CONSTANTS.add(143,
			"AUTO_MODERATION_BLOCK_MESSAGE");

	/** Auto-moderation logged a message. */
	public static final AuditLogEvent AUTO_MODERATION_FLAG_TO_CHANNEL = CONSTANTS.add(144,
			"AUTO_MODERATION_FLAG_TO_CHANNEL");

	/** Auto-moderation timed a member out. */
	public static final AuditLogEvent AUTO_MODERATION_USER_COMMUNICATION_DISABLED = CONSTANTS.add(145,
			"AUTO_MODERATION_USER_COMMUNICATION_DISABLED");

	/** Auto-moderation kept a member from interacting. */
	public static final AuditLogEvent AUTO_MODERATION_QUARANTINE_USER = CONSTANTS.add(146,
			"AUTO_MODERATION_QUARANTINE_USER");

	/** A request to sell was made. */
	public static final AuditLogEvent CREATOR_MONETIZATION_REQUEST_CREATED = CONSTANTS.add(150,
			"CREATOR_MONETIZATION_REQUEST_CREATED");

	/** The terms of selling were accepted. */
	public static final AuditLogEvent CREATOR_MONETIZATION_TERMS_ACCEPTED = CONSTANTS.add(151,
			"CREATOR_MONETIZATION_TERMS_ACCEPTED");

	/** A question of onboarding was made. */
	public static final AuditLogEvent ONBOARDING_PROMPT_CREATE = CONSTANTS.add(163, "ONBOARDING_PROMPT_CREATE");

	/** A question of onboarding was changed. */
	public static final AuditLogEvent ONBOARDING_PROMPT_UPDATE = CONSTANTS.add(164, "ONBOARDING_PROMPT_UPDATE");

	/** A question of onboarding was deleted. */
	public static final AuditLogEvent ONBOARDING_PROMPT_DELETE = CONSTANTS.add(165, "ONBOARDING_PROMPT_DELETE");

	/** Onboarding was made. */
	public static final AuditLogEvent ONBOARDING_CREATE = CONSTANTS.add(166, "ONBOARDING_CREATE");

	/** Onboarding was changed. */
	public static final AuditLogEvent ONBOARDING_UPDATE = CONSTANTS.add(167, "ONBOARDING_UPDATE");

	/** Something was featured in the guild's home. */
	public static final AuditLogEvent GUILD_HOME_FEATURE_ITEM = CONSTANTS.add(171, "GUILD_HOME_FEATURE_ITEM");

	/** Something was removed from the guild's home. */
	public static final AuditLogEvent GUILD_HOME_REMOVE_ITEM = CONSTANTS.add(172, "GUILD_HOME_REMOVE_ITEM");

	/** A message with harmful links was blocked. */
	public static final AuditLogEvent HARMFUL_LINKS_BLOCKED_MESSAGE = CONSTANTS.add(180,
			"HARMFUL_LINKS_BLOCKED_MESSAGE");

	/** The server guide was made. */
	public static final AuditLogEvent HOME_SETTINGS_CREATE = CONSTANTS.add(190, "HOME_SETTINGS_CREATE");

	/** The server guide was changed. */
	public static final AuditLogEvent HOME_SETTINGS_UPDATE = CONSTANTS.add(191, "HOME_SETTINGS_UPDATE");

	/** The status of a voice channel was set. */
	public static final AuditLogEvent VOICE_CHANNEL_STATUS_CREATE = CONSTANTS.add(192, "VOICE_CHANNEL_STATUS_CREATE");

	/** The status of a voice channel was removed. */
	public static final AuditLogEvent VOICE_CHANNEL_STATUS_DELETE = CONSTANTS.add(193, "VOICE_CHANNEL_STATUS_DELETE");

	/** One occurrence of a scheduled event was made an exception. */
	public static final AuditLogEvent GUILD_SCHEDULED_EVENT_EXCEPTION_CREATE = CONSTANTS.add(200,
			"GUILD_SCHEDULED_EVENT_EXCEPTION_CREATE");

	/** An exception of a scheduled event was changed. */
	public static final AuditLogEvent GUILD_SCHEDULED_EVENT_EXCEPTION_UPDATE = CONSTANTS.add(201,
			"GUILD_SCHEDULED_EVENT_EXCEPTION_UPDATE");

	/** An exception of a scheduled event was removed. */
	public static final AuditLogEvent GUILD_SCHEDULED_EVENT_EXCEPTION_DELETE = CONSTANTS.add(202,
			"GUILD_SCHEDULED_EVENT_EXCEPTION_DELETE");

	/** The profile of the guild was changed. */
	public static final AuditLogEvent GUILD_PROFILE_UPDATE = CONSTANTS.add(211, "GUILD_PROFILE_UPDATE");

	private AuditLogEvent(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static AuditLogEvent of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<AuditLogEvent> values() {
		return CONSTANTS.all();
	}

}
