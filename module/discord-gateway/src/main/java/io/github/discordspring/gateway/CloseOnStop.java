package io.github.discordspring.gateway;

/**
 * What becomes of sessions when shards are stopped.
 */
public enum CloseOnStop {

	/** They can be resumed for some minutes; the bot is shown online so long. */
	RESUME(Closure.RESUMABLE),

	/** They end, and the bot is shown offline at once. */
	END(Closure.NORMAL);

	private final int code;

	CloseOnStop(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

}
