package io.github.discordspring.bot.handler;

import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * An event that is being handled, as those see it who resolve arguments or handle errors.
 * May be kept and passed between threads.
 */
public interface EventContext {

	/**
	 * Gives the event.
	 * @return the event's record
	 */
	DispatchEvent event();

	/**
	 * Tells the type of the event.
	 * @return the type
	 */
	EventType type();

	/**
	 * Tells which shard it came from.
	 * @return the shard, or {@code null} if it came from none: over HTTP, or from the
	 * application itself
	 */
	@Nullable ShardId shard();

}
