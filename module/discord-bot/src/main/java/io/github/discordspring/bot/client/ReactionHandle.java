package io.github.discordspring.bot.client;

import io.github.discordspring.model.message.ReactionType;
import io.github.discordspring.model.user.User;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The reactions to a message with one emoji.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#create-reaction">Create
 * reaction</a>
 */
public final class ReactionHandle {

	private final DiscordClient client;

	private final long channelId;

	private final long messageId;

	private final String emoji;

	ReactionHandle(DiscordClient client, long channelId, long messageId, String emoji) {
		this.client = client;
		this.channelId = channelId;
		this.messageId = messageId;
		this.emoji = emoji;
	}

	/**
	 * Gives the channel.
	 * @return id of the channel the message is in
	 */
	public long channelId() {
		return this.channelId;
	}

	/**
	 * Gives the message.
	 * @return its id
	 */
	public long messageId() {
		return this.messageId;
	}

	/**
	 * Gives the emoji.
	 * @return a Unicode emoji, or {@code name:id} of one of a guild's
	 */
	public String emoji() {
		return this.emoji;
	}

	/**
	 * Reacts as the bot.
	 * @return completes when it is there
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#create-reaction">Create
	 * reaction</a>
	 */
	public Mono<Void> add() {
		return this.client.rest().messages().createReaction(this.channelId, this.messageId, this.emoji);
	}

	/**
	 * Takes the bot's reaction back.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-own-reaction">Delete
	 * own reaction</a>
	 */
	public Mono<Void> removeOwn() {
		return this.client.rest().messages().deleteOwnReaction(this.channelId, this.messageId, this.emoji);
	}

	/**
	 * Removes the reaction of a user.
	 * @param userId the user
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-user-reaction">Delete
	 * user reaction</a>
	 */
	public Mono<Void> remove(long userId) {
		return this.client.rest().messages().deleteUserReaction(this.channelId, this.messageId, this.emoji, userId);
	}

	/**
	 * Removes all reactions with the emoji.
	 * @return completes when they are gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#delete-all-reactions-for-emoji">Delete
	 * all reactions for emoji</a>
	 */
	public Mono<Void> clear() {
		return this.client.rest().messages().deleteAllReactionsForEmoji(this.channelId, this.messageId, this.emoji);
	}

	/**
	 * Gives those who reacted normally, by rising ids.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the users
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-reactions">Get
	 * reactions</a>
	 */
	public Flux<User> users(int max) {
		return this.client.rest()
			.messages()
			.getAllReactions(this.channelId, this.messageId, this.emoji, ReactionType.NORMAL, 0, max);
	}

	/**
	 * Gives those who reacted with a burst, by rising ids.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the users
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#get-reactions">Get
	 * reactions</a>
	 */
	public Flux<User> burstUsers(int max) {
		return this.client.rest()
			.messages()
			.getAllReactions(this.channelId, this.messageId, this.emoji, ReactionType.BURST, 0, max);
	}

}
