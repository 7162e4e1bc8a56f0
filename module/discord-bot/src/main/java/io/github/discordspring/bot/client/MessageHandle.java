package io.github.discordspring.bot.client;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A message of which only the ids are known.
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
	 * Gives the id.
	 * @return the message
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Gives the channel.
	 * @return id of the channel it is in
	 */
	public long channelId() {
		return this.channelId;
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
	 * Deletes the message.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-message">Delete
	 * message</a>
	 */
	public Mono<Void> delete() {
		return this.client.rest().messages().deleteMessage(this.channelId, this.id);
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
	 * Adds a reaction of the bot's.
	 * @param emoji a Unicode emoji, or {@code name:id} of one of a guild's
	 * @return completes when it is there
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-reaction">Create
	 * reaction</a>
	 */
	public Mono<Void> react(String emoji) {
		return this.client.rest().messages().createReaction(this.channelId, this.id, emoji);
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
