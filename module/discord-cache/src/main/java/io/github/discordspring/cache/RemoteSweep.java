package io.github.discordspring.cache;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * Drops what is expired where there is a store beyond a network. Whoever asks for it
 * looks through the store; the worker removes what was found in steps, between which it
 * makes what else waits.
 */
final class RemoteSweep {

	private static final Logger logger = LoggerFactory.getLogger(RemoteSweep.class);

	/** So many entities are removed in one go. */
	private static final int STEP = 250;

	private final RemoteWriter writer;

	/** Whether somebody is at it. Guarded by this. */
	private boolean running;

	/** Of the latest, for whom its caller may not have waited. Guarded by this. */
	private @Nullable CompletableFuture<Long> first;

	RemoteSweep(RemoteWriter writer) {
		this.writer = writer;
	}

	/**
	 * Drops what is expired, unless a former call is not over.
	 * @return how many were dropped
	 */
	long sweep(List<EntityTable<?>> tables) {
		if (this.writer.isWorker()) {
			return dropNoted(tables);
		}
		RemoteCacheStore.checkMayBlock();
		CompletableFuture<Long> noted;
		synchronized (this) {
			if (this.running || (this.first != null && !this.first.isDone())) {
				return 0;
			}
			noted = this.writer.submit(() -> dropNoted(tables), null);
			this.first = noted;
			this.running = true;
		}
		try {
			long dropped = this.writer.await(noted);
			for (EntityTable<?> table : tables) {
				WorkingStore<?> working = table.working();
				dropped += (working != null) ? drop(table, working) : 0;
			}
			return dropped;
		}
		finally {
			synchronized (this) {
				this.running = false;
			}
		}
	}

	private static long dropNoted(List<EntityTable<?>> tables) {
		long dropped = 0;
		for (EntityTable<?> table : tables) {
			dropped += table.usage.sweepExpired();
		}
		return dropped;
	}

	/**
	 * Drops what the store holds although it is expired there. When the store does not
	 * answer, the rest is left for the next time.
	 */
	private <T> long drop(EntityTable<?> table, WorkingStore<T> working) {
		RemoteCacheStore<T> store = working.remote();
		Flux<List<RemoteKey>> steps = store.remote().expired(store.type()).timeout(store.timeout()).buffer(STEP);
		long dropped = 0;
		try {
			for (List<RemoteKey> keys : steps.toIterable(1)) {
				dropped += this.writer.call(() -> table.usage.dropExpired(working, keys));
			}
		}
		catch (RuntimeException ex) {
			logger.debug("Not all of {} that is expired was dropped; the next sweep goes on", table.type, ex);
		}
		return dropped;
	}

}
