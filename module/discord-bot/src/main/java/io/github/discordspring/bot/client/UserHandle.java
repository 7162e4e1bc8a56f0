package io.github.discordspring.bot.client;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A user of whom only the id is known.
 */
public final class UserHandle {

	private final DiscordClient client;

	private final long id;

	UserHandle(DiscordClient client, long id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Gives the id.
	 * @return the user
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Sends a text as a direct message.
	 * @param content 1 to 2000 characters
	 * @return the message as it was sent; an error with code 50007 if the user takes none
	 * from the bot
	 * @see <a href="https://docs.discord.com/developers/resources/user#create-dm">Create
	 * DM</a>
	 */
	public Mono<Message> send(String content) {
		return send(MessageCreateRequest.of(content));
	}

	/**
	 * Sends a direct message. Its channel is opened first, which is a call of its own: to
	 * send several, keep the channel.
	 * @param message the message
	 * @return the message as it was sent; an error with code 50007 if the user takes none
	 * from the bot
	 * @see <a href="https://docs.discord.com/developers/resources/user#create-dm">Create
	 * DM</a>
	 */
	public Mono<Message> send(MessageCreateRequest message) {
		return openDm().flatMap((channel) -> channel.send(message));
	}

	/**
	 * Opens the direct messages with the user, or finds them if they are open.
	 * @return a handle to their channel, to be kept for several messages
	 * @see <a href="https://docs.discord.com/developers/resources/user#create-dm">Create
	 * DM</a>
	 */
	public Mono<ChannelHandle> openDm() {
		return this.client.rest().users().createDm(this.id).map((channel) -> this.client.channel(channel.id()));
	}

	/**
	 * Looks into the cache, and nowhere else.
	 * @return the user, or {@code null} if it is not cached
	 */
	public @Nullable User cached() {
		DiscordCache cache = this.client.cacheIfPresent();
		return (cache != null) ? cache.users().get(this.id) : null;
	}

	/**
	 * Asks Discord for the user.
	 * @return the user
	 * @see <a href="https://docs.discord.com/developers/resources/user#get-user">Get
	 * user</a>
	 */
	public Mono<User> fetch() {
		return this.client.rest().users().getUser(this.id);
	}

}
