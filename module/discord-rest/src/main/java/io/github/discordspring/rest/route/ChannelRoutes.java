package io.github.discordspring.rest.route;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelFollowRequest;
import io.github.discordspring.model.channel.ChannelModifyRequest;
import io.github.discordspring.model.channel.FollowedChannel;
import io.github.discordspring.model.channel.GroupDmModifyRequest;
import io.github.discordspring.model.channel.GroupDmRecipientAddRequest;
import io.github.discordspring.model.channel.ThreadModifyRequest;
import io.github.discordspring.model.channel.VoiceChannelStatusModifyRequest;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.permission.OverwriteModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Channels and threads.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel</a>
 */
public interface ChannelRoutes extends ThreadRoutes {

	/**
	 * Gets a channel or thread.
	 * @param channelId the channel
	 * @return the channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#get-channel">Get channel</a>
	 */
	@GetExchange("/channels/{channelId}")
	Mono<Channel> getChannel(@PathVariable long channelId);

	/**
	 * Changes a channel of a guild, without a reason.
	 * @param channelId the channel
	 * @param request what changes
	 * @return the channel as it is now
	 */
	default Mono<Channel> modifyChannel(long channelId, ChannelModifyRequest request) {
		return modifyChannel(channelId, request, null);
	}

	/**
	 * Changes a channel of a guild.
	 * @param channelId the channel
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	@PatchExchange("/channels/{channelId}")
	Mono<Channel> modifyChannel(@PathVariable long channelId, @RequestBody ChannelModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Changes a thread, without a reason.
	 * @param channelId the channel
	 * @param request what changes
	 * @return the thread as it is now
	 */
	default Mono<Channel> modifyThread(long channelId, ThreadModifyRequest request) {
		return modifyThread(channelId, request, null);
	}

	/**
	 * Changes a thread.
	 * @param channelId the channel
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	@PatchExchange("/channels/{channelId}")
	Mono<Channel> modifyThread(@PathVariable long channelId, @RequestBody ThreadModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Changes a group of direct messages, without a reason.
	 * @param channelId the channel
	 * @param request what changes
	 * @return the channel as it is now
	 */
	default Mono<Channel> modifyGroupDm(long channelId, GroupDmModifyRequest request) {
		return modifyGroupDm(channelId, request, null);
	}

	/**
	 * Changes a group of direct messages.
	 * @param channelId the channel
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	@PatchExchange("/channels/{channelId}")
	Mono<Channel> modifyGroupDm(@PathVariable long channelId, @RequestBody GroupDmModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Deletes a channel or thread for ever, or closes direct messages, without a reason.
	 * @param channelId the channel
	 * @return the channel as it was
	 */
	default Mono<Channel> deleteChannel(long channelId) {
		return deleteChannel(channelId, null);
	}

	/**
	 * Deletes a channel or thread for ever, or closes direct messages.
	 * @param channelId the channel
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the channel as it was
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#deleteclose-channel">Delete/close
	 * channel</a>
	 */
	@DeleteExchange("/channels/{channelId}")
	Mono<Channel> deleteChannel(@PathVariable long channelId, @AuditLogReason @Nullable String reason);

	/**
	 * Sets the status of a voice channel, without a reason.
	 * @param channelId the channel
	 * @param request the status
	 * @return completes when it is set
	 */
	default Mono<Void> setVoiceChannelStatus(long channelId, VoiceChannelStatusModifyRequest request) {
		return setVoiceChannelStatus(channelId, request, null);
	}

