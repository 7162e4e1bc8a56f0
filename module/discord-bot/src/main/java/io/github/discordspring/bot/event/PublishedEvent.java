package io.github.discordspring.bot.event;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;

/**
 * Holds an event of the application's own while it is handled, as those see it who
 * resolve arguments or handle errors; listeners get the event itself. A class that is to
 * be kept in the order of a channel, guild or user implements {@link DispatchEvent}
 * itself, and is not wrapped.
 *
 * @param payload the event
 */
public record PublishedEvent(Object payload) implements DispatchEvent {

	/**
	 * Gives a type that is none of Discord's.
	 * @return a type with the name of the event's class
	 */
	@Override
	public EventType eventType() {
		return EventType.of(this.payload.getClass().getName());
	}

}
