package io.github.discordspring.bot.client;

import java.time.Duration;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelFollowRequest;
import io.github.discordspring.model.channel.ChannelModifyRequest;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.FollowedChannel;
import io.github.discordspring.model.channel.ThreadStartRequest;
import io.github.discordspring.model.channel.VoiceChannelStatusModifyRequest;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.message.ForumThreadCreateRequest;
import io.github.discordspring.model.soundboard.SoundboardSoundSendRequest;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.stage.StageInstanceCreateRequest;
import io.github.discordspring.model.webhook.Webhook;
import io.github.discordspring.model.webhook.WebhookCreateRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The settings of a channel of a guild, and what hangs on it: permissions, invites,
 * webhooks, threads.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel</a>
 */
public final class GuildChannelHandle {

	private final DiscordClient client;

	private final long id;

	GuildChannelHandle(DiscordClient client, long id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Gives the id.
	 * @return the channel
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Changes the channel.
	 * @param changes what changes; the rest stays
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> modify(ChannelModifyRequest changes) {
		return modify(changes, null);
	}

	/**
	 * Changes the channel.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> modify(ChannelModifyRequest changes, @Nullable String reason) {
		return this.client.rest().channels().modifyChannel(this.id, changes, reason);
	}

	/**
	 * Renames the channel. Discord allows this twice in ten minutes.
	 * @param name 1 to 100 characters
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setName(String name) {
		return modify(ChannelModifyRequest.builder().name(name).build());
	}

	/**
	 * Sets what the channel is about. Discord allows this twice in ten minutes.
	 * @param topic up to 1024 characters, 4096 in forums; {@code null} for nothing
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setTopic(@Nullable String topic) {
		return modify(ChannelModifyRequest.builder().topic(topic).build());
	}

	/**
	 * Sets whether the channel is for adults only.
	 * @param nsfw whether it is
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setNsfw(boolean nsfw) {
		return modify(ChannelModifyRequest.builder().nsfw(nsfw).build());
	}

	/**
	 * Sets how good the sound is.
	 * @param bitrate bits per second, at least 8000
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setBitrate(int bitrate) {
		return modify(ChannelModifyRequest.builder().bitrate(bitrate).build());
	}

	/**
	 * Sets how many users may be in a voice channel.
	 * @param userLimit up to 99, on stages 10000; 0 for any number
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setUserLimit(int userLimit) {
		return modify(ChannelModifyRequest.builder().userLimit(userLimit).build());
	}

	/**
	 * Sets the place among the channels.
	 * @param position place, from 0
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setPosition(int position) {
		return modify(ChannelModifyRequest.builder().position(position).build());
	}

	/**
	 * Sets how long users wait between two messages.
	 * @param pause up to six hours; zero for none
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setSlowmode(Duration pause) {
		return modify(ChannelModifyRequest.builder().rateLimitPerUser((int) pause.toSeconds()).build());
	}

	/**
	 * Moves the channel into a category.
	 * @param categoryId the category; 0 for none
	 * @return the channel as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> moveTo(long categoryId) {
		return modify(ChannelModifyRequest.builder().parentId((categoryId != 0) ? categoryId : null).build());
	}

	/**
	 * Sets what a voice channel shows below its name.
	 * @param status up to 500 characters; {@code null} for nothing
	 * @return completes when it is shown
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#set-voice-channel-status">Set
	 * voice channel status</a>
	 */
	public Mono<Void> setVoiceStatus(@Nullable String status) {
		return this.client.rest().channels().setVoiceChannelStatus(this.id, VoiceChannelStatusModifyRequest.of(status));
	}

	/**
	 * Gives a handle to what is set for a role or a member in this channel. Nothing is
	 * asked or checked.
	 * @param roleOrUserId the role or the user
	 * @return the handle
	 */
	public OverwriteHandle overwrite(long roleOrUserId) {
		return new OverwriteHandle(this.client, this.id, roleOrUserId);
	}

	/**
	 * Gives the invites to the channel.
	 * @return the invites
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#get-channel-invites">Get
	 * channel invites</a>
	 */
	public Flux<Invite> invites() {
		return this.client.rest().channels().getChannelInvites(this.id);
	}

	/**
	 * Creates an invite for a day.
	 * @return the invite
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#create-channel-invite">Create
	 * channel invite</a>
	 */
	public Mono<Invite> createInvite() {
		return createInvite(InviteCreateRequest.builder().build(), null);
	}

	/**
	 * Creates an invite.
	 * @param invite the invite
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the invite
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#create-channel-invite">Create
	 * channel invite</a>
	 */
	public Mono<Invite> createInvite(InviteCreateRequest invite, @Nullable String reason) {
		return this.client.rest().channels().createChannelInvite(this.id, invite, reason);
	}

	/**
	 * Creates an invite that only some users may accept.
	 * @param invite the invite
	 * @param userIds the users
	 * @return the invite
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#create-channel-invite">Create
	 * channel invite</a>
	 */
	public Mono<Invite> createInviteForUsers(InviteCreateRequest invite, Snowflakes userIds) {
		return this.client.rest().channels().createChannelInviteForUsers(this.id, invite, userIds);
	}

	/**
	 * Gives the webhooks of the channel.
	 * @return the webhooks
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#get-channel-webhooks">Get
	 * channel webhooks</a>
	 */
	public Flux<Webhook> webhooks() {
		return this.client.rest().webhooks().getChannelWebhooks(this.id);
	}

	/**
	 * Creates a webhook.
	 * @param name 1 to 80 characters, without {@code clyde} and {@code discord}
	 * @return the webhook, with its token
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#create-webhook">Create
	 * webhook</a>
	 */
	public Mono<Webhook> createWebhook(String name) {
		return createWebhook(WebhookCreateRequest.builder().name(name).build(), null);
	}

	/**
	 * Creates a webhook.
	 * @param webhook its name and picture
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the webhook, with its token
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#create-webhook">Create
	 * webhook</a>
	 */
	public Mono<Webhook> createWebhook(WebhookCreateRequest webhook, @Nullable String reason) {
		return this.client.rest().webhooks().createWebhook(this.id, webhook, reason);
	}

	/**
	 * Has what is published in this announcement channel sent into another channel.
	 * @param channelId the other channel
	 * @return both channels' connection
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#follow-announcement-channel">Follow
	 * announcement channel</a>
	 */
	public Mono<FollowedChannel> followInto(long channelId) {
		return this.client.rest().channels().followAnnouncementChannel(this.id, ChannelFollowRequest.of(channelId));
	}

	/**
	 * Starts a public thread that belongs to no message.
	 * @param name 1 to 100 characters
	 * @return the thread
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-without-message">Start
	 * thread without message</a>
	 */
	public Mono<Channel> startThread(String name) {
		return startThread(ThreadStartRequest.builder().name(name).type(ChannelType.PUBLIC_THREAD).build(), null);
	}

	/**
	 * Starts a thread that belongs to no message.
	 * @param thread the thread
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the thread
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-without-message">Start
	 * thread without message</a>
	 */
	public Mono<Channel> startThread(ThreadStartRequest thread, @Nullable String reason) {
		return this.client.rest().channels().startThreadWithoutMessage(this.id, thread, reason);
	}

	/**
	 * Starts a post in a forum.
	 * @param name title, 1 to 100 characters
	 * @param content text, up to 2000 characters
	 * @return the thread, with the id of its first message
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel">Start
	 * thread in forum or media channel</a>
	 */
	public Mono<Channel> createPost(String name, String content) {
		return createPost(ForumThreadCreateRequest.of(name, content), null);
	}

	/**
	 * Starts a post in a forum or a media channel.
	 * @param post the post
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the thread, with the id of its first message
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel">Start
	 * thread in forum or media channel</a>
	 */
	public Mono<Channel> createPost(ForumThreadCreateRequest post, @Nullable String reason) {
		return this.client.rest().channels().startThreadInForumOrMediaChannel(this.id, post, reason);
	}

	/**
	 * Gives the archived threads that everyone may see, the last archived first.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the threads
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#list-public-archived-threads">List
	 * public archived threads</a>
	 */
	public Flux<Channel> archivedThreads(int max) {
		return this.client.rest().channels().listAllPublicArchivedThreads(this.id, max);
	}

	/**
	 * Gives the archived private threads, the last archived first.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the threads
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#list-private-archived-threads">List
	 * private archived threads</a>
	 */
	public Flux<Channel> archivedPrivateThreads(int max) {
		return this.client.rest().channels().listAllPrivateArchivedThreads(this.id, max);
	}

	/**
	 * Plays a sound in this voice channel, which the bot must be in.
	 * @param sound the sound
	 * @return completes when it is played
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/soundboard#send-soundboard-sound">Send
	 * soundboard sound</a>
	 */
	public Mono<Void> playSound(SoundboardSoundSendRequest sound) {
		return this.client.rest().soundboard().sendSoundboardSound(this.id, sound);
	}

	/**
	 * Opens the stage of this stage channel.
	 * @param topic 1 to 120 characters
	 * @return the stage instance
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#create-stage-instance">Create
	 * stage instance</a>
	 */
	public Mono<StageInstance> openStage(String topic) {
		return this.client.rest()
			.stageInstances()
			.createStageInstance(StageInstanceCreateRequest.builder().channelId(this.id).topic(topic).build());
	}

}
