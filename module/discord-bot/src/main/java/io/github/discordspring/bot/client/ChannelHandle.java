package io.github.discordspring.bot.client;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A channel or thread of which only the id is known.
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
	 * Gives a handle to a message in this channel. Nothing is asked or checked.
	 * @param messageId the message
	 * @return the handle
	 */
	public MessageHandle message(long messageId) {
		return this.client.message(this.id, messageId);
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

}
