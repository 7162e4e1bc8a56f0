package io.github.discordspring.emulator.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the gateway as long as it goes on. Two that are alike are
 * two all the same.
 */
public final class GatewayCondition {

	private final Kind kind;

	private final @Nullable Integer shardId;

	private final int value;

	/**
	 * Makes a condition.
	 * @param kind what is wrong
	 * @param shardId for which shard, {@code null} for all connections
	 * @param value how much, where that is a question
	 */
	public GatewayCondition(Kind kind, @Nullable Integer shardId, int value) {
		this.kind = kind;
		this.shardId = shardId;
		this.value = value;
	}

	boolean is(Kind other, @Nullable Integer ofShard) {
		return this.kind == other && (this.shardId == null || this.shardId.equals(ofShard));
	}

	int value() {
		return this.value;
	}

	/**
	 * What is wrong.
	 */
	public enum Kind {

		/** Heartbeats are not acknowledged. */
		UNACKNOWLEDGED,

		/** Nothing is sent or read. */
		STALLED,

		/** So many bytes a second are sent. */
		SLOW,

		/** What is sent comes so many milliseconds later. */
		LATE,

		/** Each so manieth event is lost. */
		LOST,

		/** Each so manieth event is sent twice. */
		DOUBLED,

		/** Each so manieth event changes places with the next one. */
		REORDERED,

		/** New connections are cut. */
		REFUSED,

		/** New connections to the address for resuming are cut. */
		RESUMES_REFUSED

	}

}
