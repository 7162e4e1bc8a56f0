package io.github.discordspring.bot.command;

import io.github.discordspring.model.channel.ChannelType;

/**
 * Types of channels that an option may be limited to.
 *
 * @see ChannelTypes
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object-channel-types">Channel
 * types</a>
 */
public enum OptionChannelType {

	/** Text in a guild. */
	GUILD_TEXT(ChannelType.GUILD_TEXT),

	/** Direct messages. */
	DM(ChannelType.DM),

	/** Voice in a guild. */
	GUILD_VOICE(ChannelType.GUILD_VOICE),

	/** Direct messages of a group. */
	GROUP_DM(ChannelType.GROUP_DM),

	/** Holds other channels. */
	GUILD_CATEGORY(ChannelType.GUILD_CATEGORY),

	/** Announcements that other guilds can follow. */
	GUILD_ANNOUNCEMENT(ChannelType.GUILD_ANNOUNCEMENT),

	/** Thread in an announcement channel. */
	ANNOUNCEMENT_THREAD(ChannelType.ANNOUNCEMENT_THREAD),

	/** Thread that all can see. */
	PUBLIC_THREAD(ChannelType.PUBLIC_THREAD),

	/** Thread for those who were invited. */
	PRIVATE_THREAD(ChannelType.PRIVATE_THREAD),

	/** Voice with an audience. */
	GUILD_STAGE_VOICE(ChannelType.GUILD_STAGE_VOICE),

	/** List of the guilds of a hub. */
	GUILD_DIRECTORY(ChannelType.GUILD_DIRECTORY),

	/** Holds threads only. */
	GUILD_FORUM(ChannelType.GUILD_FORUM),

	/** Holds threads with media only. */
	GUILD_MEDIA(ChannelType.GUILD_MEDIA);

	@SuppressWarnings("ImmutableEnumChecker") // never changed
	private final ChannelType type;

	OptionChannelType(ChannelType type) {
		this.type = type;
	}

	ChannelType type() {
		return this.type;
	}

}
