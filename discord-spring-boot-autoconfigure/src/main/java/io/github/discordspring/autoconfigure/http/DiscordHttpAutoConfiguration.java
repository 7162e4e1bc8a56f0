package io.github.discordspring.autoconfigure.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.discordspring.autoconfigure.DiscordConnectionDetails;
import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.autoconfigure.bot.DiscordBotAutoConfiguration;
import io.github.discordspring.bot.http.EndpointOptions;
import io.github.discordspring.bot.http.InteractionEndpoint;
import io.github.discordspring.bot.http.ReactiveEndpointHandler;
import io.github.discordspring.bot.http.ServletEndpointHandler;
import io.github.discordspring.bot.http.SignatureVerifier;
import io.github.discordspring.bot.http.SignedEndpoint;
import io.github.discordspring.bot.http.WebhookEventEndpoint;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.listener.DiscordEventPublisher;
import io.github.discordspring.bot.listener.DiscordListenerRegistry;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.RegisteredListener;
import io.github.discordspring.bot.waiting.EventWaits;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.webhookevent.WebhookEvent;
import io.github.discordspring.model.webhookevent.WebhookEventBody;
import io.github.discordspring.rest.DiscordRestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Auto-configuration of interactions and webhook events over HTTP, in a web application
 * of either stack.
 */
@AutoConfiguration(after = DiscordBotAutoConfiguration.class)
@ConditionalOnBean(InteractionDispatcher.class)
@EnableConfigurationProperties({ DiscordInteractionsHttpProperties.class, DiscordWebhookEventsProperties.class })
public final class DiscordHttpAutoConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(DiscordHttpAutoConfiguration.class);

	/** Before controllers, which may be mapped to everything. */
	private static final int MAPPING_ORDER = -10;

	private static SignatureVerifier verifier(DiscordConnectionDetails connection, String path) {
		String key = connection.publicKey();
		if (key == null) {
			throw new PublicKeyException("The property discord.public-key is not set, but " + path
					+ " is: without the key nobody can tell which requests are Discord's", null);
		}
		try {
			return SignatureVerifier.of(key);
		}
		catch (IllegalArgumentException ex) {
			throw new PublicKeyException("The property discord.public-key is no public key: " + ex.getMessage(), ex);
		}
	}

	private static EndpointOptions options(DiscordConnectionDetails connection, EndpointProperties properties,
			String path, ObjectProvider<Clock> clock) {
		return new EndpointOptions(verifier(connection, path), (int) properties.maxBodySize().toBytes(),
				properties.timestampTolerance(), clock.getIfUnique(Clock::systemUTC));
	}

	private static Map<String, Object> handlers(List<MappedEndpoint> endpoints,
			Function<SignedEndpoint, Object> handler) {
		Map<String, Object> handlers = new LinkedHashMap<>();
		for (MappedEndpoint each : endpoints) {
			PropertyRule.require(handlers.put(each.path(), handler.apply(each.endpoint())) == null,
					OnPathCondition.EVENTS_PATH, each.path(),
					"It must not be the path of " + OnPathCondition.INTERACTIONS_PATH + ".");
		}
		return handlers;
	}

	@Bean
	@ConditionalOnMissingBean(WebhookEventEndpoint.class)
	ApplicationListener<ContextRefreshedEvent> discordListenersWithoutWebhookEvents(DiscordListenerRegistry listeners) {
		return (event) -> {
			for (RegisteredListener listener : listeners.listeners()) {
				for (Class<?> type : listener.eventClasses()) {
					if (WebhookEvent.class.isAssignableFrom(type) || type == WebhookEventBody.class) {
						logger.warn("{} listens to {}, which never comes: {} is not set", listener.description(),
								type.getSimpleName(), OnPathCondition.EVENTS_PATH);
					}
				}
			}
		};
	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(OnPathCondition.Interactions.class)
	static class InteractionsConfiguration {

		@Bean
		@ConditionalOnMissingBean
		InteractionEndpoint discordInteractionEndpoint(DiscordConnectionDetails connection,
				DiscordInteractionsHttpProperties properties, ObjectProvider<Clock> clock, DiscordRestClient rest,
				ObjectProvider<EventWaits> waits, ListenerDispatcher listeners, InteractionDispatcher interactions) {
			InteractionEndpoint endpoint = new InteractionEndpoint(
					options(connection, properties, OnPathCondition.INTERACTIONS_PATH, clock), rest);
			List<DispatchSink> sinks = new ArrayList<>();
			waits.ifAvailable(sinks::add);
			sinks.add(listeners);
			sinks.add(interactions);
			new DispatchPipeline(endpoint, sinks);
			return endpoint;
		}

		@Bean
		MappedEndpoint discordMappedInteractionEndpoint(InteractionEndpoint endpoint,
				DiscordInteractionsHttpProperties properties) {
			return MappedEndpoint.of(OnPathCondition.INTERACTIONS_PATH, properties.path(), endpoint);
		}

		@Bean
		@ConditionalOnNotWebApplication
		MissingWebServer discordInteractionsWithoutWebServer() {
			throw new NoWebServerException(OnPathCondition.INTERACTIONS_PATH);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(OnPathCondition.Events.class)
	static class WebhookEventsConfiguration {

		@Bean
		@ConditionalOnMissingBean
		WebhookEventEndpoint discordWebhookEventEndpoint(DiscordConnectionDetails connection,
				DiscordWebhookEventsProperties properties, ObjectProvider<Clock> clock,
				DiscordEventPublisher publisher) {
			return new WebhookEventEndpoint(options(connection, properties, OnPathCondition.EVENTS_PATH, clock),
					publisher);
		}

		@Bean
		MappedEndpoint discordMappedWebhookEventEndpoint(WebhookEventEndpoint endpoint,
				DiscordWebhookEventsProperties properties) {
			return MappedEndpoint.of(OnPathCondition.EVENTS_PATH, properties.path(), endpoint);
		}

		@Bean
		@ConditionalOnNotWebApplication
		MissingWebServer discordWebhookEventsWithoutWebServer() {
			throw new NoWebServerException(OnPathCondition.EVENTS_PATH);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@ConditionalOnClass(DispatcherServlet.class)
	static class ServletConfiguration {

		@Bean
		org.springframework.web.servlet.handler.SimpleUrlHandlerMapping discordEndpointMapping(
				ObjectProvider<MappedEndpoint> endpoints) {
			return new org.springframework.web.servlet.handler.SimpleUrlHandlerMapping(
					handlers(endpoints.orderedStream().toList(), ServletEndpointHandler::new), MAPPING_ORDER);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	@ConditionalOnClass(DispatcherHandler.class)
	static class ReactiveConfiguration {

		@Bean
		org.springframework.web.reactive.handler.SimpleUrlHandlerMapping discordEndpointMapping(
				ObjectProvider<MappedEndpoint> endpoints) {
			return new org.springframework.web.reactive.handler.SimpleUrlHandlerMapping(
					handlers(endpoints.orderedStream().toList(), ReactiveEndpointHandler::new), MAPPING_ORDER);
		}

	}

	/**
	 * Never made.
	 */
	static final class MissingWebServer {

		private MissingWebServer() {
		}

	}

}
