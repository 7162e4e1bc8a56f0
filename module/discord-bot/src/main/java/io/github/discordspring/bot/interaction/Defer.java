package io.github.discordspring.bot.interaction;

/**
 * When an interaction is deferred: when Discord is told that the answer will come later,
 * so that it waits 15 minutes in place of three seconds.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback">Interaction
 * callback</a>
 */
public enum Defer {

	/**
	 * When the handler is not done in time, see {@link InteractionOptions#autoDefer()}.
	 */
	AUTO,

	/** At once, for a handler that always takes long. */
	ALWAYS,

	/** Never, for an answer that must be the first one, such as a modal. */
	NEVER

}
