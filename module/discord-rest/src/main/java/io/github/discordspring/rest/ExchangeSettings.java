package io.github.discordspring.rest;

import java.time.Duration;

import io.github.discordspring.rest.ratelimit.RateLimiter;
import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.function.client.support.WebClientAdapter;

/**
 * What all calls of a client have in common.
 *
 * @param webClient sends requests
 * @param token the bot's token, if there is one
 * @param rateLimiter lets requests through
 * @param timeout longest time from a permit to the whole answer
 * @param maxWait longest pause for a rate limit
 * @param maxRetries how often a request is sent again after a fault
 * @param retryDelay pause before the first of these, doubled each time
 */
record ExchangeSettings(WebClientAdapter webClient, @Nullable BotToken token, RateLimiter rateLimiter, Duration timeout,
		Duration maxWait, int maxRetries, Duration retryDelay) {

}
