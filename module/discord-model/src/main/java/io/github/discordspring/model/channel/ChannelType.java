package io.github.discordspring.model.channel;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of channel.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object-channel-types">Channel
 * types</a>
 */
public final class ChannelType extends IntEnum {

	private static final Constants<ChannelType> CONSTANTS = new Constants<>(ChannelType::new);

	/** Text in a guild. */
	public static final ChannelType GUILD_TEXT = CONSTANTS.add(0, "GUILD_TEXT");

	/** Between two users. */
	public static final ChannelType DM = CONSTANTS.add(1, "DM");

	/** Voice in a guild. */
	public static final ChannelType GUILD_VOICE = CONSTANTS.add(2, "GUILD_VOICE");

	/** Between several users. */
	public static final ChannelType GROUP_DM = CONSTANTS.add(3, "GROUP_DM");

	/** Holds up to 50 channels. */
	public static final ChannelType GUILD_CATEGORY = CONSTANTS.add(4, "GUILD_CATEGORY");

	/** Can be followed from other guilds. */
	public static final ChannelType GUILD_ANNOUNCEMENT = CONSTANTS.add(5, "GUILD_ANNOUNCEMENT");

	/** Thread in an announcement channel. */
	public static final ChannelType ANNOUNCEMENT_THREAD = CONSTANTS.add(10, "ANNOUNCEMENT_THREAD");

	/** Thread for all. */
	public static final ChannelType PUBLIC_THREAD = CONSTANTS.add(11, "PUBLIC_THREAD");

	/** Thread for the invited. */
	public static final ChannelType PRIVATE_THREAD = CONSTANTS.add(12, "PRIVATE_THREAD");

	/** Voice with an audience. */
	public static final ChannelType GUILD_STAGE_VOICE = CONSTANTS.add(13, "GUILD_STAGE_VOICE");

	/** Lists the guilds of a hub. */
	public static final ChannelType GUILD_DIRECTORY = CONSTANTS.add(14, "GUILD_DIRECTORY");

	/** Holds threads only. */
	public static final ChannelType GUILD_FORUM = CONSTANTS.add(15, "GUILD_FORUM");

	/** Holds threads with media only. */
	public static final ChannelType GUILD_MEDIA = CONSTANTS.add(16, "GUILD_MEDIA");

	private ChannelType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ChannelType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ChannelType> values() {
		return CONSTANTS.all();
	}

}
