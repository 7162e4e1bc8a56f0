package io.github.discordspring.model.channel;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What only threads have.
 *
 * @param archived whether archived
 * @param autoArchiveDuration minutes without activity until it is
 * @param archiveTimestamp when that last changed
 * @param locked whether only moderators may unarchive it
 * @param invitable whether those who are not moderators may add others, in private
 * threads
 * @param createTimestamp when made, known since 2022
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#thread-metadata-object">Thread
 * metadata object</a>
 */
@DiscordObject
public record ThreadMetadata(boolean archived, int autoArchiveDuration, @Nullable Instant archiveTimestamp,
		boolean locked, boolean invitable, @Nullable Instant createTimestamp) {

}
