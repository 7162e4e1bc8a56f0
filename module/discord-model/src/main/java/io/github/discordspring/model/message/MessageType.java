package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of message.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object-message-types">Message
 * types</a>
 */
public final class MessageType extends IntEnum {

	private static final Constants<MessageType> CONSTANTS = new Constants<>(MessageType::new);

	/** Written by somebody. */
	public static final MessageType DEFAULT = CONSTANTS.add(0, "DEFAULT");

	/** Somebody was added. */
	public static final MessageType RECIPIENT_ADD = CONSTANTS.add(1, "RECIPIENT_ADD");

	/** Somebody was removed. */
	public static final MessageType RECIPIENT_REMOVE = CONSTANTS.add(2, "RECIPIENT_REMOVE");

	/** A call. */
	public static final MessageType CALL = CONSTANTS.add(3, "CALL");

	/** The name changed. */
	public static final MessageType CHANNEL_NAME_CHANGE = CONSTANTS.add(4, "CHANNEL_NAME_CHANGE");

	/** The icon changed. */
	public static final MessageType CHANNEL_ICON_CHANGE = CONSTANTS.add(5, "CHANNEL_ICON_CHANGE");

	/** A message was pinned. */
	public static final MessageType CHANNEL_PINNED_MESSAGE = CONSTANTS.add(6, "CHANNEL_PINNED_MESSAGE");

	/** Somebody joined. */
	public static final MessageType USER_JOIN = CONSTANTS.add(7, "USER_JOIN");

	/** A boost. */
	public static final MessageType GUILD_BOOST = CONSTANTS.add(8, "GUILD_BOOST");

	/** Boosts reached level 1. */
	public static final MessageType GUILD_BOOST_TIER_1 = CONSTANTS.add(9, "GUILD_BOOST_TIER_1");

	/** Boosts reached level 2. */
	public static final MessageType GUILD_BOOST_TIER_2 = CONSTANTS.add(10, "GUILD_BOOST_TIER_2");

	/** Boosts reached level 3. */
	public static final MessageType GUILD_BOOST_TIER_3 = CONSTANTS.add(11, "GUILD_BOOST_TIER_3");

	/** A channel is followed here. */
	public static final MessageType CHANNEL_FOLLOW_ADD = CONSTANTS.add(12, "CHANNEL_FOLLOW_ADD");

	/** Left discovery. */
	public static final MessageType GUILD_DISCOVERY_DISQUALIFIED = CONSTANTS.add(14, "GUILD_DISCOVERY_DISQUALIFIED");

	/** Back in discovery. */
	public static final MessageType GUILD_DISCOVERY_REQUALIFIED = CONSTANTS.add(15, "GUILD_DISCOVERY_REQUALIFIED");

	/** First warning on discovery. */
	public static final MessageType GUILD_DISCOVERY_GRACE_PERIOD_INITIAL_WARNING = CONSTANTS.add(16,
			"GUILD_DISCOVERY_GRACE_PERIOD_INITIAL_WARNING");

	/** Last warning on discovery. */
	public static final MessageType GUILD_DISCOVERY_GRACE_PERIOD_FINAL_WARNING = CONSTANTS.add(17,
			"GUILD_DISCOVERY_GRACE_PERIOD_FINAL_WARNING");

	/** A thread was started. */
	public static final MessageType THREAD_CREATED = CONSTANTS.add(18, "THREAD_CREATED");

	/** An answer. */
	public static final MessageType REPLY = CONSTANTS.add(19, "REPLY");

	/** Answer to a slash command. */
	public static final MessageType CHAT_INPUT_COMMAND = CONSTANTS.add(20, "CHAT_INPUT_COMMAND");

	/** First of a thread. */
	public static final MessageType THREAD_STARTER_MESSAGE = CONSTANTS.add(21, "THREAD_STARTER_MESSAGE");

	/** Reminder to invite. */
	public static final MessageType GUILD_INVITE_REMINDER = CONSTANTS.add(22, "GUILD_INVITE_REMINDER");

	/** Answer to a user or message command. */
	public static final MessageType CONTEXT_MENU_COMMAND = CONSTANTS.add(23, "CONTEXT_MENU_COMMAND");

	/** Auto-moderation acted. */
	public static final MessageType AUTO_MODERATION_ACTION = CONSTANTS.add(24, "AUTO_MODERATION_ACTION");

	/** A role was bought. */
	public static final MessageType ROLE_SUBSCRIPTION_PURCHASE = CONSTANTS.add(25, "ROLE_SUBSCRIPTION_PURCHASE");

	/** Offer to buy. */
	public static final MessageType INTERACTION_PREMIUM_UPSELL = CONSTANTS.add(26, "INTERACTION_PREMIUM_UPSELL");

	/** A stage began. */
	public static final MessageType STAGE_START = CONSTANTS.add(27, "STAGE_START");

	/** A stage ended. */
	public static final MessageType STAGE_END = CONSTANTS.add(28, "STAGE_END");

	/** Somebody speaks on a stage. */
	public static final MessageType STAGE_SPEAKER = CONSTANTS.add(29, "STAGE_SPEAKER");

	/** Topic of a stage. */
	public static final MessageType STAGE_TOPIC = CONSTANTS.add(31, "STAGE_TOPIC");

	/** An application was bought. */
	public static final MessageType GUILD_APPLICATION_PREMIUM_SUBSCRIPTION = CONSTANTS.add(32,
			"GUILD_APPLICATION_PREMIUM_SUBSCRIPTION");

	/** Security actions on. */
	public static final MessageType GUILD_INCIDENT_ALERT_MODE_ENABLED = CONSTANTS.add(36,
			"GUILD_INCIDENT_ALERT_MODE_ENABLED");

	/** Security actions off. */
	public static final MessageType GUILD_INCIDENT_ALERT_MODE_DISABLED = CONSTANTS.add(37,
			"GUILD_INCIDENT_ALERT_MODE_DISABLED");

	/** Raid reported. */
	public static final MessageType GUILD_INCIDENT_REPORT_RAID = CONSTANTS.add(38, "GUILD_INCIDENT_REPORT_RAID");

	/** False alarm reported. */
	public static final MessageType GUILD_INCIDENT_REPORT_FALSE_ALARM = CONSTANTS.add(39,
			"GUILD_INCIDENT_REPORT_FALSE_ALARM");

	/** Something was bought. */
	public static final MessageType PURCHASE_NOTIFICATION = CONSTANTS.add(44, "PURCHASE_NOTIFICATION");

	/** Result of a poll. */
	public static final MessageType POLL_RESULT = CONSTANTS.add(46, "POLL_RESULT");

	/** Streams in the guild got a better quality. */
	public static final MessageType HD_STREAMING_UPGRADED = CONSTANTS.add(55, "HD_STREAMING_UPGRADED");

	private MessageType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static MessageType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<MessageType> values() {
		return CONSTANTS.all();
	}

}