	/**
	 * Sets the status of a voice channel.
	 * @param channelId the channel
	 * @param request the status
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is set
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#set-voice-channel-status">Set
	 * voice channel status</a>
	 */
	@PutExchange("/channels/{channelId}/voice-status")
	Mono<Void> setVoiceChannelStatus(@PathVariable long channelId, @RequestBody VoiceChannelStatusModifyRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Sets what a role or a member may do in a channel, in place of what was set before,
	 * without a reason.
	 * @param channelId the channel
	 * @param overwriteId the role or the user
	 * @param request what is allowed and denied
	 * @return completes when it is set
	 */
	default Mono<Void> editChannelPermissions(long channelId, long overwriteId, OverwriteModifyRequest request) {
		return editChannelPermissions(channelId, overwriteId, request, null);
	}

	/**
	 * Sets what a role or a member may do in a channel, in place of what was set before.
	 * @param channelId the channel
	 * @param overwriteId the role or the user
	 * @param request what is allowed and denied
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is set
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#edit-channel-permissions">Edit
	 * channel permissions</a>
	 */
	@PutExchange("/channels/{channelId}/permissions/{overwriteId}")
	Mono<Void> editChannelPermissions(@PathVariable long channelId, @PathVariable long overwriteId,
			@RequestBody OverwriteModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Deletes what was set for a role or a member in a channel, without a reason.
	 * @param channelId the channel
	 * @param overwriteId the role or the user
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteChannelPermission(long channelId, long overwriteId) {
		return deleteChannelPermission(channelId, overwriteId, null);
	}

	/**
	 * Deletes what was set for a role or a member in a channel.
	 * @param channelId the channel
	 * @param overwriteId the role or the user
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#delete-channel-permission">Delete
	 * channel permission</a>
	 */
	@DeleteExchange("/channels/{channelId}/permissions/{overwriteId}")
	Mono<Void> deleteChannelPermission(@PathVariable long channelId, @PathVariable long overwriteId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets the invites to a channel of a guild.
	 * @param channelId the channel
	 * @return the invites
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#get-channel-invites">Get
	 * channel invites</a>
	 */
	@GetExchange("/channels/{channelId}/invites")
	Flux<Invite> getChannelInvites(@PathVariable long channelId);

	/**
	 * Creates an invite to a channel, without a reason.
	 * @param channelId the channel
	 * @param request the invite
	 * @return the invite
	 */
	default Mono<Invite> createChannelInvite(long channelId, InviteCreateRequest request) {
		return createChannelInvite(channelId, request, null);
	}

	/**
	 * Creates an invite to a channel.
	 * @param channelId the channel
	 * @param request the invite
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the invite
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#create-channel-invite">Create
	 * channel invite</a>
	 */
	@PostExchange("/channels/{channelId}/invites")
	Mono<Invite> createChannelInvite(@PathVariable long channelId, @RequestBody InviteCreateRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Creates an invite that only some users may accept.
	 * @param channelId the channel
	 * @param form an {@link InviteCreateRequest} and the file, see
	 * {@link UploadForm#invite}
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the invite
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#create-channel-invite">Create
	 * channel invite</a>
	 */
	@PostExchange("/channels/{channelId}/invites")
	Mono<Invite> createChannelInvite(@PathVariable long channelId, @RequestBody UploadForm form,
			@AuditLogReason @Nullable String reason);

	/**
	 * Has the messages of an announcement channel that are published sent into another
	 * channel, without a reason.
	 * @param channelId the channel
	 * @param request where to
	 * @return both channels' connection
	 */
	default Mono<FollowedChannel> followAnnouncementChannel(long channelId, ChannelFollowRequest request) {
		return followAnnouncementChannel(channelId, request, null);
	}

	/**
	 * Has the messages of an announcement channel that are published sent into another
	 * channel.
	 * @param channelId the channel
	 * @param request where to
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return both channels' connection
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#follow-announcement-channel">Follow
	 * announcement channel</a>
	 */
	@PostExchange("/channels/{channelId}/followers")
	Mono<FollowedChannel> followAnnouncementChannel(@PathVariable long channelId,
			@RequestBody ChannelFollowRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Shows for ten seconds, or until the bot's next message, that the bot is typing.
	 * @param channelId the channel
	 * @return completes when it is shown
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#trigger-typing-indicator">Trigger
	 * typing indicator</a>
	 */
	@PostExchange("/channels/{channelId}/typing")
	Mono<Void> triggerTypingIndicator(@PathVariable long channelId);

	/**
	 * Adds a user to a group of direct messages.
	 * @param channelId the channel
	 * @param userId the user
	 * @param request the user's access token, with the scope {@code gdm.join}
	 * @return the channel, if it was made anew by it; else nothing
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#group-dm-add-recipient">Group
	 * DM add recipient</a>
	 */
	@PutExchange("/channels/{channelId}/recipients/{userId}")
	Mono<Channel> groupDmAddRecipient(@PathVariable long channelId, @PathVariable long userId,
			@RequestBody GroupDmRecipientAddRequest request);

	/**
	 * Removes a user from a group of direct messages.
	 * @param channelId the channel
	 * @param userId the user
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#group-dm-remove-recipient">Group
	 * DM remove recipient</a>
	 */
	@DeleteExchange("/channels/{channelId}/recipients/{userId}")
	Mono<Void> groupDmRemoveRecipient(@PathVariable long channelId, @PathVariable long userId);

	/**
	 * Creates an invite that only some users may accept.
	 * @param channelId the channel
	 * @param request the invite
	 * @param targetUserIds who may accept it
	 * @return the invite
	 */
	default Mono<Invite> createChannelInviteForUsers(long channelId, InviteCreateRequest request,
			Snowflakes targetUserIds) {
		return createChannelInvite(channelId, UploadForm.invite(request, targetUserIds), null);
	}

}
