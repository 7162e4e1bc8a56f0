package io.github.discordspring.emulator.world;

import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened, as a client that sees everything is told.
 *
 * @param type name of the dispatch
 * @param data its data; not changed any more
 * @param guildId guild, 0 outside guilds
 * @param channelId channel that must be seen to learn of it, 0 if there is none
 * @param applicationId application that alone learns of it, 0 if all do
 * @param visibleTo user who alone sees it on the page, 0 if all do
 */
public record WorldEvent(String type, ObjectNode data, long guildId, long channelId, long applicationId,
		long visibleTo) {

	/**
	 * Makes an event that all of a guild learn.
	 * @param type name of the dispatch
	 * @param data its data
	 * @param guildId the guild
	 * @return the event
	 */
	public static WorldEvent inGuild(String type, ObjectNode data, long guildId) {
		return new WorldEvent(type, data, guildId, 0, 0, 0);
	}

	/**
	 * Makes an event that those learn who see a channel.
	 * @param type name of the dispatch
	 * @param data its data
	 * @param channel the channel
	 * @return the event
	 */
	public static WorldEvent inChannel(String type, ObjectNode data, Channel channel) {
		return new WorldEvent(type, data, channel.guildId(), channel.id(), channel.applicationId(), 0);
	}

	/**
	 * Makes an event that one application alone learns.
	 * @param type name of the dispatch
	 * @param data its data
	 * @param guildId the guild, 0 if there is none
	 * @param applicationId the application
	 * @return the event
	 */
	public static WorldEvent forApplication(String type, ObjectNode data, long guildId, long applicationId) {
		return new WorldEvent(type, data, guildId, 0, applicationId, 0);
	}

}
