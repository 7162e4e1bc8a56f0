package io.github.discordspring.gateway;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * Heartbeats as Discord documents them: the first after a random part of the interval, so
 * that all clients together do not send at the same moment, then one each interval. The
 * other side is dead if one was not answered before the next is due. After a pause, while
 * answers may still lie among what was not read, anything that comes is a sign of life.
 */
public final class IntervalHeartbeatHandler implements HeartbeatHandler {

	private final @Nullable RandomGenerator random;

	private volatile long interval = TimeUnit.SECONDS.toNanos(60);

	private long nextAt = NEVER;

	private long sentAt;

	private boolean awaitingAnswer;

	/** How many were sent and not answered, those that were asked for included. */
	private int unanswered;

	private boolean catchingUp;

	private boolean received;

	/**
	 * Makes the handler of one connection.
	 */
	public IntervalHeartbeatHandler() {
		this.random = null;
	}

	IntervalHeartbeatHandler(RandomGenerator random) {
		this.random = random;
	}

	@Override
	public void start(long now, long interval) {
		RandomGenerator random = (this.random != null) ? this.random : ThreadLocalRandom.current();
		this.interval = interval;
		this.nextAt = now + (long) (interval * random.nextDouble());
	}

	@Override
	public long interval() {
		return this.interval;
	}

	@Override
	public long nextAt() {
		return this.nextAt;
	}

	@Override
	public boolean isDead() {
		return this.awaitingAnswer && !(this.catchingUp && this.received);
	}

	@Override
	public void sent(long now) {
		this.unanswered++;
		this.received = false;
		this.sentAt = now;
		this.awaitingAnswer = true;
		this.nextAt += this.interval;
		if (this.nextAt <= now) {
			this.nextAt = now + this.interval;
		}
	}

	@Override
	public void sentOnRequest(long now) {
		this.unanswered++;
	}

	@Override
	public long acknowledged(long now) {
		boolean last = this.unanswered > 0 && --this.unanswered == 0;
		if (last) {
			this.catchingUp = false;
		}
		boolean timed = last && this.awaitingAnswer;
		this.awaitingAnswer = false;
		return timed ? now - this.sentAt : -1;
	}

	@Override
	public void received() {
		this.received = true;
	}

	@Override
	public void readingResumed() {
		this.awaitingAnswer = false;
		this.catchingUp = true;
	}

}
