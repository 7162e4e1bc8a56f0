package io.github.discordspring.gateway;

import java.time.Duration;

/**
 * What may be sent on one connection: heartbeats go first, and commands leave room for
 * them.
 */
final class OutboundLimit {

	/** How many heartbeats may be asked for in a minute. */
	private static final int REQUESTED = 2;

	private static final int LARGEST_RESERVE = 100;

	private final CommandLimiter limiter;

	private final HeartbeatHandler heartbeat;

	OutboundLimit(CommandLimiter limiter, HeartbeatHandler heartbeat) {
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
		return this.limiter.tryAcquire(now, perMinute());
	}

	/**
	 * Counts a command, if one may be sent now. What heartbeats need stays free.
	 * @return whether it may
	 */
	boolean acquireCommand(long now) {
		return this.limiter.tryAcquire(now, reserve());
	}

	/**
	 * Tells when a command may be sent.
	 */
	long commandAt(long now) {
		return this.limiter.availableAt(now, reserve());
	}

	/**
	 * Tells how many commands may be sent. May be called by any thread.
	 * @param connected whether any may be sent
	 * @param waiting how many wait
	 */
	CommandAllowance allowance(long now, boolean connected, int waiting) {
		int reserve = reserve();
		return new CommandAllowance(CommandLimiter.LIMIT - reserve,
				connected ? this.limiter.available(now, reserve) : 0,
				Duration.ofNanos(connected ? this.limiter.availableAt(now, reserve) - now : 0), waiting);
	}

	/**
	 * Counts how many payloads of a minute are kept free of commands: for the heartbeats
	 * that will be due, and some that may be asked for. A server that wants nearly as
	 * many heartbeats as it allows payloads does not mean its limit.
	 */
	private int reserve() {
		return Math.min(LARGEST_RESERVE, perMinute() + REQUESTED);
	}

	/**
	 * Counts how many heartbeats will be due in a minute, at most.
	 */
	private int perMinute() {
		return (int) Math.min(CommandLimiter.LIMIT, CommandLimiter.WINDOW / Math.max(1, this.heartbeat.interval()) + 1);
	}

}
