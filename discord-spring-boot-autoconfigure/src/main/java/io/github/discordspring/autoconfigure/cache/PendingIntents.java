package io.github.discordspring.autoconfigure.cache;

import java.util.Set;

import io.github.discordspring.model.gateway.Intent;

/**
 * Tells which intents are needed now that the sessions which are running did not ask for.
 * They are asked for when a shard identifies next.
 */
@FunctionalInterface
public interface PendingIntents {

	/**
	 * Gives the intents that are missing.
	 * @return the intents; none if each session has all, or there is no session
	 */
	Set<Intent> pendingIntents();

}
