package io.github.discordspring.model.error;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Why Discord refused a request. Others than these happen too.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes">JSON
 * error codes</a>
 */
public final class JsonErrorCode extends IntEnum {

	private static final Constants<JsonErrorCode> CONSTANTS = new Constants<>(JsonErrorCode::new);

	/** General error, such as a malformed request. */
	public static final JsonErrorCode GENERAL_ERROR = CONSTANTS.add(0, "GENERAL_ERROR");

	/** Unknown account. */
	public static final JsonErrorCode UNKNOWN_ACCOUNT = CONSTANTS.add(10001, "UNKNOWN_ACCOUNT");

	/** Unknown application. */
	public static final JsonErrorCode UNKNOWN_APPLICATION = CONSTANTS.add(10002, "UNKNOWN_APPLICATION");

	/** Unknown channel. */
	public static final JsonErrorCode UNKNOWN_CHANNEL = CONSTANTS.add(10003, "UNKNOWN_CHANNEL");

	/** Unknown guild. */
	public static final JsonErrorCode UNKNOWN_GUILD = CONSTANTS.add(10004, "UNKNOWN_GUILD");

	/** Unknown integration. */
	public static final JsonErrorCode UNKNOWN_INTEGRATION = CONSTANTS.add(10005, "UNKNOWN_INTEGRATION");

	/** Unknown invite. */
	public static final JsonErrorCode UNKNOWN_INVITE = CONSTANTS.add(10006, "UNKNOWN_INVITE");

	/** Unknown member. */
	public static final JsonErrorCode UNKNOWN_MEMBER = CONSTANTS.add(10007, "UNKNOWN_MEMBER");

	/** Unknown message. */
	public static final JsonErrorCode UNKNOWN_MESSAGE = CONSTANTS.add(10008, "UNKNOWN_MESSAGE");

	/** Unknown permission overwrite. */
	public static final JsonErrorCode UNKNOWN_PERMISSION_OVERWRITE = CONSTANTS.add(10009,
			"UNKNOWN_PERMISSION_OVERWRITE");

	/** Unknown provider. */
	public static final JsonErrorCode UNKNOWN_PROVIDER = CONSTANTS.add(10010, "UNKNOWN_PROVIDER");

	/** Unknown role. */
	public static final JsonErrorCode UNKNOWN_ROLE = CONSTANTS.add(10011, "UNKNOWN_ROLE");

	/** Unknown token. */
	public static final JsonErrorCode UNKNOWN_TOKEN = CONSTANTS.add(10012, "UNKNOWN_TOKEN");

	/** Unknown user. */
	public static final JsonErrorCode UNKNOWN_USER = CONSTANTS.add(10013, "UNKNOWN_USER");

	/** Unknown emoji. */
	public static final JsonErrorCode UNKNOWN_EMOJI = CONSTANTS.add(10014, "UNKNOWN_EMOJI");

	/** Unknown webhook. */
	public static final JsonErrorCode UNKNOWN_WEBHOOK = CONSTANTS.add(10015, "UNKNOWN_WEBHOOK");

	/** Unknown webhook service. */
	public static final JsonErrorCode UNKNOWN_WEBHOOK_SERVICE = CONSTANTS.add(10016, "UNKNOWN_WEBHOOK_SERVICE");

	/** Unknown session. */
	public static final JsonErrorCode UNKNOWN_SESSION = CONSTANTS.add(10020, "UNKNOWN_SESSION");

	/** Unknown asset. */
	public static final JsonErrorCode UNKNOWN_ASSET = CONSTANTS.add(10021, "UNKNOWN_ASSET");

	/** Unknown ban. */
	public static final JsonErrorCode UNKNOWN_BAN = CONSTANTS.add(10026, "UNKNOWN_BAN");

	/** Unknown SKU. */
	public static final JsonErrorCode UNKNOWN_SKU = CONSTANTS.add(10027, "UNKNOWN_SKU");

	/** Unknown store listing. */
	public static final JsonErrorCode UNKNOWN_STORE_LISTING = CONSTANTS.add(10028, "UNKNOWN_STORE_LISTING");

	/** Unknown entitlement. */
	public static final JsonErrorCode UNKNOWN_ENTITLEMENT = CONSTANTS.add(10029, "UNKNOWN_ENTITLEMENT");

	/** Unknown build. */
	public static final JsonErrorCode UNKNOWN_BUILD = CONSTANTS.add(10030, "UNKNOWN_BUILD");

	/** Unknown lobby. */
	public static final JsonErrorCode UNKNOWN_LOBBY = CONSTANTS.add(10031, "UNKNOWN_LOBBY");

	/** Unknown branch. */
	public static final JsonErrorCode UNKNOWN_BRANCH = CONSTANTS.add(10032, "UNKNOWN_BRANCH");

	/** Unknown store directory layout. */
	public static final JsonErrorCode UNKNOWN_STORE_DIRECTORY_LAYOUT = CONSTANTS.add(10033,
			"UNKNOWN_STORE_DIRECTORY_LAYOUT");

	/** Unknown redistributable. */
	public static final JsonErrorCode UNKNOWN_REDISTRIBUTABLE = CONSTANTS.add(10036, "UNKNOWN_REDISTRIBUTABLE");

	/** Unknown gift code. */
	public static final JsonErrorCode UNKNOWN_GIFT_CODE = CONSTANTS.add(10038, "UNKNOWN_GIFT_CODE");

	/** Unknown stream. */
	public static final JsonErrorCode UNKNOWN_STREAM = CONSTANTS.add(10049, "UNKNOWN_STREAM");

	/** Unknown premium server subscribe cooldown. */
	public static final JsonErrorCode UNKNOWN_PREMIUM_SERVER_SUBSCRIBE_COOLDOWN = CONSTANTS.add(10050,
			"UNKNOWN_PREMIUM_SERVER_SUBSCRIBE_COOLDOWN");

	/** Unknown guild template. */
	public static final JsonErrorCode UNKNOWN_GUILD_TEMPLATE = CONSTANTS.add(10057, "UNKNOWN_GUILD_TEMPLATE");

