package io.github.discordspring.autoconfigure.cache;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.cache.DiscordCache;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Drops what is expired, from time to time.
 */
class CacheSweeper implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(CacheSweeper.class);

	private final DiscordCache cache;

	private final Duration interval;

	private @Nullable ScheduledExecutorService executor;

	private @Nullable ScheduledFuture<?> sweeping;

	CacheSweeper(DiscordCache cache, Duration interval) {
		this.cache = cache;
		this.interval = interval;
	}

	@Override
	public synchronized void start() {
		if (this.executor == null) {
			this.executor = Executors.newSingleThreadScheduledExecutor((task) -> {
				Thread thread = new Thread(task, "discord-cache-sweeper");
				thread.setDaemon(true);
				return thread;
			});
			long nanos = this.interval.toNanos();
			this.sweeping = this.executor.scheduleWithFixedDelay(this::sweep, nanos, nanos, TimeUnit.NANOSECONDS);
		}
	}

	private void sweep() {
		try {
			long dropped = this.cache.sweepExpired();
			logger.debug("{} entities were expired and are dropped", dropped);
		}
		catch (RuntimeException ex) {
			logger.error("Entities that are expired could not be dropped; this is tried again after {}", this.interval,
					ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.sweeping != null) {
			this.sweeping.cancel(true);
			this.sweeping = null;
		}
		if (this.executor != null) {
			this.executor.shutdownNow();
			this.executor = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.executor != null;
	}

}
