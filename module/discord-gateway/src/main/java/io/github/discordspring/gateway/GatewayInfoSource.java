package io.github.discordspring.gateway;

import reactor.core.publisher.Mono;

/**
 * Tells where the gateway is: {@code GET /gateway/bot}, or what a coordinator knows.
 */
@FunctionalInterface
public interface GatewayInfoSource {

	/**
	 * Asks.
	 * @return the answer. An error is logged and the question asked again later, but for
	 * a {@link GatewayClosedException}, which ends the start.
	 */
	Mono<GatewayInfo> get();

}
