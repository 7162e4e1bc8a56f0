package io.github.discordspring.autoconfigure.gateway;

import java.util.List;

import io.github.discordspring.gateway.GatewayClosedException;

/**
 * Discord refused the bot at the start: trying again would not help.
 */
public final class BotRefusedException extends RuntimeException {

	private final GatewayClosedException refusal;

	private final List<String> privilegedReasons;

	BotRefusedException(GatewayClosedException refusal, List<String> privilegedReasons) {
		super(refusal.getMessage(), refusal);
		this.refusal = refusal;
		this.privilegedReasons = privilegedReasons;
	}

	/**
	 * Gives what Discord said.
	 * @return the refusal
	 */
	public GatewayClosedException refusal() {
		return this.refusal;
	}

	/**
	 * Gives why privileged intents were asked for.
	 * @return one sentence for each intent
	 */
	public List<String> privilegedReasons() {
		return this.privilegedReasons;
	}

}
