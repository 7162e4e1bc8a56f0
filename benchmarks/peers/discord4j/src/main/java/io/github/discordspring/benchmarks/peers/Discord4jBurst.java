package io.github.discordspring.benchmarks.peers;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

import discord4j.common.util.Snowflake;
import discord4j.core.DiscordClient;
import discord4j.core.DiscordClientBuilder;
import discord4j.rest.request.RouterOptions;

/**
 * Sends messages with Discord4J.
 */
public final class Discord4jBurst
		implements Function<Map<String, String>, BiFunction<Long, String, CompletionStage<?>>> {

	@Override
	public BiFunction<Long, String, CompletionStage<?>> apply(Map<String, String> options) {
		DiscordClient client = (DiscordClient) DiscordClientBuilder.create(options.get("token"))
			.setExtraOptions((defaults) -> new RouterOptions(defaults.getToken(), defaults.getReactorResources(),
					defaults.getExchangeStrategies(), defaults.getResponseTransformers(),
					defaults.getGlobalRateLimiter(), defaults.getRequestQueueFactory(),
					"http://" + options.get("address") + "/api/v10"))
			.build();
		return (channel, text) -> client.getChannelById(Snowflake.of(channel)).createMessage(text).toFuture();
	}

}
