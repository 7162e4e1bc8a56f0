package io.github.discordspring.autoconfigure.info;

import io.github.discordspring.autoconfigure.gateway.DiscordGatewayAutoConfiguration;
import io.github.discordspring.bot.http.InteractionEndpoint;
import io.github.discordspring.bot.http.WebhookEventEndpoint;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.rest.DiscordRestClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of {@link DiscordInfo}.
 */
@AutoConfiguration(after = DiscordGatewayAutoConfiguration.class)
public final class DiscordInfoAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DiscordInfo discordInfo(ObjectProvider<DiscordRestClient> rest, ObjectProvider<DiscordCache> cache,
			ObjectProvider<Shards> shards, ObjectProvider<ListenerDispatcher> listeners,
			ObjectProvider<InteractionEndpoint> interactions, ObjectProvider<WebhookEventEndpoint> webhookEvents,
			Environment environment) {
		return new DiscordInfo(rest, cache, shards, listeners,
				new HttpEndpoints(interactions, webhookEvents, environment));
	}

}
