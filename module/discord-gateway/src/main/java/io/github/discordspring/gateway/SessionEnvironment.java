package io.github.discordspring.gateway;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.gateway.ShardId;

/**
 * What a session needs to know; times are in nanoseconds.
 *
 * @param shard its shard
 * @param clock runs evenly
 * @param random for waits
 * @param helloTimeout how long connecting may take, until Hello came
 * @param maxPause how long reading may be paused
 * @param handledSequences makes the mark of a session from where it starts
 * @param latency where answers to heartbeats are noted
 * @param closeCodePolicy decides what follows when the other side closes
 * @param heartbeatHandlers makes what says when heartbeats of a connection are due
 * @param commandLimiters makes what counts the payloads of a connection
 */
record SessionEnvironment(ShardId shard, LongSupplier clock, RandomGenerator random, long helloTimeout, long maxPause,
		LongFunction<HandledSequence> handledSequences, Latency latency, CloseCodePolicy closeCodePolicy,
		HeartbeatHandlerFactory heartbeatHandlers, CommandLimiterFactory commandLimiters) {

}
