package io.github.discordspring.bot.client;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadStartFromMessageRequest;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.message.MessageReference;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A message of which only the ids are known.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message</a>
 */
public final class MessageHandle {

	private final DiscordClient client;

	private final long channelId;

	private final long id;

	MessageHandle(DiscordClient client, long channelId, long id) {
		this.client = client;
		this.channelId = channelId;
		this.id = id;
	}

	/**
	 * Gives the channel.
	 * @return id of the channel it is in
	 */
	public long channelId() {
		return this.channelId;
	}

	/**
	 * Gives the id.
	 * @return the message
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Changes the text of a message that the bot sent.
	 * @param content up to 2000 characters
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#edit-message">Edit
	 * message</a>
	 */
	public Mono<Message> edit(String content) {
		return edit(MessageEditRequest.of(content));
	}

	/**
	 * Changes a message that the bot sent.
	 * @param changes what changes; the rest stays
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#edit-message">Edit
	 * message</a>
	 */
	public Mono<Message> edit(MessageEditRequest changes) {
		return this.client.rest().messages().editMessage(this.channelId, this.id, changes);
	}

	/**
	 * Hides the embeds of a message, of whomever it is, or shows them again.
	 * @param suppress whether they are hidden
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#edit-message">Edit
	 * message</a>
	 */
	public Mono<Message> suppressEmbeds(boolean suppress) {
		return edit(MessageEditRequest.builder().flags(suppress ? MessageFlag.SUPPRESS_EMBEDS : 0).build());
	}

	/**
	 * Deletes the message.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-message">Delete
	 * message</a>
	 */
	public Mono<Void> delete() {
		return delete(null);
	}

	/**
	 * Deletes the message.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-message">Delete
	 * message</a>
	 */
	public Mono<Void> delete(@Nullable String reason) {
		return this.client.rest().messages().deleteMessage(this.channelId, this.id, reason);
	}

	/**
	 * Sends a text as a reply to the message. If that is gone by then, the text is sent
	 * all the same.
	 * @param content 1 to 2000 characters
	 * @return the reply as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> reply(String content) {
		return reply(MessageCreateRequest.of(content));
	}

	/**
	 * Sends a reply to the message. If that is gone by then, the reply is sent as a
	 * message of its own.
	 * @param message the reply; its message reference is set here
	 * @return the reply as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> reply(MessageCreateRequest message) {
		MessageReference reference = MessageReference.builder().messageId(this.id).failIfNotExists(false).build();
		return this.client.channel(this.channelId).send(message.toBuilder().messageReference(reference).build());
	}

	/**
	 * Forwards the message, which the bot must be able to read.
	 * @param channelId channel to send it to
	 * @return the new message
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-message">Create
	 * message</a>
	 */
	public Mono<Message> forwardTo(long channelId) {
		return this.client.channel(channelId).send(MessageCreateRequest.forward(this.channelId, this.id));
	}

	/**
	 * Publishes the message of an announcement channel to the channels that follow it.
	 * @return the message as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#crosspost-message">Crosspost
	 * message</a>
	 */
	public Mono<Message> publish() {
		return this.client.rest().messages().crosspostMessage(this.channelId, this.id);
	}

	/**
	 * Adds a reaction of the bot's.
	 * @param emoji a Unicode emoji, or {@code name:id} of one of a guild's
	 * @return completes when it is there
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-reaction">Create
	 * reaction</a>
	 */
	public Mono<Void> react(String emoji) {
		return reaction(emoji).add();
	}

	/**
	 * Gives a handle to the reactions with an emoji. Nothing is asked or checked.
	 * @param emoji a Unicode emoji, or {@code name:id} of one of a guild's
	 * @return the handle
	 */
	public ReactionHandle reaction(String emoji) {
		return new ReactionHandle(this.client, this.channelId, this.id, emoji);
	}

	/**
	 * Removes all reactions.
	 * @return completes when they are gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-all-reactions">Delete
	 * all reactions</a>
	 */
	public Mono<Void> clearReactions() {
		return this.client.rest().messages().deleteAllReactions(this.channelId, this.id);
	}

	/**
	 * Pins the message.
	 * @return completes when it is pinned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#pin-message">Pin message</a>
	 */
	public Mono<Void> pin() {
		return pin(null);
	}

	/**
	 * Pins the message.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is pinned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#pin-message">Pin message</a>
	 */
	public Mono<Void> pin(@Nullable String reason) {
		return this.client.rest().messages().pinMessage(this.channelId, this.id, reason);
	}

	/**
	 * Unpins the message.
	 * @return completes when it is unpinned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#unpin-message">Unpin
	 * message</a>
	 */
	public Mono<Void> unpin() {
		return unpin(null);
	}

	/**
	 * Unpins the message.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is unpinned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#unpin-message">Unpin
	 * message</a>
	 */
	public Mono<Void> unpin(@Nullable String reason) {
		return this.client.rest().messages().unpinMessage(this.channelId, this.id, reason);
	}

	/**
	 * Starts a thread at the message. The thread has the message's id.
	 * @param name 1 to 100 characters
	 * @return the thread
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-from-message">Start
	 * thread from message</a>
	 */
	public Mono<Channel> startThread(String name) {
		return startThread(ThreadStartFromMessageRequest.of(name));
	}

	/**
	 * Starts a thread at the message. The thread has the message's id.
	 * @param thread the thread
	 * @return the thread
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#start-thread-from-message">Start
	 * thread from message</a>
	 */
	public Mono<Channel> startThread(ThreadStartFromMessageRequest thread) {
		return this.client.rest().channels().startThreadFromMessage(this.channelId, this.id, thread);
	}

	/**
	 * Ends the message's poll at once. It must be the bot's.
	 * @return the message with the poll
	 * @see <a href="https://docs.discord.com/developers/resources/poll#end-poll">End
	 * poll</a>
	 */
	public Mono<Message> endPoll() {
		return this.client.rest().polls().endPoll(this.channelId, this.id);
	}

	/**
	 * Gives those who voted for an answer of the message's poll, by rising ids.
	 * @param answerId the answer, as counted from 1
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the users
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/poll#get-answer-voters">Get answer
	 * voters</a>
	 */
	public Flux<User> pollVoters(int answerId, int max) {
		return this.client.rest().polls().getAllAnswerVoters(this.channelId, this.id, answerId, 0, max);
	}

	/**
	 * Looks into the cache, and nowhere else.
	 * @return the message, or {@code null} if it is not cached
	 */
	public @Nullable Message cached() {
		DiscordCache cache = this.client.cacheIfPresent();
		return (cache != null) ? cache.messages().get(this.channelId, this.id) : null;
	}

	/**
	 * Asks Discord for the message.
	 * @return the message
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-channel-message">Get
	 * channel message</a>
	 */
	public Mono<Message> fetch() {
		return this.client.rest().messages().getChannelMessage(this.channelId, this.id);
	}

}
