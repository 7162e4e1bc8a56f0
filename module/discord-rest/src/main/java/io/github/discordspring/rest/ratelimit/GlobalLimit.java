package io.github.discordspring.rest.ratelimit;

/**
 * Which limit over all routes a request counts for.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/rate-limits#global-rate-limit">Global rate
 * limit</a>
 */
public enum GlobalLimit {

	/** That of the bot or user whose token the request bears. */
	BOT,

	/** That of the address, as the request bears no token in its header. */
	ADDRESS,

	/** None: answers to interactions are exempt. */
	NONE

}
