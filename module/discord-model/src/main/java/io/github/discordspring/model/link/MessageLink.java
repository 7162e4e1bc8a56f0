package io.github.discordspring.model.link;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.message.Message;

/**
 * A link to a message, or to a channel.
 *
 * @param guildId the guild, 0 for direct messages
 * @param channelId the channel
 * @param messageId the message, 0 for the channel itself
 */
public record MessageLink(long guildId, long channelId, long messageId) {

	private static final String DIRECT_MESSAGES = "@me";

	/**
	 * Checks the parts.
	 * @throws IllegalArgumentException if the channel is 0
	 */
	public MessageLink {
		if (channelId == 0) {
			throw new IllegalArgumentException("A link needs a channel, but its id is 0");
		}
	}

	/**
	 * Makes a link.
	 * @param guildId the guild of the message, 0 for direct messages; it is not in the
	 * message, but in its event
	 * @param message the message
	 * @return the link
	 */
	public static MessageLink of(long guildId, Message message) {
		return new MessageLink(guildId, message.channelId(), message.id());
	}

	/**
	 * Makes a link to a channel.
	 * @param guildId the guild, 0 for direct messages
	 * @param channelId the channel
	 * @return the link
	 */
	public static MessageLink toChannel(long guildId, long channelId) {
		return new MessageLink(guildId, channelId, 0);
	}

	/**
	 * Reads a link, of any of Discord's hosts, with or without {@code https://}.
	 * @param text the link, as Discord's client copies it
	 * @return the link
	 * @throws LinkException if it is none
	 */
	public static MessageLink parse(String text) {
		LinkParser parser = new LinkParser("message", text.strip(), false);
		parser.requireDiscord();
		parser.require("channels");
		long guildId = parser.skip(DIRECT_MESSAGES) ? 0 : parser.id();
		long channelId = parser.id();
		long messageId = parser.hasMore() ? parser.id() : 0;
		parser.requireEnd();
		return new MessageLink(guildId, channelId, messageId);
	}

	/**
	 * Gives the URL.
	 * @return the URL
	 */
	public String url() {
		return "https://discord.com/channels/"
				+ ((this.guildId != 0) ? Snowflake.toString(this.guildId) : DIRECT_MESSAGES) + "/"
				+ Snowflake.toString(this.channelId)
				+ ((this.messageId != 0) ? "/" + Snowflake.toString(this.messageId) : "");
	}

	@Override
	public String toString() {
		return url();
	}

}
