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

	Set<Intent> intents() {
		EnumSet<Intent> intents = EnumSet.noneOf(Intent.class);
		for (EventType type : this.types) {
			if (this.scope != EventScope.DIRECT_MESSAGE) {
				addOne(type.guildIntents(), intents);
			}
			if (this.scope != EventScope.GUILD) {
				addOne(type.directMessageIntents(), intents);
			}
		}
		if (this.content) {
			intents.add(Intent.MESSAGE_CONTENT);
		}
		if (this.guilds) {
			intents.add(Intent.GUILDS);
		}
		return intents;
	}

	/**
	 * Adds one of those that bring an event: one that is not privileged, where there is
	 * one.
	 */
	private static void addOne(Set<Intent> alternatives, Set<Intent> intents) {
		alternatives.stream()
			.min((one, other) -> (one.isPrivileged() != other.isPrivileged())
					? Boolean.compare(one.isPrivileged(), other.isPrivileged()) : one.compareTo(other))
			.ifPresent(intents::add);
	}

	/**
	 * Tells whether it listens to messages but will find most of them empty.
	 */
	boolean lacksContent() {
		return !this.content && this.scope != EventScope.DIRECT_MESSAGE
				&& this.types.stream().anyMatch(MESSAGES::contains);
	}

}
