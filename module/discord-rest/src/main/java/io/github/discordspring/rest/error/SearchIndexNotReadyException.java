package io.github.discordspring.rest.error;

import java.time.Duration;

import org.springframework.http.HttpMethod;

/**
 * What is searched for is still being indexed: Discord answered with status 202.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
public final class SearchIndexNotReadyException extends DiscordRestException {

	private static final int ACCEPTED = 202;

	/** Discord's "Index not yet available". */
	private static final int CODE = 110_000;

	private final Duration retryAfter;

	private final int documentsIndexed;

	/**
	 * Reports an answer.
	 * @param method the request's method
	 * @param route the route's template
	 * @param retryAfter how long to wait
	 * @param documentsIndexed how much is indexed so far
	 */
	public SearchIndexNotReadyException(HttpMethod method, String route, Duration retryAfter, int documentsIndexed) {
		super(method + " " + route + " got " + ACCEPTED + ": what is searched is still being indexed ("
				+ documentsIndexed + " so far), try again "
				+ (retryAfter.isZero() ? "soon" : "in " + retryAfter.toSeconds() + " s"), null, method, route);
		this.retryAfter = retryAfter;
		this.documentsIndexed = documentsIndexed;
	}

	@Override
	public int status() {
		return ACCEPTED;
	}

	@Override
	public int code() {
		return CODE;
	}

	/**
	 * Tells how long to wait before the next attempt.
	 * @return the time, zero for a short one
	 */
	public Duration retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Tells how much is indexed so far.
	 * @return the number of messages or threads
	 */
	public int documentsIndexed() {
		return this.documentsIndexed;
	}

}
