package io.github.discordspring.rest.route;

import io.github.discordspring.model.gateway.Gateway;
import io.github.discordspring.model.gateway.GatewayBot;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Where the gateway is.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
public interface GatewayRoutes {

	/**
	 * Gets the gateway's address. Needs no token.
	 * @return where to connect
	 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway">Get
	 * gateway</a>
	 */
	@GetExchange("/gateway")
	Mono<Gateway> getGateway();

	/**
	 * Gets the gateway's address, the recommended number of shards, and how many sessions
	 * may be started.
	 * @return where and how to connect
	 * @see <a href=
	 * "https://docs.discord.com/developers/events/gateway#get-gateway-bot">Get gateway
	 * bot</a>
	 */
	@GetExchange("/gateway/bot")
	Mono<GatewayBot> getGatewayBot();

}
