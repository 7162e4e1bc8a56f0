package io.github.discordspring.model.guild;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user's request to join a guild.
 *
 * @param id id
 * @param createdAt when it was made
 * @param reviewedAt when it was answered
 * @param applicationStatus what became of it
 * @param rejectionReason why it was turned down
 * @param guildId guild
 * @param userId user
 * @param user the user
 * @param formResponses the form as filled in
 * @param actionedByUser who answered it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-join-request-object">Guild
 * join request object</a>
 */
@DiscordObject
public record GuildJoinRequest(long id, @Nullable Instant createdAt, @Nullable Instant reviewedAt,
		@Nullable GuildJoinRequestStatus applicationStatus, @Nullable String rejectionReason, long guildId, long userId,
		@Nullable User user, List<MemberVerificationField> formResponses, @Nullable User actionedByUser) {

}