	/** Unknown discoverable server category. */
	public static final JsonErrorCode UNKNOWN_DISCOVERABLE_SERVER_CATEGORY = CONSTANTS.add(10059,
			"UNKNOWN_DISCOVERABLE_SERVER_CATEGORY");

	/** Unknown sticker. */
	public static final JsonErrorCode UNKNOWN_STICKER = CONSTANTS.add(10060, "UNKNOWN_STICKER");

	/** Unknown sticker pack. */
	public static final JsonErrorCode UNKNOWN_STICKER_PACK = CONSTANTS.add(10061, "UNKNOWN_STICKER_PACK");

	/** Unknown interaction: it was answered too late, or it never was. */
	public static final JsonErrorCode UNKNOWN_INTERACTION = CONSTANTS.add(10062, "UNKNOWN_INTERACTION");

	/** Unknown application command. */
	public static final JsonErrorCode UNKNOWN_APPLICATION_COMMAND = CONSTANTS.add(10063, "UNKNOWN_APPLICATION_COMMAND");

	/** Unknown voice state. */
	public static final JsonErrorCode UNKNOWN_VOICE_STATE = CONSTANTS.add(10065, "UNKNOWN_VOICE_STATE");

	/** Unknown application command permissions. */
	public static final JsonErrorCode UNKNOWN_APPLICATION_COMMAND_PERMISSIONS = CONSTANTS.add(10066,
			"UNKNOWN_APPLICATION_COMMAND_PERMISSIONS");

	/** Unknown stage instance. */
	public static final JsonErrorCode UNKNOWN_STAGE_INSTANCE = CONSTANTS.add(10067, "UNKNOWN_STAGE_INSTANCE");

	/** Unknown guild member verification form. */
	public static final JsonErrorCode UNKNOWN_GUILD_MEMBER_VERIFICATION_FORM = CONSTANTS.add(10068,
			"UNKNOWN_GUILD_MEMBER_VERIFICATION_FORM");

	/** Unknown guild welcome screen. */
	public static final JsonErrorCode UNKNOWN_GUILD_WELCOME_SCREEN = CONSTANTS.add(10069,
			"UNKNOWN_GUILD_WELCOME_SCREEN");

	/** Unknown guild scheduled event. */
	public static final JsonErrorCode UNKNOWN_GUILD_SCHEDULED_EVENT = CONSTANTS.add(10070,
			"UNKNOWN_GUILD_SCHEDULED_EVENT");

	/** Unknown guild scheduled event user. */
	public static final JsonErrorCode UNKNOWN_GUILD_SCHEDULED_EVENT_USER = CONSTANTS.add(10071,
			"UNKNOWN_GUILD_SCHEDULED_EVENT_USER");

	/** Unknown tag. */
	public static final JsonErrorCode UNKNOWN_TAG = CONSTANTS.add(10087, "UNKNOWN_TAG");

	/** Unknown sound. */
	public static final JsonErrorCode UNKNOWN_SOUND = CONSTANTS.add(10097, "UNKNOWN_SOUND");

	/** The invite has no target users, and so no job for them. */
	public static final JsonErrorCode UNKNOWN_INVITE_TARGET_USERS_JOB = CONSTANTS.add(10124,
			"UNKNOWN_INVITE_TARGET_USERS_JOB");

	/** The invite has no target users. */
	public static final JsonErrorCode UNKNOWN_INVITE_TARGET_USERS = CONSTANTS.add(10129, "UNKNOWN_INVITE_TARGET_USERS");

	/** Bots cannot use this endpoint. */
	public static final JsonErrorCode BOTS_NOT_ALLOWED = CONSTANTS.add(20001, "BOTS_NOT_ALLOWED");

	/** Only bots can use this endpoint. */
	public static final JsonErrorCode ONLY_BOTS_ALLOWED = CONSTANTS.add(20002, "ONLY_BOTS_ALLOWED");

	/** Explicit content cannot be sent to the recipient. */
	public static final JsonErrorCode EXPLICIT_CONTENT_BLOCKED = CONSTANTS.add(20009, "EXPLICIT_CONTENT_BLOCKED");

	/** Not allowed for this application. */
	public static final JsonErrorCode NOT_AUTHORIZED_FOR_APPLICATION = CONSTANTS.add(20012,
			"NOT_AUTHORIZED_FOR_APPLICATION");

	/** Needs a premium subscription. */
	public static final JsonErrorCode PREMIUM_SUBSCRIPTION_REQUIRED = CONSTANTS.add(20015,
			"PREMIUM_SUBSCRIPTION_REQUIRED");

	/** Slow mode does not allow it yet. */
	public static final JsonErrorCode SLOWMODE_RATE_LIMIT = CONSTANTS.add(20016, "SLOWMODE_RATE_LIMIT");

	/** Only the owner of the account can do it. */
	public static final JsonErrorCode ACCOUNT_OWNER_ONLY = CONSTANTS.add(20018, "ACCOUNT_OWNER_ONLY");

	/** The message was edited too often for an announcement. */
	public static final JsonErrorCode ANNOUNCEMENT_EDIT_RATE_LIMIT = CONSTANTS.add(20022,
			"ANNOUNCEMENT_EDIT_RATE_LIMIT");

	/** Too young. */
	public static final JsonErrorCode UNDER_MINIMUM_AGE = CONSTANTS.add(20024, "UNDER_MINIMUM_AGE");

	/** Too many writes in the channel. */
	public static final JsonErrorCode CHANNEL_WRITE_RATE_LIMIT = CONSTANTS.add(20028, "CHANNEL_WRITE_RATE_LIMIT");

	/** Too many writes in the guild. */
	public static final JsonErrorCode GUILD_WRITE_RATE_LIMIT = CONSTANTS.add(20029, "GUILD_WRITE_RATE_LIMIT");

	/** A topic, name or description contains words that are not allowed. */
	public static final JsonErrorCode WORDS_NOT_ALLOWED = CONSTANTS.add(20031, "WORDS_NOT_ALLOWED");

