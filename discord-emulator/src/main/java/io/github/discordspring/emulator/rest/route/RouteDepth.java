package io.github.discordspring.emulator.rest.route;

/**
 * How far a route of Discord's is emulated.
 */
public enum RouteDepth {

	/** It does what Discord does. */
	EMULATED("emulated"),

	/** It answers as Discord answers a bot, which has no right to it. */
	REFUSED("refused, as to a bot without the right"),

	/** There is no such route yet. */
	NOT_YET("not yet");

	private final String text;

	RouteDepth(String text) {
		this.text = text;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
