package io.github.discordspring.model.invite;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of an invite's users has got.
 *
 * @param status how far
 * @param totalUsers how many users there are
 * @param processedUsers how many have been read
 * @param createdAt when it began
 * @param completedAt when it ended
 * @param errorMessage why it failed
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#get-target-users-job-status">Get
 * target users job status</a>
 */
@DiscordObject
public record TargetUsersJobStatus(TargetUsersJobStatusType status, @Numeric long totalUsers,
		@Numeric long processedUsers, @Nullable Instant createdAt, @Nullable Instant completedAt,
		@Nullable String errorMessage) {

}
