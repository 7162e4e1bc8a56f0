package io.github.discordspring.bot.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How far a dialog is.
 *
 * @param userId who may answer, 0 for everybody
 * @param answers answers by their keys, in the order in which they were given
 */
public record DialogState(long userId, Map<String, String> answers) {

	/**
	 * Copies the answers.
	 */
	public DialogState {
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
	}

	/**
	 * Gives an answer.
	 * @param key key of the question, or custom id of the field
	 * @return the value of the option, or what was entered, several values with commas
	 * between them; {@code null} if it was not asked, or nothing was entered
	 */
	public @Nullable String answer(String key) {
		return this.answers.get(key);
	}

	DialogState with(Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>(this.answers);
		all.putAll(more);
		return new DialogState(this.userId, all);
	}

}
