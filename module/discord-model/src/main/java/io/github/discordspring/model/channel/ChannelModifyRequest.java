package io.github.discordspring.model.channel;

import java.util.List;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a channel of a guild. Which properties count depends on its type. What is
 * left out stays; {@code null} clears it.
 *
 * @param name name, 1 to 100 characters
 * @param type GUILD_TEXT or GUILD_ANNOUNCEMENT, for a channel that is of the other type
 * @param position place in the order; where two are equal, the id decides
 * @param topic topic, up to 1024 characters, in forums and media channels 4096
 * @param nsfw whether age-restricted
 * @param rateLimitPerUser slow mode in seconds, 0 to 21600, 0 for off
 * @param bitrate bits per second of voice, 8000 to 384000; how many are allowed depends
 * on the guild's boosts
 * @param userLimit places in voice, up to 99, on stages 10000; 0 for no limit
 * @param permissionOverwrites all permissions that differ, up to 100
 * @param parentId category
 * @param rtcRegion region of voice; {@code null} for automatic
 * @param videoQualityMode quality of video
 * @param defaultAutoArchiveDuration minutes until new threads are archived: 60, 1440,
 * 4320 or 10080
 * @param flags see {@link ChannelFlag}; REQUIRE_TAG and HIDE_MEDIA_DOWNLOAD_OPTIONS may
 * be set
 * @param availableTags all tags of a forum, up to 20; those that exist with their id
 * @param defaultReactionEmoji emoji to react with in a forum
 * @param defaultThreadRateLimitPerUser slow mode for new threads in seconds, 0 to 21600
 * @param defaultSortOrder order in a forum
 * @param defaultForumLayout layout of a forum
 * @param defaultTagSetting how several tags choose threads of a forum; not documented
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#modify-channel-json-params-guild-channel">Modify
 * channel</a>
 */
@DiscordObject(builder = true)
public record ChannelModifyRequest(@Length(min = 1, max = 100) @Nullable String name, Omittable<ChannelType> type,
		@Range(min = 0) Omittable<Integer> position, Omittable<String> topic, Omittable<Boolean> nsfw,
		@Range(min = 0, max = 21_600) Omittable<Integer> rateLimitPerUser,
		@Range(min = 8000, max = 384_000) Omittable<Integer> bitrate,
		@Range(min = 0, max = 10_000) Omittable<Integer> userLimit,
		@Count(max = 100) Omittable<List<Overwrite>> permissionOverwrites, Omittable<Long> parentId,
		Omittable<String> rtcRegion, Omittable<VideoQualityMode> videoQualityMode,
		Omittable<Integer> defaultAutoArchiveDuration, Omittable<Integer> flags,
		@Count(max = 20) Omittable<List<ForumTagRequest>> availableTags,
		Omittable<DefaultReaction> defaultReactionEmoji,
		@Range(min = 0, max = 21_600) Omittable<Integer> defaultThreadRateLimitPerUser,
		Omittable<SortOrderType> defaultSortOrder, Omittable<ForumLayoutType> defaultForumLayout,
		Omittable<ThreadSearchTagSetting> defaultTagSetting) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static ChannelModifyRequestBuilder builder() {
		return new ChannelModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ChannelModifyRequestBuilder toBuilder() {
		return ChannelModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		ChannelRules.checkModify(this, faults);
	}

}
