package io.github.discordspring.model.validation;

/**
 * Limits of what is no part of a request's body: parameters in its path, its query and
 * its headers, the number of elements where the body is a list, and sizes of files. All
 * bounds are allowed themselves. Texts are counted in code points. Limits of bodies stand
 * at the records, see {@link Length}, {@link Count} and {@link Range}.
 *
 * @see <a href="https://docs.discord.com/developers/reference">API reference</a>
 */
public final class Limits {

	private Limits() {
	}

	/**
	 * All requests.
	 */
	public static final class Requests {

		/** Fewest characters of a reason for the audit log. */
		public static final int AUDIT_LOG_REASON_MIN = 1;

		/** Most characters of a reason for the audit log, before it is URL-encoded. */
		public static final int AUDIT_LOG_REASON_MAX = 512;

		private Requests() {
		}

	}

	/**
	 * Messages of a channel.
	 */
	public static final class Messages {

		/** Fewest messages, reactions or voters of a page. */
		public static final int PAGE_MIN = 1;

		/** Most messages, reactions or voters of a page. */
		public static final int PAGE_MAX = 100;

		/** Fewest pins of a page. */
		public static final int PINS_MIN = 1;

		/** Most pins of a page. */
		public static final int PINS_MAX = 50;

		/** Fewest messages to be deleted at once. */
		public static final int BULK_DELETE_MIN = 2;

		/** Most messages to be deleted at once. */
		public static final int BULK_DELETE_MAX = 100;

		/** Days after which a message can only be deleted alone. */
		public static final int BULK_DELETE_MAX_AGE_DAYS = 14;

		/** Fewest messages of a page when searching. */
		public static final int SEARCH_MIN = 1;

		/** Most messages of a page when searching. */
		public static final int SEARCH_MAX = 25;

		/** Most messages that can be passed over when searching. */
		public static final int SEARCH_OFFSET_MAX = 9975;

		private Messages() {
		}

	}

	/**
	 * Threads of a channel.
	 */
	public static final class Threads {

		/** Fewest archived threads of a page. */
		public static final int ARCHIVED_MIN = 2;

		/** Most archived threads of a page. */
		public static final int ARCHIVED_MAX = 100;

		/** Fewest members of a page. */
		public static final int MEMBERS_MIN = 1;

		/** Most members of a page. */
		public static final int MEMBERS_MAX = 100;

		/** Fewest threads of a page when searching. */
		public static final int SEARCH_MIN = 1;

		/** Most threads of a page when searching. */
		public static final int SEARCH_MAX = 25;

		/** Most threads that can be passed over when searching. */
		public static final int SEARCH_OFFSET_MAX = 9975;

		private Threads() {
		}

	}

	/**
	 * Guilds and their members.
	 */
	public static final class Guilds {

		/** Fewest members of a page, which is also what a page has without a limit. */
		public static final int MEMBERS_MIN = 1;

		/** Most members of a page. */
		public static final int MEMBERS_MAX = 1000;

		/** Fewest members when searching, which is also what comes without a limit. */
		public static final int MEMBER_SEARCH_MIN = 1;

		/** Most members when searching. */
		public static final int MEMBER_SEARCH_MAX = 1000;

		/** Fewest bans of a page. */
		public static final int BANS_MIN = 1;

		/** Most bans of a page. */
		public static final int BANS_MAX = 1000;

		/** Fewest days a member was not seen to be counted for pruning. */
		public static final int PRUNE_DAYS_MIN = 1;

		/** Most days a member was not seen to be counted for pruning. */
		public static final int PRUNE_DAYS_MAX = 30;

		/** Fewest entries of a page of the audit log. */
		public static final int AUDIT_LOG_MIN = 1;

		/** Most entries of a page of the audit log. */
		public static final int AUDIT_LOG_MAX = 100;

		/** Fewest requests to join of a page. */
		public static final int JOIN_REQUESTS_MIN = 1;

		/** Most requests to join of a page. */
		public static final int JOIN_REQUESTS_MAX = 100;

		private Guilds() {
		}

	}

	/**
	 * Users of events of a guild.
	 */
	public static final class ScheduledEvents {

		/** Fewest users of a page. */
		public static final int USERS_MIN = 1;

		/** Most users of a page. */
		public static final int USERS_MAX = 100;

		private ScheduledEvents() {
		}

	}

	/**
	 * The bot itself.
	 */
	public static final class CurrentUser {

		/** Fewest of its guilds of a page. */
		public static final int GUILDS_MIN = 1;

		/** Most of its guilds of a page. */
		public static final int GUILDS_MAX = 200;

		private CurrentUser() {
		}

	}

	/**
	 * What an application sells.
	 */
	public static final class Monetization {

		/** Fewest entitlements of a page. */
		public static final int ENTITLEMENTS_MIN = 1;

		/** Most entitlements of a page. */
		public static final int ENTITLEMENTS_MAX = 100;

		/** Fewest subscriptions of a page. */
		public static final int SUBSCRIPTIONS_MIN = 1;

		/** Most subscriptions of a page. */
		public static final int SUBSCRIPTIONS_MAX = 100;

		private Monetization() {
		}

	}

	/**
	 * Applications.
	 */
	public static final class Applications {

		/** Most slash commands, global or of one guild. */
		public static final int COMMANDS_MAX = 100;

		/** Most commands on users, global or of one guild. */
		public static final int USER_COMMANDS_MAX = 15;

		/** Most commands on messages, global or of one guild. */
		public static final int MESSAGE_COMMANDS_MAX = 15;

		/** Most permissions of a command. */
		public static final int COMMAND_PERMISSIONS_MAX = 100;

		/** Most values that guilds can demand for a role. */
		public static final int ROLE_CONNECTION_METADATA_MAX = 5;

		/** Most emojis of an application. */
		public static final int EMOJIS_MAX = 2000;

		private Applications() {
		}

	}

	/**
	 * Lobbies.
	 */
	public static final class Lobbies {

		/** Fewest messages of a page. */
		public static final int MESSAGES_MIN = 1;

		/** Most messages of a page. */
		public static final int MESSAGES_MAX = 200;

		/** Fewest members to be changed at once. */
		public static final int BULK_MEMBERS_MIN = 1;

		/** Most members to be changed at once. */
		public static final int BULK_MEMBERS_MAX = 25;

		/** Most entries of the moderation metadata of a message. */
		public static final int MODERATION_METADATA_MAX = 5;

		/** Most characters of such an entry's key. */
		public static final int MODERATION_METADATA_KEY_MAX = 1024;

		/** Most characters of such an entry's value. */
		public static final int MODERATION_METADATA_VALUE_MAX = 2000;

		private Lobbies() {
		}

	}

	/**
	 * Files that are sent.
	 */
	public static final class Files {

		/** Most files of a message. */
		public static final int PER_MESSAGE_MAX = 10;

		/**
		 * Most bytes of a file, where neither boosts nor Nitro raise it; interactions
		 * tell their own.
		 */
		public static final int SIZE_MAX = 10 * 1024 * 1024;

		/** Most bytes of a whole request that creates a message. */
		public static final int MESSAGE_SIZE_MAX = 25 * 1024 * 1024;

		/** Most bytes of an emoji. */
		public static final int EMOJI_SIZE_MAX = 256 * 1024;

		/** Most bytes of a sticker. */
		public static final int STICKER_SIZE_MAX = 512 * 1024;

		/** Most bytes of a sound of the soundboard. */
		public static final int SOUND_SIZE_MAX = 512 * 1000;

		private Files() {
		}

	}

}