	/** The guild is not boosted enough. */
	public static final JsonErrorCode GUILD_PREMIUM_LEVEL_TOO_LOW = CONSTANTS.add(20035, "GUILD_PREMIUM_LEVEL_TOO_LOW");

	/** At most 100 guilds. */
	public static final JsonErrorCode MAX_GUILDS = CONSTANTS.add(30001, "MAX_GUILDS");

	/** At most 1000 friends. */
	public static final JsonErrorCode MAX_FRIENDS = CONSTANTS.add(30002, "MAX_FRIENDS");

	/** At most 250 pins in a channel. */
	public static final JsonErrorCode MAX_PINS = CONSTANTS.add(30003, "MAX_PINS");

	/** At most 10 recipients. */
	public static final JsonErrorCode MAX_RECIPIENTS = CONSTANTS.add(30004, "MAX_RECIPIENTS");

	/** At most 250 roles in a guild. */
	public static final JsonErrorCode MAX_GUILD_ROLES = CONSTANTS.add(30005, "MAX_GUILD_ROLES");

	/** At most 15 webhooks in a channel. */
	public static final JsonErrorCode MAX_WEBHOOKS = CONSTANTS.add(30007, "MAX_WEBHOOKS");

	/** No more emojis. */
	public static final JsonErrorCode MAX_EMOJIS = CONSTANTS.add(30008, "MAX_EMOJIS");

	/** At most 20 reactions. */
	public static final JsonErrorCode MAX_REACTIONS = CONSTANTS.add(30010, "MAX_REACTIONS");

	/** At most 10 group direct messages. */
	public static final JsonErrorCode MAX_GROUP_DMS = CONSTANTS.add(30011, "MAX_GROUP_DMS");

	/** At most 500 channels in a guild. */
	public static final JsonErrorCode MAX_GUILD_CHANNELS = CONSTANTS.add(30013, "MAX_GUILD_CHANNELS");

	/** At most 10 attachments in a message. */
	public static final JsonErrorCode MAX_ATTACHMENTS = CONSTANTS.add(30015, "MAX_ATTACHMENTS");

	/** At most 1000 invites. */
	public static final JsonErrorCode MAX_INVITES = CONSTANTS.add(30016, "MAX_INVITES");

	/** No more animated emojis. */
	public static final JsonErrorCode MAX_ANIMATED_EMOJIS = CONSTANTS.add(30018, "MAX_ANIMATED_EMOJIS");

	/** No more members. */
	public static final JsonErrorCode MAX_GUILD_MEMBERS = CONSTANTS.add(30019, "MAX_GUILD_MEMBERS");

	/** At most 5 categories in discovery. */
	public static final JsonErrorCode MAX_GUILD_CATEGORIES = CONSTANTS.add(30030, "MAX_GUILD_CATEGORIES");

	/** The guild has a template already. */
	public static final JsonErrorCode GUILD_HAS_TEMPLATE = CONSTANTS.add(30031, "GUILD_HAS_TEMPLATE");

	/** No more commands. */
	public static final JsonErrorCode MAX_APPLICATION_COMMANDS = CONSTANTS.add(30032, "MAX_APPLICATION_COMMANDS");

	/** At most 1000 members in a thread. */
	public static final JsonErrorCode MAX_THREAD_PARTICIPANTS = CONSTANTS.add(30033, "MAX_THREAD_PARTICIPANTS");

	/** At most 200 commands made in a day. */
	public static final JsonErrorCode MAX_DAILY_APPLICATION_COMMAND_CREATES = CONSTANTS.add(30034,
			"MAX_DAILY_APPLICATION_COMMAND_CREATES");

	/** No more bans of users that are not members. */
	public static final JsonErrorCode MAX_NON_MEMBER_BANS = CONSTANTS.add(30035, "MAX_NON_MEMBER_BANS");

	/** No more fetching of bans. */
	public static final JsonErrorCode MAX_BAN_FETCHES = CONSTANTS.add(30037, "MAX_BAN_FETCHES");

	/** At most 100 scheduled events that are not over. */
	public static final JsonErrorCode MAX_UNCOMPLETED_SCHEDULED_EVENTS = CONSTANTS.add(30038,
			"MAX_UNCOMPLETED_SCHEDULED_EVENTS");

	/** No more stickers. */
	public static final JsonErrorCode MAX_STICKERS = CONSTANTS.add(30039, "MAX_STICKERS");

	/** No more pruning for now. */
	public static final JsonErrorCode MAX_PRUNE_REQUESTS = CONSTANTS.add(30040, "MAX_PRUNE_REQUESTS");

	/** No more changes of the widget for now. */
	public static final JsonErrorCode MAX_WIDGET_SETTINGS_UPDATES = CONSTANTS.add(30042, "MAX_WIDGET_SETTINGS_UPDATES");

	/** No more sounds. */
	public static final JsonErrorCode MAX_SOUNDBOARD_SOUNDS = CONSTANTS.add(30045, "MAX_SOUNDBOARD_SOUNDS");

	/** No more edits of messages older than an hour for now. */
	public static final JsonErrorCode MAX_OLD_MESSAGE_EDITS = CONSTANTS.add(30046, "MAX_OLD_MESSAGE_EDITS");

	/** No more pinned threads in the forum. */
	public static final JsonErrorCode MAX_PINNED_THREADS = CONSTANTS.add(30047, "MAX_PINNED_THREADS");

	/** No more tags in the forum. */
	public static final JsonErrorCode MAX_FORUM_TAGS = CONSTANTS.add(30048, "MAX_FORUM_TAGS");

	/** The bitrate is too high for this type of channel. */
	public static final JsonErrorCode BITRATE_TOO_HIGH = CONSTANTS.add(30052, "BITRATE_TOO_HIGH");

	/** At most 25 premium emojis. */
	public static final JsonErrorCode MAX_PREMIUM_EMOJIS = CONSTANTS.add(30056, "MAX_PREMIUM_EMOJIS");

	/** At most 1000 webhooks in a guild. */
	public static final JsonErrorCode MAX_GUILD_WEBHOOKS = CONSTANTS.add(30058, "MAX_GUILD_WEBHOOKS");

