package io.github.discordspring.autoconfigure.gateway;

import java.util.concurrent.Executor;

import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.ShardState;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells Spring's listeners of state changes, on a thread that may block.
 */
class ShardStatePublisher implements ShardListener {

	private final ApplicationEventPublisher publisher;

	/** Runs one after the other. */
	private final Scheduler.Worker worker;

	ShardStatePublisher(ApplicationEventPublisher publisher, Executor executor) {
		this.publisher = publisher;
		this.worker = Schedulers.fromExecutor(executor, true).createWorker();
	}

	@Override
	public void onStateChange(Shard shard, ShardState previous, ShardState current) {
		this.worker.schedule(() -> this.publisher.publishEvent(new DiscordShardStateEvent(shard, previous, current)));
	}

}
