package io.github.discordspring.rest.route;

import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.oauth2.CurrentAuthorization;
import io.github.discordspring.model.oauth2.OAuth2Keys;
import io.github.discordspring.model.oauth2.OpenIdUserInfo;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * What a token stands for.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2">Oauth2</a>
 */
public interface OAuth2Routes {

	/**
	 * Gets the bot's application.
	 * @return the application
	 * @see <a href=
	 * "https://docs.discord.com/developers/topics/oauth2#get-current-bot-application-information">Get
	 * current bot application information</a>
	 */
	@GetExchange("/oauth2/applications/@me")
	Mono<Application> getCurrentBotApplicationInformation();

	/**
	 * Gets what a Bearer token allows, and to whom it belongs.
	 * @return the authorization
	 * @see <a href=
	 * "https://docs.discord.com/developers/topics/oauth2#get-current-authorization-information">Get
	 * current authorization information</a>
	 */
	@GetExchange("/oauth2/@me")
	Mono<CurrentAuthorization> getCurrentAuthorizationInformation();

	/**
	 * Gets the keys with which Discord signs id tokens. Not documented by Discord.
	 * @return the keys
	 */
	@GetExchange("/oauth2/keys")
	Mono<OAuth2Keys> getPublicKeys();

	/**
	 * Gets the user of a Bearer token in OpenID Connect's form. Not documented by
	 * Discord.
	 * @return the user
	 */
	@GetExchange("/oauth2/userinfo")
	Mono<OpenIdUserInfo> getOpenIdConnectUserInfo();

}