	/** At most 1000 overwrites of a channel. */
	public static final JsonErrorCode MAX_PERMISSION_OVERWRITES = CONSTANTS.add(30060, "MAX_PERMISSION_OVERWRITES");

	/** The channels of the guild are too large. */
	public static final JsonErrorCode GUILD_CHANNELS_TOO_LARGE = CONSTANTS.add(30061, "GUILD_CHANNELS_TOO_LARGE");

	/** The token is not valid. */
	public static final JsonErrorCode UNAUTHORIZED = CONSTANTS.add(40001, "UNAUTHORIZED");

	/** The account must be verified first. */
	public static final JsonErrorCode ACCOUNT_VERIFICATION_REQUIRED = CONSTANTS.add(40002,
			"ACCOUNT_VERIFICATION_REQUIRED");

	/** Direct messages are opened too fast. */
	public static final JsonErrorCode OPENING_DIRECT_MESSAGES_TOO_FAST = CONSTANTS.add(40003,
			"OPENING_DIRECT_MESSAGES_TOO_FAST");

	/** Sending messages is switched off for now. */
	public static final JsonErrorCode SEND_MESSAGES_DISABLED = CONSTANTS.add(40004, "SEND_MESSAGES_DISABLED");

	/** The request is too large. */
	public static final JsonErrorCode REQUEST_ENTITY_TOO_LARGE = CONSTANTS.add(40005, "REQUEST_ENTITY_TOO_LARGE");

	/** Switched off by Discord for now. */
	public static final JsonErrorCode FEATURE_DISABLED = CONSTANTS.add(40006, "FEATURE_DISABLED");

	/** The user is banned from the guild. */
	public static final JsonErrorCode USER_BANNED = CONSTANTS.add(40007, "USER_BANNED");

	/** Only one channel can be given a parent at a time. */
	public static final JsonErrorCode ONE_PARENT_CHANGE_AT_A_TIME = CONSTANTS.add(40009, "ONE_PARENT_CHANGE_AT_A_TIME");

	/** The connection was revoked. */
	public static final JsonErrorCode CONNECTION_REVOKED = CONSTANTS.add(40012, "CONNECTION_REVOKED");

	/** Only consumable SKUs can be consumed. */
	public static final JsonErrorCode ONLY_CONSUMABLE_SKUS = CONSTANTS.add(40018, "ONLY_CONSUMABLE_SKUS");

	/** Only test entitlements can be deleted. */
	public static final JsonErrorCode ONLY_SANDBOX_ENTITLEMENTS = CONSTANTS.add(40019, "ONLY_SANDBOX_ENTITLEMENTS");

	/** The user is not in voice. */
	public static final JsonErrorCode USER_NOT_IN_VOICE = CONSTANTS.add(40032, "USER_NOT_IN_VOICE");

	/** The message was published already. */
	public static final JsonErrorCode MESSAGE_ALREADY_CROSSPOSTED = CONSTANTS.add(40033, "MESSAGE_ALREADY_CROSSPOSTED");

	/** There is a command of that name. */
	public static final JsonErrorCode APPLICATION_COMMAND_NAME_TAKEN = CONSTANTS.add(40041,
			"APPLICATION_COMMAND_NAME_TAKEN");

	/** The interaction could not be sent. */
	public static final JsonErrorCode INTERACTION_FAILED_TO_SEND = CONSTANTS.add(40043, "INTERACTION_FAILED_TO_SEND");

	/** Messages cannot be sent to a forum itself. */
	public static final JsonErrorCode CANNOT_SEND_IN_FORUM = CONSTANTS.add(40058, "CANNOT_SEND_IN_FORUM");

	/** The interaction was answered already. */
	public static final JsonErrorCode INTERACTION_ALREADY_ACKNOWLEDGED = CONSTANTS.add(40060,
			"INTERACTION_ALREADY_ACKNOWLEDGED");

	/** Names of tags must differ. */
	public static final JsonErrorCode TAG_NAMES_NOT_UNIQUE = CONSTANTS.add(40061, "TAG_NAMES_NOT_UNIQUE");

	/** A service behind it is limited. */
	public static final JsonErrorCode SERVICE_RESOURCE_RATE_LIMITED = CONSTANTS.add(40062,
			"SERVICE_RESOURCE_RATE_LIMITED");

	/** There is no tag that everyone may set. */
	public static final JsonErrorCode NO_TAGS_FOR_NON_MODERATORS = CONSTANTS.add(40066, "NO_TAGS_FOR_NON_MODERATORS");

	/** A post in this channel needs a tag. */
	public static final JsonErrorCode TAG_REQUIRED = CONSTANTS.add(40067, "TAG_REQUIRED");

	/** There is an entitlement to it already. */
	public static final JsonErrorCode ENTITLEMENT_ALREADY_GRANTED = CONSTANTS.add(40074, "ENTITLEMENT_ALREADY_GRANTED");

	/** No more follow-ups to this interaction. */
	public static final JsonErrorCode MAX_FOLLOW_UP_MESSAGES = CONSTANTS.add(40094, "MAX_FOLLOW_UP_MESSAGES");

	/** Blocked by Cloudflare, often since the User-Agent is not as it must be. */
	public static final JsonErrorCode BLOCKED_BY_CLOUDFLARE = CONSTANTS.add(40333, "BLOCKED_BY_CLOUDFLARE");

	/** No access. */
	public static final JsonErrorCode MISSING_ACCESS = CONSTANTS.add(50001, "MISSING_ACCESS");

	/** Invalid account type. */
	public static final JsonErrorCode INVALID_ACCOUNT_TYPE = CONSTANTS.add(50002, "INVALID_ACCOUNT_TYPE");

	/** Not possible in direct messages. */
	public static final JsonErrorCode CANNOT_EXECUTE_ON_DM = CONSTANTS.add(50003, "CANNOT_EXECUTE_ON_DM");

	/** The widget is off. */
	public static final JsonErrorCode GUILD_WIDGET_DISABLED = CONSTANTS.add(50004, "GUILD_WIDGET_DISABLED");

