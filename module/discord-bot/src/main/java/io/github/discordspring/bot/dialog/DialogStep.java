package io.github.discordspring.bot.dialog;

import java.util.List;

import io.github.discordspring.model.component.Label;
import io.github.discordspring.model.component.SelectOption;
import io.github.discordspring.model.message.MessageEditRequest;

/**
 * What a dialog shows: a question with options, a form, or the end.
 */
public sealed interface DialogStep {

	/**
	 * Asks to choose one of several options: with buttons if there are up to five, else
	 * with a menu.
	 * @param key key of the answer, without a slash
	 * @param text the question, 1 to 2000 characters
	 * @param options 1 to 25 options
	 * @return the step
	 */
	static DialogStep ask(String key, String text, SelectOption... options) {
		return new Question(key, text, List.of(options));
	}

	/**
	 * Asks to fill in a form. A button opens it, as Discord shows a form only to who has
	 * just used something.
	 * @param text what stands above the button, 1 to 2000 characters
	 * @param button label of the button, 1 to 80 characters
	 * @param title title of the form, 1 to 45 characters
	 * @param fields 1 to 5 fields; their custom ids are the keys of the answers
	 * @return the step
	 */
	static DialogStep form(String text, String button, String title, Label... fields) {
		return new Form(text, button, title, List.of(fields));
	}

	/**
	 * Ends the dialog.
	 * @param text what the message says from then on, 1 to 2000 characters
	 * @return the step
	 */
	static DialogStep end(String text) {
		return end(MessageEditRequest.of(text));
	}

	/**
	 * Ends the dialog.
	 * @param message what the message becomes; its components are removed if this has
	 * none
	 * @return the step
	 */
	static DialogStep end(MessageEditRequest message) {
		return new End(message);
	}

	/**
	 * A question.
	 *
	 * @param key key of the answer
	 * @param text the question
	 * @param options what can be chosen
	 */
	record Question(String key, String text, List<SelectOption> options) implements DialogStep {

		/**
		 * Checks the key and the number of options.
		 */
		public Question {
			if (key.isEmpty() || key.contains("/")) {
				throw new IllegalArgumentException("The key of a question must not be empty nor have a slash: " + key);
			}
			if (options.isEmpty() || options.size() > 25) {
				throw new IllegalArgumentException(
						"A question has 1 to 25 options, and '" + key + "' has " + options.size());
			}
		}

	}

	/**
	 * A form.
	 *
	 * @param text what stands above the button
	 * @param button label of the button
	 * @param title title of the form
	 * @param fields the fields
	 */
	record Form(String text, String button, String title, List<Label> fields) implements DialogStep {

		/**
		 * Checks the number of fields.
		 */
		public Form {
			if (fields.isEmpty() || fields.size() > 5) {
				throw new IllegalArgumentException(
						"A form has 1 to 5 fields, and '" + title + "' has " + fields.size());
			}
		}

	}

	/**
	 * The end.
	 *
	 * @param message what the message becomes
	 */
	record End(MessageEditRequest message) implements DialogStep {

	}

}
