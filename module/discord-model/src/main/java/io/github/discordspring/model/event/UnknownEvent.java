package io.github.discordspring.model.event;

import io.github.discordspring.model.RawJson;

/**
 * An event of a type for which there is no record.
 *
 * @param name name on the wire
 * @param guildId guild, 0 if the event names none
 * @param channelId channel, 0 if the event names none
 * @param userId user, 0 if the event names none
 * @param data the event's data
 */
public record UnknownEvent(String name, long guildId, long channelId, long userId,
		RawJson data) implements DispatchEvent {

	@Override
	public EventType eventType() {
		return EventType.of(this.name);
	}

}