	/** Messages of others cannot be edited. */
	public static final JsonErrorCode CANNOT_EDIT_MESSAGE_OF_ANOTHER_USER = CONSTANTS.add(50005,
			"CANNOT_EDIT_MESSAGE_OF_ANOTHER_USER");

	/** The message is empty. */
	public static final JsonErrorCode CANNOT_SEND_EMPTY_MESSAGE = CONSTANTS.add(50006, "CANNOT_SEND_EMPTY_MESSAGE");

	/** The user cannot be written to. */
	public static final JsonErrorCode CANNOT_SEND_MESSAGES_TO_USER = CONSTANTS.add(50007,
			"CANNOT_SEND_MESSAGES_TO_USER");

	/** Not a channel for text. */
	public static final JsonErrorCode CANNOT_SEND_IN_NON_TEXT_CHANNEL = CONSTANTS.add(50008,
			"CANNOT_SEND_IN_NON_TEXT_CHANNEL");

	/** The verification level is too high. */
	public static final JsonErrorCode CHANNEL_VERIFICATION_LEVEL_TOO_HIGH = CONSTANTS.add(50009,
			"CHANNEL_VERIFICATION_LEVEL_TOO_HIGH");

	/** The application has no bot. */
	public static final JsonErrorCode APPLICATION_HAS_NO_BOT = CONSTANTS.add(50010, "APPLICATION_HAS_NO_BOT");

	/** No more applications. */
	public static final JsonErrorCode APPLICATION_LIMIT_REACHED = CONSTANTS.add(50011, "APPLICATION_LIMIT_REACHED");

	/** Invalid OAuth2 state. */
	public static final JsonErrorCode INVALID_OAUTH2_STATE = CONSTANTS.add(50012, "INVALID_OAUTH2_STATE");

	/** Permissions are missing. */
	public static final JsonErrorCode MISSING_PERMISSIONS = CONSTANTS.add(50013, "MISSING_PERMISSIONS");

	/** Invalid authentication token. */
	public static final JsonErrorCode INVALID_AUTHENTICATION_TOKEN = CONSTANTS.add(50014,
			"INVALID_AUTHENTICATION_TOKEN");

	/** The note is too long. */
	public static final JsonErrorCode NOTE_TOO_LONG = CONSTANTS.add(50015, "NOTE_TOO_LONG");

	/** Too few or too many messages to delete: 2 to 100. */
	public static final JsonErrorCode INVALID_BULK_DELETE_COUNT = CONSTANTS.add(50016, "INVALID_BULK_DELETE_COUNT");

	/** Invalid MFA level. */
	public static final JsonErrorCode INVALID_MFA_LEVEL = CONSTANTS.add(50017, "INVALID_MFA_LEVEL");

	/** Messages can be pinned in their channel only. */
	public static final JsonErrorCode PIN_IN_OTHER_CHANNEL = CONSTANTS.add(50019, "PIN_IN_OTHER_CHANNEL");

	/** The code of the invite is wrong or taken. */
	public static final JsonErrorCode INVITE_CODE_INVALID_OR_TAKEN = CONSTANTS.add(50020,
			"INVITE_CODE_INVALID_OR_TAKEN");

	/** Not possible with messages of the system. */
	public static final JsonErrorCode CANNOT_EXECUTE_ON_SYSTEM_MESSAGE = CONSTANTS.add(50021,
			"CANNOT_EXECUTE_ON_SYSTEM_MESSAGE");

	/** Not possible in this type of channel. */
	public static final JsonErrorCode CANNOT_EXECUTE_ON_CHANNEL_TYPE = CONSTANTS.add(50024,
			"CANNOT_EXECUTE_ON_CHANNEL_TYPE");

	/** Invalid OAuth2 access token. */
	public static final JsonErrorCode INVALID_OAUTH2_ACCESS_TOKEN = CONSTANTS.add(50025, "INVALID_OAUTH2_ACCESS_TOKEN");

	/** A scope is missing. */
	public static final JsonErrorCode MISSING_OAUTH2_SCOPE = CONSTANTS.add(50026, "MISSING_OAUTH2_SCOPE");

	/** The token of the webhook or interaction is wrong or expired. */
	public static final JsonErrorCode INVALID_WEBHOOK_TOKEN = CONSTANTS.add(50027, "INVALID_WEBHOOK_TOKEN");

	/** Invalid role. */
	public static final JsonErrorCode INVALID_ROLE = CONSTANTS.add(50028, "INVALID_ROLE");

	/** Invalid recipients. */
	public static final JsonErrorCode INVALID_RECIPIENTS = CONSTANTS.add(50033, "INVALID_RECIPIENTS");

	/** A message is older than 14 days. */
	public static final JsonErrorCode MESSAGE_TOO_OLD_FOR_BULK_DELETE = CONSTANTS.add(50034,
			"MESSAGE_TOO_OLD_FOR_BULK_DELETE");

	/** The request is not as it must be; its errors say where. */
	public static final JsonErrorCode INVALID_FORM_BODY = CONSTANTS.add(50035, "INVALID_FORM_BODY");

	/** The bot is not in the guild of the invite. */
	public static final JsonErrorCode INVITE_ACCEPTED_WITHOUT_BOT = CONSTANTS.add(50036, "INVITE_ACCEPTED_WITHOUT_BOT");

	/** Invalid activity action. */
	public static final JsonErrorCode INVALID_ACTIVITY_ACTION = CONSTANTS.add(50039, "INVALID_ACTIVITY_ACTION");

	/** Invalid API version. */
	public static final JsonErrorCode INVALID_API_VERSION = CONSTANTS.add(50041, "INVALID_API_VERSION");

	/** The file is too large. */
	public static final JsonErrorCode FILE_TOO_LARGE = CONSTANTS.add(50045, "FILE_TOO_LARGE");

	/** The file is not as it must be. */
	public static final JsonErrorCode INVALID_FILE_UPLOADED = CONSTANTS.add(50046, "INVALID_FILE_UPLOADED");

