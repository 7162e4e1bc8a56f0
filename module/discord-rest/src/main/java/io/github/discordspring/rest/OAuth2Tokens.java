package io.github.discordspring.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.oauth2.AccessToken;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Gets, renews and revokes the access tokens of an application. What they allow is then
 * called with {@link CallOptions#bearer}. The calls are limited like all others.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a>
 */
public final class OAuth2Tokens {

	private static final ParameterizedTypeReference<AccessToken> TOKEN = ParameterizedTypeReference
		.forType(AccessToken.class);

	private final DiscordExchangeAdapter exchange;

	private final CallOptions application;

	OAuth2Tokens(DiscordExchangeAdapter exchange, DiscordAuthorization application) {
		this.exchange = exchange;
		this.application = CallOptions.authorization(application);
	}

	/**
	 * Exchanges the code that a user's permission gave.
	 * @param code the code, good for once
	 * @param redirectUri the address that Discord sent the user back to, as registered
	 * @return the tokens
	 * @see <a href=
	 * "https://docs.discord.com/developers/topics/oauth2#authorization-code-grant">Authorization
	 * code grant</a>
	 */
	public Mono<AccessToken> exchangeCode(Secret code, String redirectUri) {
		return token(Map.of("grant_type", "authorization_code", "code", code.value(), "redirect_uri", redirectUri));
	}

	/**
	 * Exchanges the code that a user's permission gave, where the request for it bore the
	 * hash of a secret (PKCE).
	 * @param code the code, good for once
	 * @param redirectUri the address that Discord sent the user back to, as registered
	 * @param codeVerifier the secret
	 * @return the tokens
	 */
	public Mono<AccessToken> exchangeCode(Secret code, String redirectUri, Secret codeVerifier) {
		return token(Map.of("grant_type", "authorization_code", "code", code.value(), "redirect_uri", redirectUri,
				"code_verifier", codeVerifier.value()));
	}

	/**
	 * Gets new tokens in place of one that expires.
	 * @param refreshToken the token that came with it
	 * @return the tokens; the old ones are void
	 */
	public Mono<AccessToken> refresh(Secret refreshToken) {
		return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken.value()));
	}

	/**
	 * Gets a token for the owner of the application, without asking.
	 * @param scopes what it shall allow
	 * @return the token, without one to refresh it
	 * @see <a href=
	 * "https://docs.discord.com/developers/topics/oauth2#client-credentials-grant">Client
	 * credentials grant</a>
	 */
	public Mono<AccessToken> clientCredentials(String... scopes) {
		return token(Map.of("grant_type", "client_credentials", "scope", String.join(" ", List.of(scopes))));
	}

	/**
	 * Revokes a token, and with it all others of the same user.
	 * @param token an access token or one to refresh it
	 * @return completes when it is void
	 * @see <a href=
	 * "https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-token-revocation-example">Token
	 * revocation</a>
	 */
	public Mono<Void> revoke(Secret token) {
		return this.exchange.exchangeForMono(request("/oauth2/token/revoke", Map.of("token", token.value())))
			.contextWrite(this.application);
	}

	private Mono<AccessToken> token(Map<String, String> fields) {
		return this.exchange.exchangeForBodyMono(request("/oauth2/token", fields), TOKEN)
			.contextWrite(this.application);
	}

	private static HttpRequestValues request(String path, Map<String, String> fields) {
		HttpRequestValues.Builder values = HttpRequestValues.builder()
			.setHttpMethod(HttpMethod.POST)
			.setUriTemplate(path);
		values.setBodyValue(new FormBody(new LinkedHashMap<>(fields)));
		RouteProcessor.note(values, Route.of(HttpMethod.POST, path));
		return values.build();
	}

}
