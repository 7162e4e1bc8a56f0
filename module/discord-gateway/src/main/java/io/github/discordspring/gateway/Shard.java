package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A shard of this process. May be asked by any thread.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#sharding">Sharding</a>
 */
public interface Shard {

	/**
	 * Tells which one it is.
	 * @return the shard's id and the number of shards
	 */
	ShardId id();

	/**
	 * Tells where it stands.
	 * @return the state at this moment
	 */
	ShardState state();

	/**
	 * Tells how long the answer to the last heartbeat took.
	 * @return the time, or {@code null} if none was answered yet
	 */
	@Nullable Duration latency();

	/**
	 * Tells how long the answers to the last ten heartbeats took.
	 * @return the mean, or {@code null} if none was answered yet
	 */
	@Nullable Duration meanLatency();

	/**
	 * Tells how long the answers to the last heartbeats took.
	 * @return up to ten times, the oldest first
	 */
	List<Duration> latencyHistory();

	/**
	 * Gives the session as it may be resumed, by this process or another: with the
	 * sequence up to which every event has been handled.
	 * @return the session, or {@code null} if there is none
	 * @see Shards#startShard(StoredSession)
	 */
	@Nullable StoredSession session();

	/**
	 * Tells which guilds READY announced and have not come yet: most often because of an
	 * outage of theirs.
	 * @return their ids
	 */
	Snowflakes missingGuilds();

	/**
	 * Drops the connection, and resumes the session on another.
	 */
	void reconnect();

	/**
	 * Sends a command, in its turn: 120 payloads may be sent in 60 seconds, and
	 * heartbeats have precedence. Of presences only the newest is sent, five times in 20
	 * seconds at most; it is told again with every identify.
	 * @param command what to send
	 * @return completes when it is sent. Fails with a {@link GatewayCommandException}, or
	 * with an {@link io.github.discordspring.model.validation.InvalidRequestException}
	 * where Discord would refuse it; then nothing was sent. Cancelling takes it back if
	 * it still waits
	 */
	default Mono<Void> send(GatewayCommand command) {
		return send(command, WhenNotConnected.WAIT);
	}

	/**
	 * Sends a command, in its turn.
	 * @param command what to send
	 * @param whenNotConnected whether it waits until the shard is connected
	 * @return see {@link #send(GatewayCommand)}
	 */
	Mono<Void> send(GatewayCommand command, WhenNotConnected whenNotConnected);

	/**
	 * Sends a command that the library has no type for.
	 * @param opcode the operation, none that is received only or sent by the session
	 * @param data JSON of {@code d}, also where the encoding is another
	 * @param whenNotConnected whether it waits until the shard is connected
	 * @return see {@link #send(GatewayCommand)}
	 */
	Mono<Void> send(int opcode, String data, WhenNotConnected whenNotConnected);

	/**
	 * Asks for members and waits for all parts of the answer. It waits until the shard is
	 * connected, is repeated when Discord says so if there were too many requests, and in
	 * the next session if this one ends before the answer.
	 * @param request what to ask for; its nonce is replaced
	 * @return the members. Fails as {@link #send(GatewayCommand)} does, and with
	 * {@link GatewayCommandException.Reason#NO_ANSWER} if nothing comes for a minute in
	 * which the shard is connected and its socket read
	 */
	Mono<GuildMembers> requestMembers(RequestGuildMembers request);

	/**
	 * Tells how many commands may be sent.
	 * @return the state at this moment
	 */
	CommandAllowance commandAllowance();

}
