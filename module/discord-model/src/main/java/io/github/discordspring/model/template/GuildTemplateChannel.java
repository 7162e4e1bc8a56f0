package io.github.discordspring.model.template;

import java.util.List;

import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.DefaultReaction;
import io.github.discordspring.model.channel.ForumLayoutType;
import io.github.discordspring.model.channel.SortOrderType;
import io.github.discordspring.model.channel.ThreadSearchTagSetting;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A channel in a template.
 *
 * @param id number within the template
 * @param type what kind of channel
 * @param name name
 * @param position place in the order
 * @param topic topic
 * @param bitrate bits per second of voice
 * @param userLimit places in voice, 0 for no limit
 * @param nsfw whether age-restricted
 * @param rateLimitPerUser slow mode in seconds, 0 for off
 * @param parentId number of the category within the template, 0 if none
 * @param defaultAutoArchiveDuration minutes until new threads are archived, 0 if not set
 * @param permissionOverwrites permissions that differ
 * @param availableTags tags of a forum
 * @param template layout of posts
 * @param defaultReactionEmoji emoji to react with in a forum
 * @param defaultThreadRateLimitPerUser slow mode for new threads in seconds
 * @param defaultSortOrder order in a forum
 * @param defaultForumLayout how a forum looks
 * @param defaultTagSetting how several tags choose threads of a forum
 * @param themeColor colour 0xRRGGBB
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-template#guild-template-object">Guild
 * template object</a>
 */
@DiscordObject
public record GuildTemplateChannel(int id, ChannelType type, @Nullable String name, @Nullable Integer position,
		@Nullable String topic, int bitrate, int userLimit, boolean nsfw, int rateLimitPerUser, long parentId,
		int defaultAutoArchiveDuration, List<GuildTemplateOverwrite> permissionOverwrites,
		List<GuildTemplateTag> availableTags, @Nullable String template, @Nullable DefaultReaction defaultReactionEmoji,
		int defaultThreadRateLimitPerUser, @Nullable SortOrderType defaultSortOrder,
		@Nullable ForumLayoutType defaultForumLayout, @Nullable ThreadSearchTagSetting defaultTagSetting,
		@Nullable Integer themeColor) {

}
