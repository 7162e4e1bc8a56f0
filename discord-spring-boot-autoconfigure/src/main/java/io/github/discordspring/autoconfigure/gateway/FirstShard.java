package io.github.discordspring.autoconfigure.gateway;

import java.util.concurrent.CompletableFuture;

import io.github.discordspring.gateway.GatewayClosedException;
import io.github.discordspring.gateway.GatewayInfoSource;
import io.github.discordspring.gateway.Shard;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.ShardState;
import org.jspecify.annotations.Nullable;

/**
 * Notes when it is known how the start goes: a shard is connected, or Discord could not
 * be reached at the first attempt, or the bot is refused.
 */
class FirstShard implements ShardListener {

	private volatile CompletableFuture<@Nullable Throwable> known = new CompletableFuture<>();

	/**
	 * Waits for the next start.
	 * @return completes when it is known how the start goes, with a failure if the bot is
	 * refused
	 */
	CompletableFuture<@Nullable Throwable> begin() {
		this.known = new CompletableFuture<>();
		return this.known;
	}

	/**
	 * Notes when Discord cannot even be asked where the gateway is.
	 */
	GatewayInfoSource watch(GatewayInfoSource source) {
		return () -> source.get().doOnError((ex) -> {
			if (!(ex instanceof GatewayClosedException)) {
				this.known.complete(null);
			}
		});
	}

	/**
	 * Notes that the bot is refused.
	 * @return whether that was not known before
	 */
	boolean refused(Throwable failure) {
		return this.known.complete(failure);
	}

	@Override
	public void onStateChange(Shard shard, ShardState previous, ShardState current) {
		boolean unreachable = previous == ShardState.CONNECTING && current == ShardState.WAITING;
		if (current == ShardState.CONNECTED || unreachable) {
			this.known.complete(null);
		}
	}

}
