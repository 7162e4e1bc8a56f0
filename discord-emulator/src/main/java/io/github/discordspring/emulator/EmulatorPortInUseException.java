package io.github.discordspring.emulator;

/**
 * The emulator cannot start, as another program listens on its port.
 */
public final class EmulatorPortInUseException extends IllegalStateException {

	private final int port;

	EmulatorPortInUseException(int port, Throwable cause) {
		super("The Discord emulator cannot listen on port " + port
				+ " of this machine, as another program does. End that program, or give the emulator another port"
				+ " (0 takes any that is free).", cause);
		this.port = port;
	}

	/**
	 * Gives the port that is taken.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

}
