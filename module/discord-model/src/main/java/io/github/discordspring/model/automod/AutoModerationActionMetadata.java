package io.github.discordspring.model.automod;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * How something is done. Which of it there is depends on the type of the action.
 *
 * @param channelId where it is logged, 0 if absent
 * @param durationSeconds how long the member is timed out, up to 2419200 (4 weeks)
 * @param customMessage explanation that the member sees, up to 150 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-action-metadata">Action
 * metadata</a>
 */
@DiscordObject
public record AutoModerationActionMetadata(long channelId, int durationSeconds, @Nullable String customMessage) {

}
