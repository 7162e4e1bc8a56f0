package io.github.discordspring.autoconfigure.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.github.discordspring.bot.listener.DerivedIntents;
import io.github.discordspring.gateway.GatewayClosedException;
import io.github.discordspring.gateway.ShardBucket;
import io.github.discordspring.gateway.Shards;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the shards after everything that takes their events, and stops them before it.
 */
class GatewayLifecycle implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(GatewayLifecycle.class);

	private final Shards shards;

	private final FirstShard firstShard;

	private final GatewayIntents intents;

	private final LifeCycleEvents events;

	private final Executor executor;

	private final Duration startTimeout;

	private final Duration stopTimeout;

	private final @Nullable ShardBucket bucket;

	/** Tells which listeners wait in vain. */
	private final Supplier<List<String>> unreachable;

	GatewayLifecycle(Shards shards, FirstShard firstShard, GatewayIntents intents, LifeCycleEvents events,
			Executor executor, DiscordGatewayProperties properties, @Nullable ShardBucket bucket,
			Supplier<List<String>> unreachable) {
		this.shards = shards;
		this.firstShard = firstShard;
		this.intents = intents;
		this.events = events;
		this.executor = executor;
		this.startTimeout = properties.startTimeout();
		this.stopTimeout = properties.stopTimeout();
		this.bucket = bucket;
		this.unreachable = unreachable;
	}

	@Override
	public void start() {
		DerivedIntents derived = this.intents.derive();
		logger.debug("The bot asks for the intents {}", derived);
		derived.privilegedReasons().forEach(logger::info);
		this.unreachable.get().forEach(logger::warn);
		CompletableFuture<@Nullable Throwable> known = this.firstShard.begin();
		this.shards.start();
		this.shards.ready().subscribe(null, this::failed, () -> this.executor.execute(this::publishReady));
		Throwable refusal = await(known);
		if (refusal != null) {
			this.shards.stop();
			throw refused(refusal, derived);
		}
	}

	private @Nullable Throwable await(CompletableFuture<@Nullable Throwable> known) {
		try {
			return known.get(this.startTimeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			logger.warn("No shard is connected after {} ms (discord.gateway.start-timeout); the application starts, "
					+ "and the bot goes on trying", this.startTimeout.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		return null;
	}

	private void publishReady() {
		this.events.tell(new DiscordReadyEvent(this.shards.shards()));
	}

	private void failed(Throwable failure) {
		if (!this.firstShard.refused(failure)) {
			logger.error("Not all shards can be started: {}", failure.getMessage());
		}
	}

	private RuntimeException refused(Throwable failure, DerivedIntents intents) {
		if (failure instanceof GatewayClosedException closed) {
			return new BotRefusedException(closed, intents.privilegedReasons());
		}
		if (failure instanceof IllegalArgumentException && this.bucket != null) {
			return new InvalidConfigurationPropertyValueException("discord.sharding.bucket", this.bucket,
					failure.getMessage() + ". Take fewer buckets, or set discord.sharding.count to more shards.");
		}
		if (failure instanceof IllegalArgumentException) {
			return new InvalidConfigurationPropertyValueException("discord.sharding.ids", null,
					failure.getMessage() + ". Ids must be below discord.sharding.count.");
		}
		return new IllegalStateException("The shards cannot be started", failure);
	}

	@Override
	public void stop(Runnable callback) {
		Mono.fromFuture(this.events.publish(new DiscordStoppingEvent()))
			.timeout(this.stopTimeout, Mono.empty())
			.then(Mono.defer(this.shards::stop))
			.doFinally((signal) -> callback.run())
			.subscribe();
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public boolean isRunning() {
		return this.shards.isRunning();
	}

	/**
	 * Late at the start, early at the stop, but before and after what brings requests
	 * from outside.
	 */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 3072;
	}

}
