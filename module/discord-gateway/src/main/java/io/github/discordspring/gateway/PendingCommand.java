package io.github.discordspring.gateway;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A command on its way to being sent.
 */
final class PendingCommand {

	private final int opcode;

	private final byte[] payload;

	private final boolean raw;

	private final Result result;

	/** Of this one, unless it was cancelled, and of those that it replaced. */
	private final List<Result> results = new ArrayList<>();

	/**
	 * Makes a command that waits.
	 * @param opcode what it is
	 * @param payload all that is sent
	 * @param result is told what becomes of it
	 */
	PendingCommand(int opcode, byte[] payload, Result result) {
		this(opcode, payload, false, result);
	}

	/**
	 * Makes a command that waits.
	 * @param opcode what it is
	 * @param payload all that is sent
	 * @param raw whether it was written by hand, so that nobody knows what it says
	 * @param result is told what becomes of it
	 */
	PendingCommand(int opcode, byte[] payload, boolean raw, Result result) {
		this.opcode = opcode;
		this.payload = payload;
		this.raw = raw;
		this.result = result;
		this.results.add(result);
	}

	int opcode() {
		return this.opcode;
	}

	byte[] payload() {
		return this.payload;
	}

	boolean isRaw() {
		return this.raw;
	}

	/**
	 * Takes the place of one that needs not be sent any more, and shares its fate with
	 * it.
	 */
	void replace(PendingCommand older) {
		this.results.addAll(0, older.results);
	}

	/**
	 * Notes that who gave it does not wait for it any more. Others may: those whose
	 * commands it replaced.
	 */
	void cancel() {
		this.results.remove(this.result);
	}

	/**
	 * Tells whether nobody waits for it any more.
	 */
	boolean isCancelled() {
		return this.results.isEmpty();
	}

	/**
	 * Ends it.
	 * @param failure why it was not sent, {@code null} if it was
	 */
	void done(@Nullable GatewayCommandException failure) {
		this.results.forEach((result) -> result.done(failure));
	}

	/**
	 * Is told what became of a command.
	 */
	@FunctionalInterface
	interface Result {

		/**
		 * The command was sent, or never will be.
		 * @param failure why not, {@code null} if it was sent
		 */
		void done(@Nullable GatewayCommandException failure);

	}

}
