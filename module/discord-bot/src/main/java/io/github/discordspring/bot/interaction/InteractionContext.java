package io.github.discordspring.bot.interaction;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.interaction.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that is being handled.
 */
public final class InteractionContext implements EventContext {

	private final InteractionCreateEvent event;

	private final @Nullable ShardId shard;

	private final InteractionMatch match;

	private final InteractionReply reply;

	InteractionContext(InteractionCreateEvent event, @Nullable ShardId shard, InteractionMatch match,
			InteractionReply reply) {
		this.event = event;
		this.shard = shard;
		this.match = match;
		this.reply = reply;
	}

	@Override
	public DispatchEvent event() {
		return this.event;
	}

	@Override
	public EventType type() {
		return EventType.INTERACTION_CREATE;
	}

	@Override
	public @Nullable ShardId shard() {
		return this.shard;
	}

	/**
	 * Gives the interaction.
	 * @return what the user did
	 */
	public Interaction interaction() {
		return this.event.interaction();
	}

	/**
	 * Gives the way to answer.
	 * @return the reply
	 */
	public InteractionReply reply() {
		return this.reply;
	}

	/**
	 * Gives what handles it.
	 * @return the handler and the variables of its route
	 */
	public InteractionMatch match() {
		return this.match;
	}

}
