package io.github.discordspring.gateway;

import java.time.Duration;

/**
 * What may be sent on one connection: heartbeats go first, and commands leave room for
 * them.
 */
final class OutboundLimit {

	private final CommandLimiter limiter;

	private final Heartbeat heartbeat;

	OutboundLimit(CommandLimiter limiter, Heartbeat heartbeat) {
		this.limiter = limiter;
		this.heartbeat = heartbeat;
	}

	/**
	 * Notes a payload that has to go: a timed heartbeat, identify or resume.
	 */
	void record(long now) {
		this.limiter.record(now);
	}

	/**
	 * Counts a heartbeat that was asked for, if it may be sent now. What timed ones need
	 * stays free.
	 * @return whether it may
	 */
	boolean acquireHeartbeat(long now) {
		return this.limiter.tryAcquire(now, this.heartbeat.perMinute());
	}

	/**
	 * Counts a command, if one may be sent now. What heartbeats need stays free.
	 * @return whether it may
	 */
	boolean acquireCommand(long now) {
		return this.limiter.tryAcquire(now, this.heartbeat.reserve());
	}

	/**
	 * Tells when a command may be sent.
	 */
	long commandAt(long now) {
		return this.limiter.availableAt(now, this.heartbeat.reserve());
	}

	/**
	 * Tells how many commands may be sent. May be called by any thread.
	 * @param connected whether any may be sent
	 * @param waiting how many wait
	 */
	CommandAllowance allowance(long now, boolean connected, int waiting) {
		int reserve = this.heartbeat.reserve();
		return new CommandAllowance(CommandLimiter.LIMIT - reserve,
				connected ? this.limiter.available(now, reserve) : 0,
				Duration.ofNanos(connected ? this.limiter.availableAt(now, reserve) - now : 0), waiting);
	}

}
