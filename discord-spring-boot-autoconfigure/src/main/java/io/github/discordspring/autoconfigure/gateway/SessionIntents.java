package io.github.discordspring.autoconfigure.gateway;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.autoconfigure.cache.PendingIntents;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.model.gateway.Intent;

/**
 * Remembers what was asked for when each shard identified.
 */
class SessionIntents implements ShardListener, PendingIntents {

	private final GatewayIntents intents;

	private final Map<Integer, Integer> asked = new ConcurrentHashMap<>();

	SessionIntents(GatewayIntents intents) {
		this.intents = intents;
	}

	@Override
	public void onStateChange(Shard shard, ShardState previous, ShardState current) {
		if (current == ShardState.IDENTIFYING) {
			identifying(shard.id().id());
		}
	}

	void identifying(int shard) {
		this.asked.put(shard, this.intents.bits());
	}

	@Override
	public Set<Intent> pendingIntents() {
		int all = -1;
		for (int bits : this.asked.values()) {
			all &= bits;
		}
		return Intent.setOf(this.intents.bits() & ~all);
	}

}
