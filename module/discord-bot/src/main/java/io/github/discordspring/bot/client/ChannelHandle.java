package io.github.discordspring.bot.client;

import java.time.Duration;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.message.MessagePin;
import io.github.discordspring.model.poll.PollCreateRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A channel or thread of which only the id is known. What only threads can do is done by
 * {@link #thread()}.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel</a>
 */
public final class ChannelHandle {

	private final DiscordClient client;

	private final long id;

	ChannelHandle(DiscordClient client, long id) {
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
	 * Sends a text. Whoever it mentions is notified, see
	 * {@link MessageCreateRequest#allowedMentions()}.
	 * @param content 1 to 2000 characters
	 * @return the message as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> send(String content) {
		return send(MessageCreateRequest.of(content));
	}

	/**
	 * Sends embeds.
	 * @param embeds 1 to 10
	 * @return the message as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> send(Embed... embeds) {
		return send(MessageCreateRequest.of(embeds));
	}

	/**
	 * Sends a message.
	 * @param message the message
	 * @return the message as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> send(MessageCreateRequest message) {
		return this.client.rest().messages().createMessage(this.id, message);
	}

	/**
	 * Sends files.
	 * @param files 1 to 10
	 * @return the message as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> send(AttachmentRequest... files) {
		return send(MessageCreateRequest.builder().attachments(files).build());
	}

	/**
	 * Sends a poll.
	 * @param poll the poll
	 * @return the message as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> send(PollCreateRequest poll) {
		return send(MessageCreateRequest.builder().poll(poll).build());
	}

	/**
	 * Sends a voice message.
	 * @param sound the file, Ogg with Opus for all clients to play it
	 * @param duration how long it is
	 * @param waveform how loud it is, 1 to 256 points from the beginning to the end
	 * @return the message as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> sendVoiceMessage(AttachmentRequest sound, Duration duration, byte[] waveform) {
		return send(MessageCreateRequest.builder()
			.attachments(sound.withVoice(duration, waveform))
			.flags(MessageFlag.IS_VOICE_MESSAGE)
			.build());
	}

	/**
	 * Shows for ten seconds, or until a message is sent, that the bot types.
	 * @return completes when it is shown
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#trigger-typing-indicator">Trigger
	 * typing indicator</a>
	 */
	public Mono<Void> typing() {
		return this.client.rest().channels().triggerTypingIndicator(this.id);
	}

	/**
	 * Gives a handle to a message in this channel. Nothing is asked or checked.
	 * @param messageId the message
	 * @return the handle
	 */
	public MessageHandle message(long messageId) {
		return this.client.message(this.id, messageId);
	}

	/**
	 * Gives the latest messages, newest first, page by page as they are taken.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the messages
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-channel-messages">Get
	 * channel messages</a>
	 */
	public Flux<Message> messages(int max) {
		return messagesBefore(0, max);
	}

	/**
	 * Gives messages before another, newest first, page by page as they are taken.
	 * @param messageId the other message; 0 for the latest
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the messages
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-channel-messages">Get
	 * channel messages</a>
	 */
	public Flux<Message> messagesBefore(long messageId, int max) {
		return this.client.rest().messages().getChannelMessagesBefore(this.id, messageId, max);
	}

	/**
	 * Gives messages after another, oldest first, page by page as they are taken.
	 * @param messageId the other message; 0 for the first of the channel
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the messages
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-channel-messages">Get
	 * channel messages</a>
	 */
	public Flux<Message> messagesAfter(long messageId, int max) {
		return this.client.rest().messages().getChannelMessagesAfter(this.id, messageId, max);
	}

	/**
	 * Gives the messages that are pinned, the last pinned first.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the messages
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-channel-pins">Get
	 * channel pins</a>
	 */
	public Flux<MessagePin> pins(int max) {
		return this.client.rest().messages().getAllChannelPins(this.id, max);
	}

	/**
	 * Deletes messages, a hundred with each call. Discord deletes none at once that is
	 * older than two weeks: those stay, and are the result.
	 * @param messageIds the messages, any number; one that is named twice counts once
	 * @return those that were too old, empty if there were none
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#bulk-delete-messages">Bulk
	 * delete messages</a>
	 */
	public Mono<Snowflakes> deleteMessages(Snowflakes messageIds) {
		return deleteMessages(messageIds, null);
	}

	/**
	 * Deletes messages, a hundred with each call. Discord deletes none at once that is
	 * older than two weeks: those stay, and are the result.
	 * @param messageIds the messages, any number; one that is named twice counts once
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return those that were too old, empty if there were none
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#bulk-delete-messages">Bulk
	 * delete messages</a>
	 */
	public Mono<Snowflakes> deleteMessages(Snowflakes messageIds, @Nullable String reason) {
		return new BulkDelete(this.client.rest().messages(), this.id, reason).delete(messageIds);
	}

	/**
	 * Deletes the latest messages that are not older than two weeks.
	 * @param count how many at most
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return how many were deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#bulk-delete-messages">Bulk
	 * delete messages</a>
	 */
	public Mono<Integer> deleteLatestMessages(int count, @Nullable String reason) {
		return new BulkDelete(this.client.rest().messages(), this.id, reason).deleteLatest(count);
	}

	/**
	 * Looks into the cache, and nowhere else.
	 * @return the channel, or {@code null} if it is not cached
	 */
	public @Nullable Channel cached() {
		DiscordCache cache = this.client.cacheIfPresent();
		return (cache != null) ? cache.channels().get(this.id) : null;
	}

	/**
	 * Asks Discord for the channel.
	 * @return the channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#get-channel">Get channel</a>
	 */
	public Mono<Channel> fetch() {
		return this.client.rest().channels().getChannel(this.id);
	}

	/**
	 * Gives what is done to a channel of a guild as a whole: its settings, permissions,
	 * invites, webhooks and threads.
	 * @return the handle
	 */
	public GuildChannelHandle settings() {
		return new GuildChannelHandle(this.client, this.id);
	}

	/**
	 * Gives what only threads can do, if this is one.
	 * @return the handle
	 */
	public ThreadHandle thread() {
		return new ThreadHandle(this.client, this.id);
	}

	/**
	 * Gives a handle to what is set for a role or a member in this channel. Nothing is
	 * asked or checked.
	 * @param roleOrUserId the role or the user
	 * @return the handle
	 */
	public OverwriteHandle overwrite(long roleOrUserId) {
		return settings().overwrite(roleOrUserId);
	}

	/**
	 * Gives a handle to the open stage of this channel. Nothing is asked or checked.
	 * @return the handle
	 */
	public StageInstanceHandle stage() {
		return new StageInstanceHandle(this.client, this.id);
	}

	/**
	 * Deletes the channel or thread for ever, or closes direct messages.
	 * @return the channel as it was
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#deleteclose-channel">Delete/close
	 * channel</a>
	 */
	public Mono<Channel> delete() {
		return delete(null);
	}

	/**
	 * Deletes the channel or thread for ever, or closes direct messages.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the channel as it was
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#deleteclose-channel">Delete/close
	 * channel</a>
	 */
	public Mono<Channel> delete(@Nullable String reason) {
		return this.client.rest().channels().deleteChannel(this.id, reason);
	}

}
