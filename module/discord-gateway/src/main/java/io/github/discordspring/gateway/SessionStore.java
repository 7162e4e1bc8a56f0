package io.github.discordspring.gateway;

import io.github.discordspring.model.gateway.ShardId;
import reactor.core.publisher.Mono;

/**
 * Keeps sessions, so that they can be resumed after a restart. Called by any thread. An
 * error is logged and otherwise without effect: the shard goes on.
 */
public interface SessionStore {

	/**
	 * Finds the session of a shard.
	 * @param shard the shard; its count is part of what identifies it
	 * @return the session, or empty
	 */
	Mono<StoredSession> load(ShardId shard);

	/**
	 * Keeps a session in place of the shard's former one. Called for each heartbeat, and
	 * when the shard stops.
	 * @param session the session
	 * @return completes when it is kept
	 */
	Mono<Void> save(StoredSession session);

	/**
	 * Forgets the session of a shard, as it was ended.
	 * @param shard the shard
	 * @return completes when it is forgotten
	 */
	Mono<Void> remove(ShardId shard);

}
