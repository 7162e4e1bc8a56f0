package io.github.discordspring.gateway;

/**
 * Says when the heartbeats of one connection are due, and whether they show that the
 * other side is dead. It sends nothing itself. Times are in nanoseconds, by the clock of
 * the shard, which runs evenly. {@link #interval()} is called by any thread, the others
 * by one at a time; none may block.
 *
 * @see IntervalHeartbeatHandler
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#sending-heartbeats">Sending
 * heartbeats</a>
 */
public interface HeartbeatHandler {

	/** A time that never comes. */
	long NEVER = Long.MAX_VALUE;

	/**
	 * Starts, as Hello has come.
	 * @param now the time
	 * @param interval what Hello said
	 */
	void start(long now, long interval);

	/**
	 * Tells how far apart heartbeats are at least, so that room is kept for them among
	 * what may be sent.
	 * @return the time between two of them, above 0; any guess before the start
	 */
	long interval();

	/**
	 * Tells when the next heartbeat is due.
	 * @return the time, {@link #NEVER} before the start; after {@link #sent} a later one
	 * than it was told
	 */
	long nextAt();

	/**
	 * Tells whether the other side is dead. Asked when a heartbeat is due; if it is, the
	 * connection is closed and the session resumed in place of sending one. Not asked
	 * while the socket is not read, as then no answer can come.
	 * @return whether it is
	 */
	boolean isDead();

	/**
	 * Notes that the heartbeat that was due was sent.
	 * @param now the time
	 */
	void sent(long now);

	/**
	 * Notes that one was sent because Discord asked for it.
	 * @param now the time
	 */
	void sentOnRequest(long now);

	/**
	 * Notes that a heartbeat was answered.
	 * @param now the time
	 * @return how long the answer to the last one that was due took, -1 if it is the
	 * answer to another
	 */
	long acknowledged(long now);

	/**
	 * Notes that an event came. Called for each one, so it must be quick.
	 */
	void received();

	/**
	 * Notes that the socket is read again after a pause: answers lie behind all that was
	 * not read meanwhile.
	 */
	void readingResumed();

}
