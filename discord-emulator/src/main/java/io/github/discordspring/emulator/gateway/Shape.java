package io.github.discordspring.emulator.gateway;

/**
 * How a connection sends.
 *
 * @param stalled whether it does not send at all, nor read
 * @param bytesPerSecond how much it sends, 0 for as much as there is
 * @param latencyMillis how much later it sends
 */
record Shape(boolean stalled, int bytesPerSecond, int latencyMillis) {

	/** All is sent at once. */
	static final Shape NONE = new Shape(false, 0, 0);

}
