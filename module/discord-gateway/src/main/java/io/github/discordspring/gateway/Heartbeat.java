package io.github.discordspring.gateway;

import java.util.concurrent.TimeUnit;

/**
 * When the heartbeats of one connection are due, and whether they are answered.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#sending-heartbeats">Sending
 * heartbeats</a>
 */
final class Heartbeat {

	static final long NEVER = Long.MAX_VALUE;

	private final Latency latency;

	private long interval;

	private long nextAt = NEVER;

	private long sentAt;

	private boolean awaitingAck;

	Heartbeat(Latency latency) {
		this.latency = latency;
	}

	/**
	 * Starts with the first heartbeat after a random part of the interval, so that all
	 * clients together do not send at the same moment.
	 */
	void start(long now, long intervalMillis, double randomPart) {
		this.interval = TimeUnit.MILLISECONDS.toNanos(intervalMillis);
		this.nextAt = now + (long) (this.interval * randomPart);
	}

	long nextAt() {
		return this.nextAt;
	}

	boolean isDue(long now) {
		return now >= this.nextAt;
	}

	/**
	 * Tells whether the one before was not answered.
	 */
	boolean isAwaitingAck() {
		return this.awaitingAck;
	}

	/**
	 * Notes that the one that was due was sent.
	 */
	void sent(long now) {
		this.sentAt = now;
		this.awaitingAck = true;
		this.nextAt += this.interval;
		if (this.nextAt <= now) {
			this.nextAt = now + this.interval;
		}
	}

	void acknowledged(long now) {
		if (this.awaitingAck) {
			this.awaitingAck = false;
			this.latency.record(now - this.sentAt);
		}
	}

	/**
	 * Takes the next one as the first that has to be answered.
	 */
	void restartAck() {
		this.awaitingAck = false;
	}

	/**
	 * Counts how many will be due in a minute, at most.
	 */
	int perMinute() {
		return (int) Math.min(CommandLimiter.LIMIT, CommandLimiter.WINDOW / this.interval + 1);
	}

}
