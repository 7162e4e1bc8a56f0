package io.github.discordspring.emulator.form;

import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks polls.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll">Poll resource</a>
 */
final class PollForm {

	private static final int MAXIMUM_QUESTION = 300;

	private static final int MAXIMUM_ANSWER = 55;

	private static final int MAXIMUM_ANSWERS = 10;

	private static final int MAXIMUM_HOURS = 768;

	private PollForm() {
	}

	static void check(Form message) {
		Form poll = message.form("poll");
		if (poll == null) {
			return;
		}
		Form question = poll.require("question") ? poll.form("question") : null;
		if (question != null && question.require("text")) {
			question.string("text", 1, MAXIMUM_QUESTION);
		}
		if (poll.require("answers")) {
			poll.forms("answers", 1, MAXIMUM_ANSWERS).forEach(PollForm::checkAnswer);
		}
		poll.integer("duration", 1, MAXIMUM_HOURS);
		poll.bool("allow_multiselect");
		poll.choice("layout_type", Set.of(1));
	}

	private static void checkAnswer(Form answer) {
		Form media = answer.require("poll_media") ? answer.form("poll_media") : null;
		if (media == null) {
			return;
		}
		media.string("text", 1, MAXIMUM_ANSWER);
		ObjectNode json = media.json();
		if (!Json.has(json, "text") && !Json.has(json, "emoji")) {
			media.error("text", "BASE_TYPE_REQUIRED", "This field is required");
		}
	}

}
