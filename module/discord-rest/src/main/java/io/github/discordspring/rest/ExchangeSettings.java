package io.github.discordspring.rest;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.rest.observation.DiscordRestConvention;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * What all calls of a client have in common.
 *
 * @param webClient sends requests
 * @param addresses makes their addresses, {@code null} if that is left to the
 * {@code WebClient}
 * @param deadlines tells when their time is over
 * @param authorization as whom calls are made, if nothing else is said
 * @param rateLimiter lets requests through
 * @param timeout longest time from a permit to the whole answer
 * @param maxWait longest pause for a rate limit
 * @param maxRetries how often a request is sent again after a fault
 * @param retryDelay pause before the first of these, doubled each time
 * @param allowedMentions whom messages may notify that do not say it
 * @param readCache keeps answers, if wanted
 * @param observations where calls are observed
 * @param convention how they are named and tagged, {@code null} for the default
 * @param errorHandlers see each failure
 * @param statistics counts what is done
 * @param refusedTokens the tokens that Discord refused
 */
record ExchangeSettings(WebClient webClient, @Nullable Addresses addresses, Deadlines deadlines,
		@Nullable DiscordAuthorization authorization, RateLimiter rateLimiter, Duration timeout, Duration maxWait,
		int maxRetries, Duration retryDelay, @Nullable AllowedMentions allowedMentions, @Nullable ReadCache readCache,
		ObservationRegistry observations, @Nullable DiscordRestConvention convention,
		List<DiscordRestErrorHandler> errorHandlers, StatisticsRecorder statistics, RefusedTokens refusedTokens) {

}
