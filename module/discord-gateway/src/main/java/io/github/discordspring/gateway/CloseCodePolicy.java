package io.github.discordspring.gateway;

import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;

/**
 * Decides what follows when the other side closes a connection.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes">Gateway
 * close event codes</a>
 */
@FunctionalInterface
public interface CloseCodePolicy {

	/**
	 * What Discord documents; other codes than its own let the session be resumed.
	 */
	CloseCodePolicy DOCUMENTED = CloseCode::action;

	/**
	 * Decides. Not asked where there was no close code: then the session is resumed. Must
	 * not block.
	 * @param code the code, also one that is not Discord's
	 * @return what follows
	 */
	CloseAction actionAfter(CloseCode code);

}