	/** A gift cannot be redeemed by its giver. */
	public static final JsonErrorCode CANNOT_REDEEM_OWN_GIFT = CONSTANTS.add(50054, "CANNOT_REDEEM_OWN_GIFT");

	/** Invalid guild. */
	public static final JsonErrorCode INVALID_GUILD = CONSTANTS.add(50055, "INVALID_GUILD");

	/** Invalid SKU. */
	public static final JsonErrorCode INVALID_SKU = CONSTANTS.add(50057, "INVALID_SKU");

	/** Invalid request origin. */
	public static final JsonErrorCode INVALID_REQUEST_ORIGIN = CONSTANTS.add(50067, "INVALID_REQUEST_ORIGIN");

	/** Invalid message type. */
	public static final JsonErrorCode INVALID_MESSAGE_TYPE = CONSTANTS.add(50068, "INVALID_MESSAGE_TYPE");

	/** Needs a means of payment. */
	public static final JsonErrorCode PAYMENT_SOURCE_REQUIRED = CONSTANTS.add(50070, "PAYMENT_SOURCE_REQUIRED");

	/** Webhooks of the system cannot be changed. */
	public static final JsonErrorCode CANNOT_MODIFY_SYSTEM_WEBHOOK = CONSTANTS.add(50073,
			"CANNOT_MODIFY_SYSTEM_WEBHOOK");

	/** A community needs this channel. */
	public static final JsonErrorCode CANNOT_DELETE_COMMUNITY_CHANNEL = CONSTANTS.add(50074,
			"CANNOT_DELETE_COMMUNITY_CHANNEL");

	/** Stickers of a message cannot be changed. */
	public static final JsonErrorCode CANNOT_EDIT_STICKERS = CONSTANTS.add(50080, "CANNOT_EDIT_STICKERS");

	/** Invalid sticker. */
	public static final JsonErrorCode INVALID_STICKER = CONSTANTS.add(50081, "INVALID_STICKER");

	/** The thread is archived. */
	public static final JsonErrorCode THREAD_ARCHIVED = CONSTANTS.add(50083, "THREAD_ARCHIVED");

	/** Invalid thread notification settings. */
	public static final JsonErrorCode INVALID_THREAD_NOTIFICATION_SETTINGS = CONSTANTS.add(50084,
			"INVALID_THREAD_NOTIFICATION_SETTINGS");

	/** {@code before} is earlier than the thread. */
	public static final JsonErrorCode BEFORE_THREAD_CREATION = CONSTANTS.add(50085, "BEFORE_THREAD_CREATION");

	/** Channels of a community must be for text. */
	public static final JsonErrorCode COMMUNITY_CHANNEL_MUST_BE_TEXT = CONSTANTS.add(50086,
			"COMMUNITY_CHANNEL_MUST_BE_TEXT");

	/** The event is of another entity type. */
	public static final JsonErrorCode SCHEDULED_EVENT_ENTITY_TYPE_MISMATCH = CONSTANTS.add(50091,
			"SCHEDULED_EVENT_ENTITY_TYPE_MISMATCH");

	/** The guild is not available in this country. */
	public static final JsonErrorCode GUILD_NOT_AVAILABLE_IN_LOCATION = CONSTANTS.add(50095,
			"GUILD_NOT_AVAILABLE_IN_LOCATION");

	/** The guild must be able to sell. */
	public static final JsonErrorCode GUILD_MONETIZATION_REQUIRED = CONSTANTS.add(50097, "GUILD_MONETIZATION_REQUIRED");

	/** The guild needs more boosts. */
	public static final JsonErrorCode GUILD_NEEDS_BOOSTS = CONSTANTS.add(50101, "GUILD_NEEDS_BOOSTS");

	/** The request is no JSON. */
	public static final JsonErrorCode INVALID_JSON = CONSTANTS.add(50109, "INVALID_JSON");

	/** The file is not as it must be. */
	public static final JsonErrorCode INVALID_FILE = CONSTANTS.add(50110, "INVALID_FILE");

	/** Invalid file type. */
	public static final JsonErrorCode INVALID_FILE_TYPE = CONSTANTS.add(50123, "INVALID_FILE_TYPE");

	/** The sound is longer than 5.2 seconds. */
	public static final JsonErrorCode FILE_DURATION_TOO_LONG = CONSTANTS.add(50124, "FILE_DURATION_TOO_LONG");

	/** The owner cannot be a pending member. */
	public static final JsonErrorCode OWNER_CANNOT_BE_PENDING = CONSTANTS.add(50131, "OWNER_CANNOT_BE_PENDING");

	/** A bot cannot be the owner. */
	public static final JsonErrorCode OWNERSHIP_TRANSFER_TO_BOT = CONSTANTS.add(50132, "OWNERSHIP_TRANSFER_TO_BOT");

	/** The image could not be made smaller than 262144 bytes. */
	public static final JsonErrorCode ASSET_RESIZE_FAILED = CONSTANTS.add(50138, "ASSET_RESIZE_FAILED");

	/** Roles of subscriptions and others cannot be mixed for an emoji. */
	public static final JsonErrorCode CANNOT_MIX_SUBSCRIPTION_ROLES = CONSTANTS.add(50144,
			"CANNOT_MIX_SUBSCRIPTION_ROLES");

	/** Premium emojis and others cannot be turned into each other. */
	public static final JsonErrorCode CANNOT_CONVERT_PREMIUM_EMOJI = CONSTANTS.add(50145,
			"CANNOT_CONVERT_PREMIUM_EMOJI");

	/** The file that was uploaded is not there. */
	public static final JsonErrorCode UPLOADED_FILE_NOT_FOUND = CONSTANTS.add(50146, "UPLOADED_FILE_NOT_FOUND");

	/** Invalid emoji. */
	public static final JsonErrorCode INVALID_EMOJI = CONSTANTS.add(50151, "INVALID_EMOJI");

	/** A voice message holds nothing else. */
	public static final JsonErrorCode VOICE_MESSAGE_ADDITIONAL_CONTENT = CONSTANTS.add(50159,
			"VOICE_MESSAGE_ADDITIONAL_CONTENT");

