package io.github.discordspring.model.application;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What an application may do for a user.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes">OAuth2
 * scopes</a>
 */
public final class OAuth2Scope extends StringEnum {

	private static final Constants<OAuth2Scope> CONSTANTS = new Constants<>(OAuth2Scope::new);

	/** See the user, without the address of mail. */
	public static final OAuth2Scope IDENTIFY = CONSTANTS.add("identify");

	/** See which subscription the user has. */
	public static final OAuth2Scope IDENTIFY_PREMIUM = CONSTANTS.add("identify.premium");

	/** See the address of mail. */
	public static final OAuth2Scope EMAIL = CONSTANTS.add("email");

	/** See accounts with other services. */
	public static final OAuth2Scope CONNECTIONS = CONSTANTS.add("connections");

	/** See the user's guilds. */
	public static final OAuth2Scope GUILDS = CONSTANTS.add("guilds");

	/** Have the user join guilds. */
	public static final OAuth2Scope GUILDS_JOIN = CONSTANTS.add("guilds.join");

	/** See the user as a member of a guild. */
	public static final OAuth2Scope GUILDS_MEMBERS_READ = CONSTANTS.add("guilds.members.read");

	/** Have the user join group direct messages. */
	public static final OAuth2Scope GDM_JOIN = CONSTANTS.add("gdm.join");

	/** Add the bot to a guild. */
	public static final OAuth2Scope BOT = CONSTANTS.add("bot");

	/** Add commands; comes with {@link #BOT}. */
	public static final OAuth2Scope APPLICATIONS_COMMANDS = CONSTANTS.add("applications.commands");

	/** Change the application's commands. */
	public static final OAuth2Scope APPLICATIONS_COMMANDS_UPDATE = CONSTANTS.add("applications.commands.update");

	/** Change who may use the application's commands. */
	public static final OAuth2Scope APPLICATIONS_COMMANDS_PERMISSIONS_UPDATE = CONSTANTS
		.add("applications.commands.permissions.update");

	/** See entitlements. */
	public static final OAuth2Scope APPLICATIONS_ENTITLEMENTS = CONSTANTS.add("applications.entitlements");

	/** See and change what is sold. */
	public static final OAuth2Scope APPLICATIONS_STORE_UPDATE = CONSTANTS.add("applications.store.update");

	/** See builds. */
	public static final OAuth2Scope APPLICATIONS_BUILDS_READ = CONSTANTS.add("applications.builds.read");

	/** Upload builds. */
	public static final OAuth2Scope APPLICATIONS_BUILDS_UPLOAD = CONSTANTS.add("applications.builds.upload");

	/** Change the user's connection for linked roles. */
	public static final OAuth2Scope ROLE_CONNECTIONS_WRITE = CONSTANTS.add("role_connections.write");

	/** Make a webhook, which comes with the token. */
	public static final OAuth2Scope WEBHOOK_INCOMING = CONSTANTS.add("webhook.incoming");

	/** See direct messages. */
	public static final OAuth2Scope DM_CHANNELS_READ = CONSTANTS.add("dm_channels.read");

	/** See friends. */
	public static final OAuth2Scope RELATIONSHIPS_READ = CONSTANTS.add("relationships.read");

	/** See what was played. */
	public static final OAuth2Scope ACTIVITIES_READ = CONSTANTS.add("activities.read");

	/** Change the user's activity. */
	public static final OAuth2Scope ACTIVITIES_WRITE = CONSTANTS.add("activities.write");

	/** Send invites to activities. */
	public static final OAuth2Scope ACTIVITIES_INVITES_WRITE = CONSTANTS.add("activities.invites.write");

	/** Read messages of all channels, over RPC. */
	public static final OAuth2Scope MESSAGES_READ = CONSTANTS.add("messages.read");

	/** Join voice as the user. */
	public static final OAuth2Scope VOICE = CONSTANTS.add("voice");

	/** Control the user's client. */
	public static final OAuth2Scope RPC = CONSTANTS.add("rpc");

	/** Receive notifications of the client. */
	public static final OAuth2Scope RPC_NOTIFICATIONS_READ = CONSTANTS.add("rpc.notifications.read");

	/** Change the activity, over RPC. */
	public static final OAuth2Scope RPC_ACTIVITIES_WRITE = CONSTANTS.add("rpc.activities.write");

	/** See settings and events of voice, over RPC. */
	public static final OAuth2Scope RPC_VOICE_READ = CONSTANTS.add("rpc.voice.read");

	/** Change settings of voice, over RPC. */
	public static final OAuth2Scope RPC_VOICE_WRITE = CONSTANTS.add("rpc.voice.write");

	/** See the state of video, over RPC. */
	public static final OAuth2Scope RPC_VIDEO_READ = CONSTANTS.add("rpc.video.read");

	/** Change the settings of video, over RPC. */
	public static final OAuth2Scope RPC_VIDEO_WRITE = CONSTANTS.add("rpc.video.write");

	/** See the state of a shared screen, over RPC. */
	public static final OAuth2Scope RPC_SCREENSHARE_READ = CONSTANTS.add("rpc.screenshare.read");

	/** Change the settings of a shared screen, over RPC. */
	public static final OAuth2Scope RPC_SCREENSHARE_WRITE = CONSTANTS.add("rpc.screenshare.write");

	/** See id and profile, by OpenID Connect. */
	public static final OAuth2Scope OPENID = CONSTANTS.add("openid");

	private OAuth2Scope(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static OAuth2Scope of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<OAuth2Scope> values() {
		return CONSTANTS.all();
	}

}
