package io.github.discordspring.gateway;

import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;

/**
 * Takes the events of one set of shards to a sink that may be exchanged.
 */
final class SinkSwitch implements DispatchSink {

	private volatile DispatchSink target;

	SinkSwitch(DispatchSink target) {
		this.target = target;
	}

	void target(DispatchSink target) {
		this.target = target;
	}

	@Override
	public EventTypes wanted() {
		return this.target.wanted();
	}

	@Override
	public void accept(Dispatch dispatch) {
		this.target.accept(dispatch);
	}

	@Override
	public void flush() {
		this.target.flush();
	}

	@Override
	public String toString() {
		return this.target.toString();
	}

}
