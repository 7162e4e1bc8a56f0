package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import io.github.discordspring.cache.RemoteStore.RemoteBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes changes to a remote store, as numbered batches of a size that it takes well. A
 * batch is tried until the store confirms it; its number keeps it from being made twice,
 * and tells when what was written before is gone. Only for the worker of a cache.
 */
final class RemoteBatches {

	private static final Logger logger = LoggerFactory.getLogger(RemoteBatches.class);

	private static final int SIZE = 1000;

	private static final int BYTES = 1 << 20;

	private final RemoteStore remote;

	private final RemoteRetry retry;

	private final Supplier<List<RemoteChange>> lost;

	private final String writer = UUID.randomUUID().toString();

	private long number;

	/** What is not written. */
	private final List<RemoteChange> changes = new ArrayList<>();

	private long bytes;

	/**
	 * Makes one.
	 * @param remote where to write to
	 * @param retry asks it
	 * @param lost is called when the store lost what was written, and gives what is to be
	 * written anew
	 */
	RemoteBatches(RemoteStore remote, RemoteRetry retry, Supplier<List<RemoteChange>> lost) {
		this.remote = remote;
		this.retry = retry;
		this.lost = lost;
	}

	/**
	 * Makes itself known to the store.
	 */
	void begin() {
		this.retry.ask(this.remote.write(batch(true, List.of())));
	}

	/**
	 * Adds a change to what is written next.
	 */
	void add(RemoteChange change) {
		this.changes.add(change);
		this.bytes += bytes(change);
	}

	/**
	 * Tells whether it is time to write, as too much is held in memory.
	 */
	boolean isLarge() {
		return this.changes.size() >= 4 * SIZE || this.bytes >= 4 * BYTES;
	}

	/**
	 * Writes what was added until now.
	 */
	void write() {
		int begin = 0;
		while (begin < this.changes.size()) {
			int end = end(begin);
			write(this.changes.subList(begin, end));
			begin = end;
		}
		clear();
	}

	private int end(int begin) {
		int end = begin;
		long bytes = 0;
		while (end < this.changes.size() && end - begin < SIZE && (bytes < BYTES || end == begin)) {
			bytes += bytes(this.changes.get(end));
			end++;
		}
		return end;
	}

	private static long bytes(RemoteChange change) {
		return (change instanceof RemoteChange.Put put) ? put.value().length : 0;
	}

	/**
	 * Asks the store whether it still has what was written.
	 */
	void check() {
		write(List.of());
	}

	/**
	 * Gives up what is not written.
	 */
	void clear() {
		this.changes.clear();
		this.bytes = 0;
	}

	private void write(List<RemoteChange> changes) {
		this.number++;
		while (!Boolean.TRUE.equals(this.retry.ask(this.remote.write(batch(false, changes))))) {
			logger.warn("What was written of the cache is no longer in its store: it came back empty, or without its "
					+ "latest changes. Guilds are stale until they are sent again");
			List<RemoteChange> anew = new ArrayList<>(this.lost.get());
			anew.addAll(changes);
			if (Boolean.TRUE.equals(this.retry.ask(this.remote.write(batch(true, anew))))) {
				return;
			}
		}
	}

	private RemoteBatch batch(boolean first, List<RemoteChange> changes) {
		return new RemoteBatch(this.writer, this.number, first, List.copyOf(changes));
	}

}
