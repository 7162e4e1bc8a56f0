package io.github.discordspring.emulator;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.model.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as it was at one moment.
 *
 * @param id its id
 * @param channelId the channel
 * @param author name of who wrote it
 * @param content the text
 * @param visibleTo user who alone sees it, 0 if all do
 * @param json the whole message as Discord writes it
 */
public record EmulatedMessage(long id, long channelId, String author, String content, long visibleTo, ObjectNode json) {

	static EmulatedMessage of(Message message) {
		ObjectNode json = message.toJson(message.visibleTo());
		return new EmulatedMessage(message.id(), Json.id(json, "channel_id"),
				Json.text(json.path("author"), "username"), Json.text(json, "content"), message.visibleTo(), json);
	}

	/**
	 * Tells whether it was changed after it was sent.
	 * @return whether it was
	 */
	public boolean isEdited() {
		return Json.has(this.json, "edited_timestamp");
	}

	@Override
	public String toString() {
		return this.author + ": " + this.content + " (" + Snowflake.toString(this.id) + ")";
	}

}
