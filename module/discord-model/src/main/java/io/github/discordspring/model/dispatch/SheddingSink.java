package io.github.discordspring.model.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.github.discordspring.model.gateway.ShardId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps events of some types from a sink while too many events of their shard are being
 * handled, until half of them are done. To be put around all sinks behind the cache,
 * which gets everything.
 */
public final class SheddingSink implements DispatchSink {

	private static final Logger logger = LoggerFactory.getLogger(SheddingSink.class);

	private final DispatchSink sink;

	private final EventTypes types;

	private final int maxPending;

	private final Set<ShardId> behind = ConcurrentHashMap.newKeySet();

	private final LongAdder count = new LongAdder();

	/**
	 * Makes it for a sink.
	 * @param sink gets what is not left out
	 * @param types what may be left out
	 * @param maxPending above how many events of a shard it is
	 */
	public SheddingSink(DispatchSink sink, EventTypes types, int maxPending) {
		this.sink = sink;
		this.types = types;
		this.maxPending = maxPending;
	}

	@Override
	public EventTypes wanted() {
		return this.sink.wanted();
	}

	@Override
	public void accept(Dispatch dispatch) {
		int pending = dispatch.pending();
		if (pending > this.maxPending / 2) {
			if (pending >= this.maxPending && this.behind.add(dispatch.shard())) {
				logger.warn("Shard {}: {} events are being handled; {} are left out until half of them are done",
						dispatch.shard(), pending, this.types);
			}
			if (this.types.contains(dispatch.type()) && this.behind.contains(dispatch.shard())) {
				this.count.increment();
				return;
			}
		}
		else if (!this.behind.isEmpty() && this.behind.remove(dispatch.shard())) {
			logger.info("Shard {}: listeners have caught up; no event is left out any more", dispatch.shard());
		}
		this.sink.accept(dispatch);
	}

	@Override
	public void flush() {
		this.sink.flush();
	}

	/**
	 * Tells how many events were left out.
	 * @return the number since the start
	 */
	public long count() {
		return this.count.sum();
	}

	@Override
	public String toString() {
		return this.sink.toString();
	}

}
