package io.github.discordspring.model.message;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;

/**
 * Messages to be deleted at once, none older than two weeks.
 *
 * @param messages messages, 2 to 100, none twice
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#bulk-delete-messages">Bulk
 * delete messages</a>
 */
@DiscordObject(builder = true)
public record MessageBulkDeleteRequest(@Count(min = 2, max = 100, unique = true) Snowflakes messages) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static MessageBulkDeleteRequestBuilder builder() {
		return new MessageBulkDeleteRequestBuilder();
	}

	/**
	 * Deletes messages.
	 * @param messages 2 to 100
	 * @return the request
	 */
	public static MessageBulkDeleteRequest of(long... messages) {
		return builder().messages(messages).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MessageBulkDeleteRequestBuilder toBuilder() {
		return MessageBulkDeleteRequestBuilder.from(this);
	}

}