	/** A voice message needs one audio file. */
	public static final JsonErrorCode VOICE_MESSAGE_SINGLE_AUDIO = CONSTANTS.add(50160, "VOICE_MESSAGE_SINGLE_AUDIO");

	/** A voice message needs duration and waveform. */
	public static final JsonErrorCode VOICE_MESSAGE_METADATA_REQUIRED = CONSTANTS.add(50161,
			"VOICE_MESSAGE_METADATA_REQUIRED");

	/** Voice messages cannot be edited. */
	public static final JsonErrorCode VOICE_MESSAGE_EDIT = CONSTANTS.add(50162, "VOICE_MESSAGE_EDIT");

	/** The integration of the guild's subscriptions cannot be deleted. */
	public static final JsonErrorCode CANNOT_DELETE_SUBSCRIPTION_INTEGRATION = CONSTANTS.add(50163,
			"CANNOT_DELETE_SUBSCRIPTION_INTEGRATION");

	/** No effects in voice while muted, deafened or suppressed. */
	public static final JsonErrorCode CANNOT_SEND_VOICE_EFFECT = CONSTANTS.add(50167, "CANNOT_SEND_VOICE_EFFECT");

	/** No voice messages in this channel. */
	public static final JsonErrorCode CANNOT_SEND_VOICE_MESSAGES = CONSTANTS.add(50173, "CANNOT_SEND_VOICE_MESSAGES");

	/** The account of the user must be verified first. */
	public static final JsonErrorCode USER_VERIFICATION_REQUIRED = CONSTANTS.add(50178, "USER_VERIFICATION_REQUIRED");

	/** The file has no valid duration. */
	public static final JsonErrorCode FILE_DURATION_INVALID = CONSTANTS.add(50192, "FILE_DURATION_INVALID");

	/** The user shares no guild with the bot. */
	public static final JsonErrorCode NO_MUTUAL_GUILDS = CONSTANTS.add(50278, "NO_MUTUAL_GUILDS");

	/** This sticker may not be sent. */
	public static final JsonErrorCode CANNOT_SEND_STICKER = CONSTANTS.add(50600, "CANNOT_SEND_STICKER");

	/** Needs two-factor authentication. */
	public static final JsonErrorCode TWO_FACTOR_REQUIRED = CONSTANTS.add(60003, "TWO_FACTOR_REQUIRED");

	/** No user has this name. */
	public static final JsonErrorCode NO_USERS_WITH_TAG = CONSTANTS.add(80004, "NO_USERS_WITH_TAG");

	/** The reaction was blocked. */
	public static final JsonErrorCode REACTION_BLOCKED = CONSTANTS.add(90001, "REACTION_BLOCKED");

	/** The user cannot use super reactions. */
	public static final JsonErrorCode CANNOT_USE_BURST_REACTIONS = CONSTANTS.add(90002, "CANNOT_USE_BURST_REACTIONS");

	/** The index is not ready; try again later. */
	public static final JsonErrorCode INDEX_NOT_AVAILABLE = CONSTANTS.add(110000, "INDEX_NOT_AVAILABLE");

	/** The application is not ready; try again later. */
	public static final JsonErrorCode APPLICATION_NOT_AVAILABLE = CONSTANTS.add(110001, "APPLICATION_NOT_AVAILABLE");

	/** Overloaded; try again a little later. */
	public static final JsonErrorCode API_OVERLOADED = CONSTANTS.add(130000, "API_OVERLOADED");

	/** The stage is open already. */
	public static final JsonErrorCode STAGE_ALREADY_OPEN = CONSTANTS.add(150006, "STAGE_ALREADY_OPEN");

	/** Replying needs the permission to read earlier messages. */
	public static final JsonErrorCode REPLY_WITHOUT_HISTORY = CONSTANTS.add(160002, "REPLY_WITHOUT_HISTORY");

	/** The message has a thread already. */
	public static final JsonErrorCode THREAD_ALREADY_CREATED = CONSTANTS.add(160004, "THREAD_ALREADY_CREATED");

	/** The thread is locked. */
	public static final JsonErrorCode THREAD_LOCKED = CONSTANTS.add(160005, "THREAD_LOCKED");

	/** No more active threads. */
	public static final JsonErrorCode MAX_ACTIVE_THREADS = CONSTANTS.add(160006, "MAX_ACTIVE_THREADS");

	/** No more active announcement threads. */
	public static final JsonErrorCode MAX_ACTIVE_ANNOUNCEMENT_THREADS = CONSTANTS.add(160007,
			"MAX_ACTIVE_ANNOUNCEMENT_THREADS");

	/** A message whose content cannot be read cannot be forwarded. */
	public static final JsonErrorCode FORWARD_WITHOUT_READABLE_CONTENT = CONSTANTS.add(160014,
			"FORWARD_WITHOUT_READABLE_CONTENT");

	/** The Lottie file is no JSON. */
	public static final JsonErrorCode INVALID_LOTTIE_JSON = CONSTANTS.add(170001, "INVALID_LOTTIE_JSON");

	/** Lottie files cannot contain images such as PNG. */
	public static final JsonErrorCode LOTTIE_WITH_RASTER_IMAGES = CONSTANTS.add(170002, "LOTTIE_WITH_RASTER_IMAGES");

	/** Too many frames per second. */
	public static final JsonErrorCode STICKER_MAX_FRAMERATE = CONSTANTS.add(170003, "STICKER_MAX_FRAMERATE");

	/** More than 1000 frames. */
	public static final JsonErrorCode STICKER_MAX_FRAMES = CONSTANTS.add(170004, "STICKER_MAX_FRAMES");

	/** The animation is too large. */
	public static final JsonErrorCode LOTTIE_MAX_DIMENSIONS = CONSTANTS.add(170005, "LOTTIE_MAX_DIMENSIONS");

	/** Too few or too many frames per second. */
	public static final JsonErrorCode STICKER_FRAMERATE_OUT_OF_RANGE = CONSTANTS.add(170006,
			"STICKER_FRAMERATE_OUT_OF_RANGE");

