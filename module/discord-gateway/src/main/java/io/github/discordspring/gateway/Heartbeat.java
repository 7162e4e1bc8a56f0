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

	/** How many heartbeats may be asked for in a minute. */
	private static final int REQUESTED = 2;

	private static final int LARGEST_RESERVE = 100;

	private final Latency latency;

	private volatile long interval = CommandLimiter.WINDOW;

	private long nextAt = NEVER;

	private long sentAt;

	private boolean awaitingAck;

	/** How many were sent and not answered, those that were asked for included. */
	private int unanswered;

	private boolean catchingUp;

	private boolean heard;

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
	 * Tells whether the other side is dead: the timed one before was not answered. While
	 * answers may still lie among what was not read, anything that comes is a sign of
	 * life.
	 */
	boolean isZombie() {
		return this.awaitingAck && !(this.catchingUp && this.heard);
	}

	/**
	 * Notes that the one that was due was sent.
	 */
	void sent(long now) {
		this.unanswered++;
		this.heard = false;
		this.sentAt = now;
		this.awaitingAck = true;
		this.nextAt += this.interval;
		if (this.nextAt <= now) {
			this.nextAt = now + this.interval;
		}
	}

	/**
	 * Notes that one was sent because it was asked for.
	 */
	void sentOnRequest() {
		this.unanswered++;
	}

	/**
	 * Notes that anything came.
	 */
	void heard() {
		this.heard = true;
	}

	void acknowledged(long now) {
		if (this.unanswered > 0 && --this.unanswered == 0) {
			this.catchingUp = false;
			if (this.awaitingAck) {
				this.latency.record(now - this.sentAt);
			}
		}
		this.awaitingAck = false;
	}

	/**
	 * Notes that reading goes on after a pause: answers lie behind all that was not read,
	 * and the next heartbeat is the first that has to be answered.
	 */
	void catchUp() {
		this.awaitingAck = false;
		this.catchingUp = true;
	}

	/**
	 * Counts how many payloads of a minute are kept free of commands: for the heartbeats
	 * that will be due, and some that may be asked for. A server that wants nearly as
	 * many heartbeats as it allows payloads does not mean its limit.
	 */
	int reserve() {
		return Math.min(LARGEST_RESERVE, perMinute() + REQUESTED);
	}

	/**
	 * Counts how many will be due in a minute, at most.
	 */
	int perMinute() {
		return (int) Math.min(CommandLimiter.LIMIT, CommandLimiter.WINDOW / this.interval + 1);
	}

}
