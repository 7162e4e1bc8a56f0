package io.github.discordspring.gateway;

/**
 * What becomes of a command that is given to a shard which is not connected.
 */
public enum WhenNotConnected {

	/** It waits until the shard is connected, or stopped. */
	WAIT,

	/** It fails with {@link GatewayCommandException.Reason#NOT_CONNECTED}. */
	FAIL

}
