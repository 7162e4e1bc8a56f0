package io.github.discordspring.emulator.world;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.message.MessageType;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message that is about to be sent.
 *
 * @param author user who sends it
 * @param body what was asked for, already checked
 * @param applicationId application that sends it, 0 for a person
 * @param type number of the {@link MessageType}
 * @param extra further fields of the message
 * @param flags flags besides those that were asked for
 * @param visibleTo user who alone sees it, 0 if all do
 * @param id its id, 0 for a new one
 */
record MessageDraft(ObjectNode author, ObjectNode body, long applicationId, int type, ObjectNode extra, int flags,
		long visibleTo, long id) {

	static MessageDraft ofPerson(ObjectNode author, ObjectNode body) {
		return new MessageDraft(author, body, 0, 0, Json.object(), 0, 0, 0);
	}

	static MessageDraft ofBot(Application application, ObjectNode body) {
		return new MessageDraft(application.bot(), body, application.id(), 0, Json.object(), 0, 0, 0);
	}

	MessageDraft withId(long newId) {
		return new MessageDraft(this.author, this.body, this.applicationId, this.type, this.extra, this.flags,
				this.visibleTo, newId);
	}

	boolean isWebhook() {
		return this.extra.has("webhook_id");
	}

	int allFlags() {
		int all = this.flags | Json.number(this.body, "flags");
		return (this.visibleTo != 0) ? all | MessageFlag.EPHEMERAL : all;
	}

}
