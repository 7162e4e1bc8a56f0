package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way to send messages to a channel without a bot.
 */
public final class Webhook {

	private final ObjectNode json;

	Webhook(ObjectNode json) {
		this.json = json;
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return Json.id(this.json, "id");
	}

	/**
	 * Gives the channel.
	 * @return its id
	 */
	public long channelId() {
		return Json.id(this.json, "channel_id");
	}

	/**
	 * Gives the token, with which anybody can send messages.
	 * @return the token
	 */
	public String token() {
		return Json.text(this.json, "token");
	}

	/**
	 * Gives the webhook as Discord writes it, with its token.
	 * @return the webhook; not to be changed
	 */
	public ObjectNode json() {
		return this.json;
	}

	@Override
	public String toString() {
		return "Webhook " + Json.text(this.json, "id");
	}

}