	/** Longer than 5 seconds. */
	public static final JsonErrorCode STICKER_ANIMATION_TOO_LONG = CONSTANTS.add(170007, "STICKER_ANIMATION_TOO_LONG");

	/** The event is over. */
	public static final JsonErrorCode EVENT_FINISHED = CONSTANTS.add(180000, "EVENT_FINISHED");

	/** The stage of the event could not be made. */
	public static final JsonErrorCode STAGE_CREATION_FAILED = CONSTANTS.add(180002, "STAGE_CREATION_FAILED");

	/** Auto-moderation blocked the message. */
	public static final JsonErrorCode MESSAGE_BLOCKED_BY_AUTO_MODERATION = CONSTANTS.add(200000,
			"MESSAGE_BLOCKED_BY_AUTO_MODERATION");

	/** Auto-moderation blocked the title. */
	public static final JsonErrorCode TITLE_BLOCKED_BY_AUTO_MODERATION = CONSTANTS.add(200001,
			"TITLE_BLOCKED_BY_AUTO_MODERATION");

	/** A webhook of a forum needs thread_name or thread_id. */
	public static final JsonErrorCode WEBHOOK_THREAD_REQUIRED = CONSTANTS.add(220001, "WEBHOOK_THREAD_REQUIRED");

	/** A webhook takes either thread_name or thread_id. */
	public static final JsonErrorCode WEBHOOK_THREAD_AMBIGUOUS = CONSTANTS.add(220002, "WEBHOOK_THREAD_AMBIGUOUS");

	/** Webhooks can start threads in forums only. */
	public static final JsonErrorCode WEBHOOK_THREAD_OUTSIDE_FORUM = CONSTANTS.add(220003,
			"WEBHOOK_THREAD_OUTSIDE_FORUM");

	/** Webhook services cannot be used in forums. */
	public static final JsonErrorCode WEBHOOK_SERVICE_IN_FORUM = CONSTANTS.add(220004, "WEBHOOK_SERVICE_IN_FORUM");

	/** The filter of harmful links blocked the message. */
	public static final JsonErrorCode MESSAGE_BLOCKED_HARMFUL_LINKS = CONSTANTS.add(240000,
			"MESSAGE_BLOCKED_HARMFUL_LINKS");

	/** The user may not join more guilds for now. */
	public static final JsonErrorCode JOINING_GUILDS_LIMITED = CONSTANTS.add(340015, "JOINING_GUILDS_LIMITED");

	/** Onboarding lacks what it needs to be switched on. */
	public static final JsonErrorCode ONBOARDING_REQUIREMENTS_NOT_MET = CONSTANTS.add(350000,
			"ONBOARDING_REQUIREMENTS_NOT_MET");

	/** Onboarding would lack what it needs. */
	public static final JsonErrorCode ONBOARDING_BELOW_REQUIREMENTS = CONSTANTS.add(350001,
			"ONBOARDING_BELOW_REQUIREMENTS");

	/** Files cannot be uploaded in this guild for now. */
	public static final JsonErrorCode FILE_UPLOADS_LIMITED = CONSTANTS.add(400001, "FILE_UPLOADS_LIMITED");

	/** No user could be banned. */
	public static final JsonErrorCode BAN_FAILED = CONSTANTS.add(500000, "BAN_FAILED");

	/** Voting is blocked. */
	public static final JsonErrorCode POLL_VOTING_BLOCKED = CONSTANTS.add(520000, "POLL_VOTING_BLOCKED");

	/** The poll is over. */
	public static final JsonErrorCode POLL_EXPIRED = CONSTANTS.add(520001, "POLL_EXPIRED");

	/** No polls in this type of channel. */
	public static final JsonErrorCode INVALID_CHANNEL_TYPE_FOR_POLL = CONSTANTS.add(520002,
			"INVALID_CHANNEL_TYPE_FOR_POLL");

	/** Messages with polls cannot be edited. */
	public static final JsonErrorCode CANNOT_EDIT_POLL_MESSAGE = CONSTANTS.add(520003, "CANNOT_EDIT_POLL_MESSAGE");

	/** An emoji of the poll cannot be used. */
	public static final JsonErrorCode CANNOT_USE_POLL_EMOJI = CONSTANTS.add(520004, "CANNOT_USE_POLL_EMOJI");

	/** The message has no poll. */
	public static final JsonErrorCode CANNOT_EXPIRE_NON_POLL_MESSAGE = CONSTANTS.add(520006,
			"CANNOT_EXPIRE_NON_POLL_MESSAGE");

	/** The application may not use provisional accounts. */
	public static final JsonErrorCode PROVISIONAL_ACCOUNTS_NOT_GRANTED = CONSTANTS.add(530000,
			"PROVISIONAL_ACCOUNTS_NOT_GRANTED");

	/** The ID token is expired. */
	public static final JsonErrorCode ID_TOKEN_EXPIRED = CONSTANTS.add(530001, "ID_TOKEN_EXPIRED");

	/** The ID token is of another issuer. */
	public static final JsonErrorCode ID_TOKEN_ISSUER_MISMATCH = CONSTANTS.add(530002, "ID_TOKEN_ISSUER_MISMATCH");

	/** The ID token is for somebody else. */
	public static final JsonErrorCode ID_TOKEN_AUDIENCE_MISMATCH = CONSTANTS.add(530003, "ID_TOKEN_AUDIENCE_MISMATCH");

	/** The ID token is older than a week. */
	public static final JsonErrorCode ID_TOKEN_TOO_OLD = CONSTANTS.add(530004, "ID_TOKEN_TOO_OLD");

	/** No free username was found in time; try again. */
	public static final JsonErrorCode USERNAME_GENERATION_TIMEOUT = CONSTANTS.add(530006,
			"USERNAME_GENERATION_TIMEOUT");

	/** The client secret is wrong. */
	public static final JsonErrorCode INVALID_CLIENT_SECRET = CONSTANTS.add(530007, "INVALID_CLIENT_SECRET");

	private JsonErrorCode(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static JsonErrorCode of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<JsonErrorCode> values() {
		return CONSTANTS.all();
	}

}
