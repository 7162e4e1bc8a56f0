package io.github.discordspring.rest.ratelimit;

/**
 * Whose limit was exceeded when Discord answered 429.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/rate-limits#header-format">Header
 * format</a>
 */
public enum RateLimitScope {

	/** The bot's or user's own, on this route. */
	USER,

	/** That of a resource, which all who use it share; not counted as invalid request. */
	SHARED,

	/** The bot's or user's own, over all routes. */
	GLOBAL,

	/**
	 * That of the address: not Discord answered, but Cloudflare in front of it, after too
	 * many invalid requests.
	 */
	ADDRESS

}
