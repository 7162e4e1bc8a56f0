package io.github.discordspring.rest.route;

import io.github.discordspring.model.application.Application;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * The application that the bot belongs to.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application">Application</a>
 */
public interface ApplicationRoutes {

	/**
	 * Gets the bot's application.
	 * @return the application
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/application#get-current-application">Get
	 * current application</a>
	 */
	@GetExchange("/applications/@me")
	Mono<Application> getCurrentApplication();

}
