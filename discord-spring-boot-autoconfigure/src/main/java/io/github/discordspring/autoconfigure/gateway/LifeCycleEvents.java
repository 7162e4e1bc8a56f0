package io.github.discordspring.autoconfigure.gateway;

import java.util.concurrent.CompletableFuture;

import io.github.discordspring.bot.listener.DiscordEventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells of the life of the gateway: Spring's {@code @EventListener} methods first, then
 * the {@code @DiscordEventListener} methods.
 */
class LifeCycleEvents {

	private static final Logger logger = LoggerFactory.getLogger(LifeCycleEvents.class);

	private final ApplicationEventPublisher publisher;

	private final ObjectProvider<DiscordEventPublisher> listeners;

	LifeCycleEvents(ApplicationEventPublisher publisher, ObjectProvider<DiscordEventPublisher> listeners) {
		this.publisher = publisher;
		this.listeners = listeners;
	}

	/**
	 * Publishes an event and does not wait for listeners; what goes wrong in them goes
	 * where their failures go.
	 */
	@SuppressWarnings("FutureReturnValueIgnored")
	void tell(Object event) {
		publish(event);
	}

	/**
	 * Publishes an event.
	 * @return completes when all listeners are done; never with an exception
	 */
	CompletableFuture<Void> publish(Object event) {
		try {
			this.publisher.publishEvent(event);
		}
		catch (RuntimeException ex) {
			// What is told of happens all the same, and the others are to know
			logger.error("A listener failed on {}", event, ex);
		}
		DiscordEventPublisher discord = this.listeners.getIfUnique();
		return (discord != null) ? discord.publish(event) : CompletableFuture.completedFuture(null);
	}

}
