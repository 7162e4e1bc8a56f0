package io.github.discordspring.autoconfigure.gateway;

import java.util.concurrent.Executor;

import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.ShardState;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tells listeners of state changes, on a thread that may block.
 */
class ShardStatePublisher implements ShardListener {

	private final LifeCycleEvents events;

	/** Runs one after the other. */
	private final Scheduler.Worker worker;

	ShardStatePublisher(LifeCycleEvents events, Executor executor) {
		this.events = events;
		this.worker = Schedulers.fromExecutor(executor, true).createWorker();
	}

	@Override
	public void onStateChange(Shard shard, ShardState previous, ShardState current) {
		this.worker.schedule(() -> this.events.tell(new DiscordShardStateEvent(shard, previous, current)));
	}

}
