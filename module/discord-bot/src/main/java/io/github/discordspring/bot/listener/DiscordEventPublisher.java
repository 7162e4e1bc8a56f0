package io.github.discordspring.bot.listener;

import java.util.concurrent.CompletableFuture;

/**
 * Publishes events of the application's own to the methods annotated with
 * {@link DiscordEventListener} whose parameter can take them. They run where other
 * listeners run, never on the calling thread.
 * <p>
 * An event of any class has no order. One that implements
 * {@link io.github.discordspring.model.event.DispatchEvent} waits, by its channel, guild
 * or user, behind the events of Discord that have the same key.
 */
public interface DiscordEventPublisher {

	/**
	 * Publishes an event.
	 * @param event the event; should be immutable, as several threads may see it
	 * @return completes when all listeners are done; never with an exception, as those of
	 * listeners go where theirs go
	 */
	CompletableFuture<Void> publish(Object event);

}
