package io.github.discordspring.rest;

import io.github.discordspring.rest.error.DiscordRestException;
import org.jspecify.annotations.Nullable;

/**
 * Sees every call that failed for good, after all repetitions, before its caller does.
 * Handlers are asked in their order, on threads that must not be blocked.
 */
@FunctionalInterface
public interface DiscordRestErrorHandler {

	/**
	 * Decides what the caller gets.
	 * @param error why the call failed
	 * @return the same error, or another one in its place, which is not shown to the next
	 * handlers unless it is a {@link DiscordRestException} itself; {@code null} if the
	 * call shall end without a result, as if Discord had answered with nothing
	 */
	@Nullable Throwable handle(DiscordRestException error);

}
