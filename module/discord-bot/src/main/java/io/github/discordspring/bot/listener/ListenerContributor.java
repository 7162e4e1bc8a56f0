package io.github.discordspring.bot.listener;

import java.util.List;

import io.github.discordspring.bot.handler.EventHandler;
import io.github.discordspring.model.event.EventType;

/**
 * Adds listeners that are not methods with {@link DiscordEventListener}, such as text
 * commands. Beans of this type are asked when all beans are there. For annotations of
 * handler methods, not for applications.
 */
@FunctionalInterface
public interface ListenerContributor {

	/**
	 * Finds the listeners.
	 * @param options what holds for all listeners, as far as it is for the handlers to
	 * keep: how long each may take
	 * @return the listeners
	 * @throws io.github.discordspring.bot.handler.InvalidHandlerException if one is
	 * declared wrongly
	 */
	List<Contribution> listeners(ListenerOptions options);

	/**
	 * A listener.
	 *
	 * @param id its id in the registry
	 * @param description what needs the intents
	 * @param types which events it listens to
	 * @param content whether it needs the content of messages
	 * @param guilds whether it takes from the cache what comes with the guilds
	 * @param handler what is called for each; the context is one of a listener
	 */
	record Contribution(String id, String description, List<EventType> types, boolean content, boolean guilds,
			EventHandler handler) {

	}

}
