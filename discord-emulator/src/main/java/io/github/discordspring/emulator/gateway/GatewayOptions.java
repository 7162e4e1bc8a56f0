package io.github.discordspring.emulator.gateway;

import java.time.Duration;

/**
 * How the gateway behaves.
 *
 * @param heartbeatInterval how often clients are to send heartbeats
 * @param maxConcurrency how many shards may identify at the same time
 * @param trimsReplay whether events are forgotten that a heartbeat says were received
 */
public record GatewayOptions(Duration heartbeatInterval, int maxConcurrency, boolean trimsReplay) {

}
