package io.github.discordspring.benchmarks.peers;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import discord4j.common.store.Store;
import discord4j.core.DiscordClient;
import discord4j.core.DiscordClientBuilder;
import discord4j.core.event.domain.message.MessageCreateEvent;
import discord4j.core.shard.GatewayBootstrap;
import discord4j.core.shard.MemberRequestFilter;
import discord4j.gateway.GatewayOptions;
import discord4j.gateway.intent.IntentSet;
import discord4j.rest.request.RouterOptions;

/**
 * A bot made with Discord4J, that listens to messages.
 */
public final class Discord4jBot implements BiConsumer<Map<String, String>, Consumer<String>> {

	@Override
	public void accept(Map<String, String> options, Consumer<String> onMessage) {
		DiscordClient client = (DiscordClient) DiscordClientBuilder.create(options.get("token"))
			.setExtraOptions((defaults) -> new RouterOptions(defaults.getToken(), defaults.getReactorResources(),
					defaults.getExchangeStrategies(), defaults.getResponseTransformers(),
					defaults.getGlobalRateLimiter(), defaults.getRequestQueueFactory(),
					"http://" + options.get("address") + "/api/v10"))
			.build();
		GatewayBootstrap<GatewayOptions> gateway = client.gateway()
			.setEnabledIntents(IntentSet.all())
			.setMemberRequestFilter(MemberRequestFilter.none());
		if ("none".equals(options.get("cache"))) {
			gateway = gateway.setStore(Store.noOp());
		}
		gateway
			.withGateway((discord) -> discord.on(MessageCreateEvent.class)
				.doOnNext((event) -> onMessage.accept(event.getMessage().getContent()))
				.then())
			.subscribe();
	}

}
