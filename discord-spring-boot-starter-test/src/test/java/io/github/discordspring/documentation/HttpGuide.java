package io.github.discordspring.documentation;

import java.util.concurrent.ThreadLocalRandom;

import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.model.webhookevent.ApplicationAuthorizedWebhookEvent;
import io.github.discordspring.model.webhookevent.WebhookEventBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.stereotype.Component;

/**
 * The application of the page on HTTP interactions.
 */
@SpringBootApplication
class HttpGuide {

	@Component
	static class Dice {

		@SlashCommand(name = "roll", description = "Rolls a die")
		String roll(@Option(description = "How many sides") int sides) {
			return "You rolled " + ThreadLocalRandom.current().nextInt(1, sides + 1);
		}

	}

	@Component
	static class Installations {

		private static final Logger logger = LoggerFactory.getLogger(Installations.class);

		@DiscordEventListener
		void onInstalled(ApplicationAuthorizedWebhookEvent event) {
			logger.info("{} installed the application", event.user().username());
		}

		@DiscordEventListener
		void onAny(WebhookEventBody event) {
			logger.info("{} at {}", event.type(), event.timestamp());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class ServletSecurity {

		@Bean
		SecurityFilterChain discordSecurity(HttpSecurity http) {
			return http.securityMatcher("/discord/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class ReactiveSecurity {

		@Bean
		SecurityWebFilterChain discordSecurity(ServerHttpSecurity http) {
			return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/discord/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

	}

}
