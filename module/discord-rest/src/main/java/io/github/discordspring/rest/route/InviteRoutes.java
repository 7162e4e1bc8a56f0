package io.github.discordspring.rest.route;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.invite.InviteTargetUsers;
import io.github.discordspring.model.invite.TargetUsersJobStatus;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Invites to guilds and groups.
 *
 * @see <a href="https://docs.discord.com/developers/resources/invite">Invite</a>
 */
public interface InviteRoutes {

	/**
	 * Gets an invite, without the numbers of members.
	 * @param code the invite's code
	 * @return the invite
	 */
	default Mono<Invite> getInvite(String code) {
		return getInvite(code, null, null, null, null);
	}

	/**
	 * Gets an invite.
	 * @param code the invite's code
	 * @param withCounts whether to include the approximate numbers of members
	 * @param guildScheduledEventId event of the guild to include
	 * @param targetChannelId channel that the invite leads to
	 * @param targetMessageId message that the invite leads to
	 * @return the invite
	 * @see <a href="https://docs.discord.com/developers/resources/invite#get-invite">Get
	 * invite</a>
	 */
	@GetExchange("/invites/{code}")
	Mono<Invite> getInvite(@PathVariable String code,
			@RequestParam(name = "with_counts", required = false) @Nullable Boolean withCounts,
			@RequestParam(name = "guild_scheduled_event_id", required = false) @Nullable Long guildScheduledEventId,
			@RequestParam(name = "target_channel_id", required = false) @Nullable Long targetChannelId,
			@RequestParam(name = "target_message_id", required = false) @Nullable Long targetMessageId);

	/**
	 * Deletes an invite, without a reason.
	 * @param code the invite's code
	 * @return the invite as it was
	 */
	default Mono<Invite> deleteInvite(String code) {
		return deleteInvite(code, null);
	}

	/**
	 * Deletes an invite.
	 * @param code the invite's code
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the invite as it was
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/invite#delete-invite">Delete
	 * invite</a>
	 */
	@DeleteExchange("/invites/{code}")
	Mono<Invite> deleteInvite(@PathVariable String code, @AuditLogReason @Nullable String reason);

	/**
	 * Gets the file with those who may accept an invite.
	 * @param code the invite's code
	 * @return the file, to be read by
	 * {@link io.github.discordspring.model.invite.InviteTargetUsers#read}
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/invite#get-target-users">Get target
	 * users</a>
	 */
	@GetExchange("/invites/{code}/target-users")
	Mono<byte[]> getTargetUsers(@PathVariable String code);

	/**
	 * Replaces those who may accept an invite. Discord works through the file afterwards.
	 * @param code the invite's code
	 * @param form the file, see {@link UploadForm#targetUsers}
	 * @return completes when Discord has the file
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/invite#update-target-users">Update
	 * target users</a>
	 */
	@PutExchange("/invites/{code}/target-users")
	Mono<Void> updateTargetUsers(@PathVariable String code, @RequestBody UploadForm form);

	/**
	 * Gets how far Discord is with the file of those who may accept an invite.
	 * @param code the invite's code
	 * @return the state
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/invite#get-target-users-job-status">Get
	 * target users job status</a>
	 */
	@GetExchange("/invites/{code}/target-users/job-status")
	Mono<TargetUsersJobStatus> getTargetUsersJobStatus(@PathVariable String code);

	/**
	 * Gets those who may accept an invite.
	 * @param code the invite's code
	 * @return the users
	 */
	default Mono<Snowflakes> getTargetUserIds(String code) {
		return getTargetUsers(code).map(InviteTargetUsers::read);
	}

	/**
	 * Replaces those who may accept an invite. Discord works through the file afterwards.
	 * @param code the invite's code
	 * @param userIds the users
	 * @return completes when Discord has the file
	 */
	default Mono<Void> updateTargetUsers(String code, Snowflakes userIds) {
		return updateTargetUsers(code, UploadForm.targetUsers(userIds));
	}

}
