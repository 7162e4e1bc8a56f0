package io.github.discordspring.emulator.fault;

import java.util.concurrent.TimeUnit;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fault that waits for its time, or is on.
 */
public final class ActiveFault {

	private final FaultControl control;

	private final long id;

	private final Fault fault;

	private int eventsLeft;

	private boolean counting;

	private Disposable timer = Disposables.disposed();

	private @Nullable Runnable end;

	ActiveFault(FaultControl control, long id, Fault fault) {
		this.control = control;
		this.id = id;
		this.fault = fault;
		this.eventsLeft = fault.afterEvents();
	}

	/**
	 * Gives its number.
	 * @return the id, by which the control API names it
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Gives what goes wrong.
	 * @return the fault
	 */
	public Fault fault() {
		return this.fault;
	}

	/**
	 * Ends it, or takes it back. Does nothing if it is over already.
	 */
	public void clear() {
		this.control.clear(this.id);
	}

	/**
	 * Tells whether it has begun and goes on.
	 * @return whether it is on
	 */
	public boolean isOn() {
		return this.control.isOn(this);
	}

	boolean hasBegun() {
		return this.end != null;
	}

	void timer(Disposable newTimer) {
		this.timer.dispose();
		this.timer = newTimer;
	}

	void countFromNow() {
		this.counting = true;
	}

	/**
	 * Counts an event.
	 * @return whether this was the last one to wait for
	 */
	boolean count(int shardId) {
		Integer own = this.fault.shardId();
		return this.counting && this.end == null && (own == null || own == shardId) && --this.eventsLeft == 0;
	}

	void begun(Runnable newEnd) {
		this.counting = false;
		this.end = newEnd;
	}

	void over() {
		this.timer.dispose();
		Runnable ending = this.end;
		this.end = null;
		if (ending != null) {
			ending.run();
		}
	}

	/**
	 * Writes it.
	 * @return the fault as the control API shows it
	 */
	public ObjectNode toJson() {
		ObjectNode json = Json.object()
			.put("id", this.id)
			.put("kind", this.fault.kind().text())
			.put("state", hasBegun() ? "on" : "scheduled");
		ObjectNode parameters = json.putObject("parameters");
		this.fault.ordered().forEach((name, value) -> parameters.set(name, Json.valueOf(value)));
		json.set("shard_id", Json.valueOf(this.fault.shardId()));
		json.put("events_left", hasBegun() ? 0 : this.eventsLeft)
			.put("after_ms", this.fault.after().toMillis())
			.set("duration_ms", Json.valueOf((this.fault.duration() != null)
					? TimeUnit.NANOSECONDS.toMillis(this.fault.duration().toNanos()) : null));
		return json;
	}

	@Override
	public String toString() {
		return this.id + ": " + this.fault;
	}

}
