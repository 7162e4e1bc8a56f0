package io.github.discordspring.bot.dialog;

import reactor.core.publisher.Mono;

/**
 * Asks somebody one thing after the other, in one message. A bean of this type is found
 * by its name in the components of the message, so a dialog goes on after a restart, and
 * in any process of the bot. It is begun with {@link Dialogs#start(String, long)}.
 */
public interface Dialog {

	/**
	 * Gives the name, which is in the components.
	 * @return 1 to 20 characters without a slash; unlike that of all other dialogs
	 */
	String name();

	/**
	 * Says what comes next. It must depend on nothing but the answers: it is called again
	 * for the same ones, to check what comes back, and to show a form. What is done at
	 * the end belongs into the {@code Mono} of the step that is the end; it may happen
	 * twice if somebody uses a component twice at the same moment.
	 * @param state what was answered so far
	 * @return the next question, or the end
	 */
	Mono<DialogStep> next(DialogState state);

}
