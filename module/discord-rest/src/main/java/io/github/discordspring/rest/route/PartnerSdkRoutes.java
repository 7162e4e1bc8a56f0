package io.github.discordspring.rest.route;

import java.util.Map;

import io.github.discordspring.model.oauth2.BotProvisionalAccountUnmergeRequest;
import io.github.discordspring.model.oauth2.BotProvisionalTokenRequest;
import io.github.discordspring.model.oauth2.ProvisionalToken;
import io.github.discordspring.model.oauth2.ProvisionalTokenRequest;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Provisional accounts that games make for players without an account. For the servers of
 * games.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/discord-social-sdk/development-guides/using-provisional-accounts">Using
 * provisional accounts</a>
 */
public interface PartnerSdkRoutes {

	/**
	 * Gets a token for the provisional account of a player, which is made with the first
	 * one.
	 * @param request who the player is
	 * @return the token
	 */
	@PostExchange("/partner-sdk/token")
	Mono<ProvisionalToken> createProvisionalAccountToken(@RequestBody ProvisionalTokenRequest request);

	/**
	 * Gets a token for the provisional account of a player whom the bot vouches for.
	 * @param request who the player is
	 * @return the token
	 */
	@PostExchange("/partner-sdk/token/bot")
	Mono<ProvisionalToken> createProvisionalAccountTokenByBot(@RequestBody BotProvisionalTokenRequest request);

	/**
	 * Separates a provisional account from the account it was merged into.
	 * @param request who the player is
	 * @return completes when it is separate
	 */
	@PostExchange("/partner-sdk/provisional-accounts/unmerge")
	Mono<Void> unmergeProvisionalAccount(@RequestBody ProvisionalTokenRequest request);

	/**
	 * Separates a provisional account from the account it was merged into, for a player
	 * whom the bot vouches for.
	 * @param request who the player is
	 * @return completes when it is separate
	 */
	@PostExchange("/partner-sdk/provisional-accounts/unmerge/bot")
	Mono<Void> unmergeProvisionalAccountByBot(@RequestBody BotProvisionalAccountUnmergeRequest request);

	/**
	 * Sets what the game's own moderation says of a direct message between two players.
	 * @param firstUserId one of the players
	 * @param secondUserId the other
	 * @param messageId the message
	 * @param metadata up to 5 keys of 1024 characters with values of 2000
	 * @return completes when it is set
	 */
	@PutExchange("/partner-sdk/dms/{firstUserId}/{secondUserId}/messages/{messageId}/moderation-metadata")
	Mono<Void> updateUserMessageModerationMetadata(@PathVariable long firstUserId, @PathVariable long secondUserId,
			@PathVariable long messageId,
			@RequestBody @Count(max = 5) @Length(max = 2000) Map<String, String> metadata);

}
