package io.github.discordspring.model.dispatch;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The corridor from one source to its sinks, in the order in which the sinks were given:
 * the cache first, so that a listener finds its own event applied. An error in one sink
 * does not keep the event from the next.
 */
public final class DispatchPipeline implements DispatchSink {

	private static final Logger logger = LoggerFactory.getLogger(DispatchPipeline.class);

	private final DispatchSink[] sinks;

	/** What the sinks wanted when last asked, and the union of it. */
	private volatile Wanted wanted = new Wanted(new EventTypes[0], EventTypes.none(), EventTypes.all());

	/**
	 * Connects a source with sinks.
	 * @param source where dispatches come from
	 * @param sinks what gets them, in this order
	 */
	public DispatchPipeline(DispatchSource source, List<? extends DispatchSink> sinks) {
		this.sinks = sinks.toArray(DispatchSink[]::new);
		source.deliverTo(this);
	}

	@Override
	public EventTypes wanted() {
		Wanted current = this.wanted;
		EventTypes[] parts = current.parts;
		boolean same = parts.length == this.sinks.length;
		for (int i = 0; same && i < parts.length; i++) {
			same = this.sinks[i].wanted().equals(parts[i]);
		}
		return same ? current.union : ask();
	}

	private EventTypes ask() {
		EventTypes[] parts = new EventTypes[this.sinks.length];
		EventTypes union = EventTypes.none();
		EventTypes shared = EventTypes.none();
		for (int i = 0; i < parts.length; i++) {
			parts[i] = this.sinks[i].wanted();
			EventTypes both = union.without(union.without(parts[i]));
			shared = shared.and(both);
			union = union.and(parts[i]);
		}
		this.wanted = new Wanted(parts, union, shared);
		return union;
	}

	@Override
	public void accept(Dispatch dispatch) {
		dispatch.shared(this.wanted.shared.contains(dispatch.type()));
		for (DispatchSink sink : this.sinks) {
			if (sink.wanted().contains(dispatch.type())) {
				deliver(dispatch, sink);
			}
		}
	}

	@Override
	public void flush() {
		for (DispatchSink sink : this.sinks) {
			try {
				sink.flush();
			}
			catch (Throwable ex) {
				logger.error("{} failed on what it had put off; the session goes on", sink.getClass().getName(), ex);
			}
		}
	}

	private static void deliver(Dispatch dispatch, DispatchSink sink) {
		try {
			sink.accept(dispatch);
		}
		catch (DispatchException ex) {
			if (dispatch.markFailureReported()) {
				logger.error("{}; it is left out, the session goes on", ex.getMessage(), ex.getCause());
			}
		}
		catch (Throwable ex) {
			logger.error("{} failed on {}; the session goes on", sink.getClass().getName(), dispatch, ex);
		}
	}

	private static final class Wanted {

		private final EventTypes[] parts;

		private final EventTypes union;

		/** What more than one sink wants. */
		private final EventTypes shared;

		Wanted(EventTypes[] parts, EventTypes union, EventTypes shared) {
			this.parts = parts;
			this.union = union;
			this.shared = shared;
		}

	}

}
