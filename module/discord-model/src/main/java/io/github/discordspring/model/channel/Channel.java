package io.github.discordspring.model.channel;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A channel of any type, a thread, or a direct message. Which properties there are
 * depends on the type.
 *
 * @param id id
 * @param type what kind of channel
 * @param guildId guild, 0 for direct messages; may be absent in events that name the
 * guild
 * @param position place in the order; where two are equal, the id decides
 * @param permissionOverwrites permissions that differ
 * @param name name
 * @param topic topic
 * @param nsfw whether age-restricted
 * @param lastMessageId newest message, or newest thread of a forum; 0 if none; may be
 * gone
 * @param bitrate bits per second of voice
 * @param userLimit places in voice, 0 for no limit
 * @param rateLimitPerUser slow mode in seconds, 0 for off
 * @param recipients the others of a direct message
 * @param icon hash of the icon of a group
 * @param ownerId who made the group or the thread, 0 if neither
 * @param applicationId application that made the group, 0 if none
 * @param managed whether an application manages the group
 * @param parentId category, or the channel of a thread, 0 if none
 * @param lastPinTimestamp when a message was pinned last
 * @param rtcRegion region of voice, {@code null} for automatic
 * @param videoQualityMode quality of cameras, {@code null} for automatic
 * @param messageCount messages in a thread, without the first and the deleted
 * @param memberCount members of a thread, stops at 50
 * @param threadMetadata what only threads have
 * @param member the bot as a member of the thread, if it is one
 * @param defaultAutoArchiveDuration minutes until new threads are archived, 0 if not set
 * @param permissions bits of the user, in interactions only
 * @param flags see {@link ChannelFlag}
 * @param totalMessageSent messages ever sent in a thread
 * @param availableTags tags of a forum
 * @param appliedTags tags of a forum's thread
 * @param defaultReactionEmoji emoji to react with in a forum
 * @param defaultThreadRateLimitPerUser slow mode for new threads in seconds
 * @param defaultSortOrder order in a forum, {@code null} if not chosen
 * @param defaultForumLayout how a forum looks
 * @param defaultTagSetting how several tags choose threads of a forum
 * @param appPermissions bits of the application, in interactions only
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object">Channel
 * object</a>
 */
@DiscordObject(builder = true)
public record Channel(long id, ChannelType type, long guildId, int position, List<Overwrite> permissionOverwrites,
		@Nullable String name, @Nullable String topic, boolean nsfw, long lastMessageId, int bitrate, int userLimit,
		int rateLimitPerUser, List<User> recipients, @Nullable String icon, long ownerId, long applicationId,
		boolean managed, long parentId, @Nullable Instant lastPinTimestamp, @Nullable String rtcRegion,
		@Nullable VideoQualityMode videoQualityMode, int messageCount, int memberCount,
		@Nullable ThreadMetadata threadMetadata, @Nullable ThreadMember member, int defaultAutoArchiveDuration,
		long permissions, int flags, int totalMessageSent, List<ForumTag> availableTags, Snowflakes appliedTags,
		@Nullable DefaultReaction defaultReactionEmoji, int defaultThreadRateLimitPerUser,
		@Nullable SortOrderType defaultSortOrder, @Nullable ForumLayoutType defaultForumLayout,
		@Nullable ThreadSearchTagSetting defaultTagSetting, long appPermissions) {

	/**
	 * Starts a channel.
	 * @return a builder without anything
	 */
	public static ChannelBuilder builder() {
		return new ChannelBuilder();
	}

	/**
	 * Starts a channel like this one.
	 * @return a builder with all that this one has
	 */
	public ChannelBuilder toBuilder() {
		return ChannelBuilder.from(this);
	}

	/**
	 * Tells whether the bot may not see this channel, so that all but id, type and
	 * position is made up.
	 * @return whether it is obfuscated
	 */
	public boolean isObfuscated() {
		return (this.flags & ChannelFlag.CHANNEL_OBFUSCATED) != 0;
	}

}
