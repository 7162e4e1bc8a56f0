package io.github.discordspring.bot.listener;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.ResultHandler;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;

/**
 * A method that listens.
 *
 * @param handler the method
 * @param types types of events it wants
 * @param scope where they come from
 * @param content whether it needs the content of messages
 * @param raw whether it takes the event's data as it came
 * @param guilds whether it takes from the cache what comes with the guilds
 * @param order place among the listeners to one event
 * @param results what happens to its result
 */
record Listener(HandlerMethod handler, List<EventType> types, EventScope scope, boolean content, boolean raw,
		boolean guilds, int order, ResultHandler results) {

	private static final Set<EventType> MESSAGES = Set.of(EventType.MESSAGE_CREATE, EventType.MESSAGE_UPDATE);

	boolean listensTo(EventType type, boolean inGuild) {
		return this.types.contains(type) && switch (this.scope) {
			case ALL -> true;
			case GUILD -> inGuild;
			case DIRECT_MESSAGE -> !inGuild;
		};
	}

	/**
	 * Adds the intents it needs.
	 */
	DerivedIntents addTo(DerivedIntents intents) {
		EnumSet<Intent> others = EnumSet.noneOf(Intent.class);
		if (this.content) {
			others.add(Intent.MESSAGE_CONTENT);
		}
		if (this.guilds) {
			others.add(Intent.GUILDS);
		}
		String cause = this.handler.toString();
		return intents.with(this.types, this.scope, cause).with(others, cause);
	}

	/**
	 * Tells whether it listens to messages but will find most of them empty.
	 */
	boolean lacksContent() {
		return !this.content && this.scope != EventScope.DIRECT_MESSAGE
				&& this.types.stream().anyMatch(MESSAGES::contains);
	}

}
