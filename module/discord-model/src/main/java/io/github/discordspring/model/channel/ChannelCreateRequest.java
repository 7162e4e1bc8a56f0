package io.github.discordspring.model.channel;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A channel to be made in a guild. Which properties count depends on the type.
 *
 * @param name name, 1 to 100 characters
 * @param type what kind of channel; text if left out
 * @param topic topic, up to 1024 characters, in forums and media channels 4096
 * @param bitrate bits per second of voice, 8000 to 384000; how many are allowed depends
 * on the guild's boosts, on stages up to 64000
 * @param userLimit places in voice, up to 99, on stages 10000; 0 for no limit
 * @param rateLimitPerUser slow mode in seconds, 0 to 21600, 0 for off
 * @param position place in the order; where two are equal, the id decides
 * @param permissionOverwrites permissions that differ, up to 100
 * @param parentId category, 0 if none
 * @param nsfw whether age-restricted
 * @param rtcRegion region of voice; automatic if left out
 * @param videoQualityMode quality of video
 * @param defaultAutoArchiveDuration minutes until new threads are archived: 60, 1440,
 * 4320 or 10080
 * @param defaultReactionEmoji emoji to react with in a forum
 * @param availableTags tags of a forum, up to 20
 * @param defaultSortOrder order in a forum
 * @param defaultForumLayout layout of a forum
 * @param defaultThreadRateLimitPerUser slow mode for new threads in seconds, 0 to 21600
 * @param defaultTagSetting how several tags choose threads of a forum; not documented
 * @param flags see {@link ChannelFlag}; REQUIRE_TAG and HIDE_MEDIA_DOWNLOAD_OPTIONS may
 * be set
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#create-guild-channel">Create guild
 * channel</a>
 */
@DiscordObject(builder = true)
public record ChannelCreateRequest(@Length(min = 1, max = 100) String name, @Nullable ChannelType type,
		@Nullable String topic, @Nullable Integer bitrate, @Nullable Integer userLimit,
		@Range(min = 0, max = 21_600) @Nullable Integer rateLimitPerUser, @Range(min = 0) @Nullable Integer position,
		@Count(max = 100) @Nullable List<Overwrite> permissionOverwrites, long parentId, boolean nsfw,
		@Nullable String rtcRegion, @Nullable VideoQualityMode videoQualityMode,
		@Nullable Integer defaultAutoArchiveDuration, @Nullable DefaultReaction defaultReactionEmoji,
		@Count(max = 20) @Nullable List<ForumTagRequest> availableTags, @Nullable SortOrderType defaultSortOrder,
		@Nullable ForumLayoutType defaultForumLayout,
		@Range(min = 0, max = 21_600) @Nullable Integer defaultThreadRateLimitPerUser,
		@Nullable ThreadSearchTagSetting defaultTagSetting, @Nullable Integer flags) implements Validated {

	/**
	 * Starts a channel.
	 * @return a builder without anything
	 */
	public static ChannelCreateRequestBuilder builder() {
		return new ChannelCreateRequestBuilder();
	}

	/**
	 * Makes a channel with a name alone.
	 * @param name 1 to 100 characters
	 * @param type what kind of channel
	 * @return the request
	 */
	public static ChannelCreateRequest of(String name, ChannelType type) {
		return builder().name(name).type(type).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ChannelCreateRequestBuilder toBuilder() {
		return ChannelCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		ChannelRules.checkCreate(this, faults);
	}

}
