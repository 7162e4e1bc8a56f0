package io.github.discordspring.test;

import tools.jackson.databind.node.ObjectNode;

/**
 * A form that a bot has shown to a person.
 *
 * @param json the modal as the bot sent it
 */
public record SeenForm(ObjectNode json) {

	/**
	 * Gives the title.
	 * @return the title
	 */
	public String title() {
		return this.json.path("title").asString("");
	}

	/**
	 * Gives the custom id.
	 * @return the custom id
	 */
	public String customId() {
		return this.json.path("custom_id").asString("");
	}

}
