package io.github.discordspring.gateway;

import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;

/**
 * Lets through only some of the types that a sink wants.
 */
final class EventFilter implements DispatchSink {

	private final DispatchSink sink;

	private final EventTypes included;

	private final EventTypes excluded;

	/** What the sink wanted when last asked, and what is left of it. */
	private volatile Wanted wanted = new Wanted(EventTypes.none(), EventTypes.none());

	EventFilter(DispatchSink sink, EventTypes included, EventTypes excluded) {
		this.sink = sink;
		this.included = included;
		this.excluded = excluded;
	}

	@Override
	public EventTypes wanted() {
		EventTypes all = this.sink.wanted();
		Wanted current = this.wanted;
		if (!current.all.equals(all)) {
			EventTypes kept = all.without(all.without(this.included)).without(this.excluded);
			current = new Wanted(all, kept);
			this.wanted = current;
		}
		return current.kept;
	}

	@Override
	public void accept(Dispatch dispatch) {
		this.sink.accept(dispatch);
	}

	@Override
	public void flush() {
		this.sink.flush();
	}

	@Override
	public String toString() {
		return this.sink.toString();
	}

	private static final class Wanted {

		private final EventTypes all;

		private final EventTypes kept;

		Wanted(EventTypes all, EventTypes kept) {
			this.all = all;
			this.kept = kept;
		}

	}

}
