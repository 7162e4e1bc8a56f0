package io.github.discordspring.bot.listener;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Knows the listeners, to look at them, and to stop and start them by their ids.
 */
public interface DiscordListenerRegistry {

	/**
	 * Gives all listeners.
	 * @return the listeners in the order in which they are called, running or not; none
	 * before all singletons have been made
	 */
	List<RegisteredListener> listeners();

	/**
	 * Finds a listener.
	 * @param id its id
	 * @return the listener, or {@code null} if there is none of that id
	 */
	@Nullable RegisteredListener listener(String id);

}
