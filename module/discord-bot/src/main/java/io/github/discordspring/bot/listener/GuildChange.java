package io.github.discordspring.bot.listener;

import java.util.List;

import io.github.discordspring.bot.event.GuildAvailableEvent;
import io.github.discordspring.bot.event.GuildJoinedEvent;
import io.github.discordspring.bot.event.GuildLeftEvent;
import io.github.discordspring.bot.event.GuildUnavailableEvent;
import io.github.discordspring.cache.AppliedEvent;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.cache.GuildTransition;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildCreateEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a GUILD_CREATE or GUILD_DELETE means, as an event of its own.
 */
@SuppressWarnings("ImmutableEnumChecker") // what it refers to is never changed
enum GuildChange {

	/** The bot was added. */
	JOINED(GuildJoinedEvent.class, GuildTransition.JOINED, EventType.GUILD_CREATE),

	/** The bot is gone. */
	LEFT(GuildLeftEvent.class, GuildTransition.LEFT, EventType.GUILD_DELETE),

	/** An outage began. */
	UNAVAILABLE(GuildUnavailableEvent.class, GuildTransition.UNAVAILABLE, EventType.GUILD_DELETE,
			EventType.GUILD_CREATE),

	/** An outage is over. */
	AVAILABLE(GuildAvailableEvent.class, GuildTransition.AVAILABLE, EventType.GUILD_CREATE);

	private final Class<? extends DispatchEvent> eventClass;

	private final GuildTransition transition;

	private final List<EventType> types;

	GuildChange(Class<? extends DispatchEvent> eventClass, GuildTransition transition, EventType... types) {
		this.eventClass = eventClass;
		this.transition = transition;
		this.types = List.of(types);
	}

	static @Nullable GuildChange of(Class<?> eventClass) {
		for (GuildChange change : values()) {
			if (change.eventClass == eventClass) {
				return change;
			}
		}
		return null;
	}

	Class<? extends DispatchEvent> eventClass() {
		return this.eventClass;
	}

	/**
	 * Gives what Discord sends for it.
	 */
	List<EventType> types() {
		return this.types;
	}

	boolean isMeantBy(AppliedEvent applied) {
		return applied.guildTransition() == this.transition;
	}

	DispatchEvent event(AppliedEvent applied) {
		DispatchEvent event = applied.event();
		return switch (this) {
			case JOINED -> new GuildJoinedEvent((GuildCreateEvent) event);
			case AVAILABLE -> new GuildAvailableEvent((GuildCreateEvent) event);
			case UNAVAILABLE -> new GuildUnavailableEvent(event.guildId(), event.eventType());
			case LEFT -> new GuildLeftEvent(event.guildId(), applied.previous(EntityType.GUILDS));
		};
	}

}
