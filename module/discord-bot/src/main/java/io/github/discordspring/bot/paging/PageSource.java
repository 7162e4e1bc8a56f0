package io.github.discordspring.bot.paging;

import reactor.core.publisher.Mono;

/**
 * Makes the pages of a message that a {@link Paginator} shows. A bean of this type is
 * found by its name in the buttons of the message, so a message that was sent before a
 * restart can be turned after it.
 */
public interface PageSource {

	/**
	 * Gives the name, which is in the buttons.
	 * @return 1 to 20 characters without a slash; unlike that of all other sources
	 */
	String name();

	/**
	 * Makes a page. Called each time somebody turns to it.
	 * @param number the page, from 0 on; may be beyond the last one if there are fewer
	 * than there were, and is then to be the last one
	 * @param argument what the message is about, as it was given to
	 * {@link Paginator#first(String, String)}
	 * @return the page
	 */
	Mono<Page> page(int number, String argument);

}
