package io.github.discordspring.emulator.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong, and when. Immutable. <pre class="code">
 * Fault.of(FaultKind.CLOSE).with("code", 4008).afterEvents(10)
 * Fault.of(FaultKind.STALL).onShard(1).after(Duration.ofSeconds(5)).lasting(Duration.ofSeconds(30))
 * </pre>
 */
public final class Fault {

	private final FaultKind kind;

	private final Map<String, Object> parameters;

	private final @Nullable Integer shardId;

	private final int afterEvents;

	private final Duration after;

	private final @Nullable Duration duration;

	private Fault(FaultKind kind, Map<String, Object> parameters, @Nullable Integer shardId, int afterEvents,
			Duration after, @Nullable Duration duration) {
		this.kind = kind;
		this.parameters = parameters;
		this.shardId = shardId;
		this.afterEvents = afterEvents;
		this.after = after;
		this.duration = duration;
	}

	/**
	 * Makes a fault that happens at once, to all shards.
	 * @param kind what goes wrong
	 * @return the fault, whose parameters have their usual values
	 */
	public static Fault of(FaultKind kind) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		kind.parameters().forEach((parameter) -> parameters.put(parameter.name(), parameter.absent()));
		return new Fault(kind, parameters, null, 0, Duration.ZERO, null);
	}

	/**
	 * Sets a parameter.
	 * @param name its name
	 * @param value its value: a whole number, a text, true or false
	 * @return a fault with it
	 * @throws IllegalArgumentException if there is no such parameter or it cannot be that
	 */
	public Fault with(String name, Object value) {
		FaultParameter parameter = this.kind.parameters()
			.stream()
			.filter((candidate) -> candidate.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The fault " + this.kind.text() + " has no parameter "
					+ name + "; it has " + this.kind.parameters().stream().map(FaultParameter::name).toList()));
		Map<String, Object> changed = new LinkedHashMap<>(this.parameters);
		changed.put(name, parameter.read(value));
		return new Fault(this.kind, changed, this.shardId, this.afterEvents, this.after, this.duration);
	}

	/**
	 * Lets it happen to one shard only.
	 * @param id the shard
	 * @return a fault of that shard
	 * @throws IllegalArgumentException if it is none of the gateway
	 */
	public Fault onShard(int id) {
		if (!this.kind.isGateway() || this.kind == FaultKind.REFUSE_CONNECTIONS || this.kind == FaultKind.REFUSE_RESUMES
				|| this.kind == FaultKind.GUILD_OUTAGE) {
			throw new IllegalArgumentException("The fault " + this.kind.text() + " belongs to no shard");
		}
		if (id < 0) {
			throw new IllegalArgumentException("A shard's id must be 0 or more, but is " + id);
		}
		return new Fault(this.kind, this.parameters, id, this.afterEvents, this.after, this.duration);
	}

	/**
	 * Lets it begin when so many more events were sent; of all shards if it is of none.
	 * @param count how many, 0 for at once
	 * @return a fault that begins then
	 */
	public Fault afterEvents(int count) {
		if (count < 0) {
			throw new IllegalArgumentException("A fault begins after 0 events or more, but not after " + count);
		}
		return new Fault(this.kind, this.parameters, this.shardId, count, this.after, this.duration);
	}

	/**
	 * Lets it begin later, by the emulator's clock. Where events are counted, too, they
	 * are counted from then on.
	 * @param delay how much later
	 * @return a fault that begins then
	 */
	public Fault after(Duration delay) {
		return new Fault(this.kind, this.parameters, this.shardId, this.afterEvents, notNegative(delay), this.duration);
	}

	/**
	 * Lets it end, by the emulator's clock.
	 * @param time how long it goes on
	 * @return a fault that ends then
	 * @throws IllegalArgumentException if it happens only once anyway
	 */
	public Fault lasting(Duration time) {
		if (!this.kind.isLasting()) {
			throw new IllegalArgumentException("The fault " + this.kind.text() + " happens once and does not last");
		}
		return new Fault(this.kind, this.parameters, this.shardId, this.afterEvents, this.after, notNegative(time));
	}

	private static Duration notNegative(Duration time) {
		if (time.isNegative()) {
			throw new IllegalArgumentException("A time must not be negative, but is " + time);
		}
		return time;
	}

	/**
	 * Gives what goes wrong.
	 * @return the kind
	 */
	public FaultKind kind() {
		return this.kind;
	}

	/**
	 * Gives the parameters.
	 * @return their values by name, in order
	 */
	public Map<String, Object> parameters() {
		return Map.copyOf(this.parameters);
	}

	@Nullable Integer shardId() {
		return this.shardId;
	}

	int afterEvents() {
		return this.afterEvents;
	}

	Duration after() {
		return this.after;
	}

	@Nullable Duration duration() {
		return this.duration;
	}

	Map<String, Object> ordered() {
		return this.parameters;
	}

	int number(String parameter) {
		return Math.toIntExact((Long) value(parameter));
	}

	boolean flag(String parameter) {
		return (Boolean) value(parameter);
	}

	String text(String parameter) {
		return (String) value(parameter);
	}

	private Object value(String parameter) {
		Object value = this.parameters.get(parameter);
		if (value == null) {
			throw new NoSuchElementException(this.kind.text() + " has no parameter " + parameter);
		}
		return value;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.kind.text());
		this.parameters.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
		if (this.shardId != null) {
			text.append(" on shard ").append(this.shardId);
		}
		if (!this.after.isZero()) {
			text.append(" after ").append(this.after);
		}
		if (this.afterEvents > 0) {
			text.append(" after ").append(this.afterEvents).append(" events");
		}
		return (this.duration != null) ? text.append(" for ").append(this.duration).toString() : text.toString();
	}

}
