package io.github.discordspring.gateway;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;

/**
 * Keeps what is dispatched.
 */
final class RecordingSink implements DispatchSink {

	final List<Long> sequences = new CopyOnWriteArrayList<>();

	final List<EventType> types = new CopyOnWriteArrayList<>();

	final List<DispatchEvent> events = new CopyOnWriteArrayList<>();

	final List<RetainedDispatch> retained = new CopyOnWriteArrayList<>();

	/** What is being handled, if the sink is slow. */
	final Queue<Handling> handlings = new ConcurrentLinkedQueue<>();

	volatile EventTypes wanted = EventTypes.all();

	volatile boolean slow;

	/** Whether it holds the mark, as a cache does that waits for a remote store. */
	volatile boolean holds;

	volatile boolean retains;

	@Override
	public EventTypes wanted() {
		return this.wanted;
	}

	@Override
	public void accept(Dispatch dispatch) {
		if (this.slow) {
			this.handlings.add(dispatch.defer());
		}
		if (this.holds) {
			this.handlings.add(dispatch.hold());
		}
		if (this.retains) {
			this.retained.add(dispatch.retain());
		}
		this.types.add(dispatch.type());
		try {
			this.events.add(dispatch.event());
		}
		finally {
			// The last, as tests wait for it and then look at the others
			this.sequences.add(dispatch.sequence());
		}
	}

	void finish(int count) {
		for (int i = 0; i < count; i++) {
			Handling handling = this.handlings.poll();
			if (handling == null) {
				return;
			}
			handling.done();
		}
	}

}
