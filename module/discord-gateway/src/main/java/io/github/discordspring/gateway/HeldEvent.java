package io.github.discordspring.gateway;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event that is kept back, with its bytes, until it is known whether it has to be
 * delivered. Until then it is not handled.
 */
final class HeldEvent {

	private static final Logger logger = LoggerFactory.getLogger(HeldEvent.class);

	private final long fingerprint;

	private final ShardId shard;

	private final Secret sessionId;

	private final long sequence;

	private final EventType type;

	private final RetainedDispatch bytes;

	private final Handling handling;

	private final AtomicBoolean done = new AtomicBoolean();

	/** Of this event alone, while it is delivered. */
	private volatile @Nullable HandledSequence mark;

	HeldEvent(Dispatch dispatch, long fingerprint) {
		this.fingerprint = fingerprint;
		this.shard = dispatch.shard();
		this.sessionId = dispatch.sessionId();
		this.sequence = dispatch.sequence();
		this.type = dispatch.type();
		this.bytes = dispatch.retain();
		this.handling = dispatch.defer();
	}

	long fingerprint() {
		return this.fingerprint;
	}

	/**
	 * Notes that it came on another way.
	 */
	void drop() {
		if (this.done.compareAndSet(false, true)) {
			this.handling.done();
		}
	}

	/**
	 * Delivers it. It is handled when the sink is done with it.
	 */
	void deliver(DispatchSink sink) {
		HandledSequence mark = new HandledSequence(this.sequence - 1, this::check);
		this.mark = mark;
		Dispatch dispatch = new Dispatch(this.shard, this.sessionId, this.sequence, this.type, this.bytes.encoding(),
				this.bytes.bytes(), 0, this.bytes.bytes().length, this.bytes.dataOffset(), mark);
		try {
			if (sink.wanted().contains(this.type)) {
				sink.accept(dispatch);
			}
		}
		catch (RuntimeException | LinkageError | AssertionError | StackOverflowError ex) {
			logger.error("Shard {}: {} failed on {}; the session goes on", this.shard, sink, dispatch, ex);
		}
		finally {
			dispatch.expire();
			check();
		}
	}

	/**
	 * Is done if nobody is at it any more, be it that handles it or that holds the mark.
	 */
	private void check() {
		HandledSequence mark = this.mark;
		if (mark != null && mark.value() >= this.sequence) {
			drop();
		}
	}

}
