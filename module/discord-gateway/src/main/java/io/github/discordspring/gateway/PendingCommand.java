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

	private final List<Result> results = new ArrayList<>();

	private boolean cancelled;

	/**
	 * Makes a command that waits.
	 * @param opcode what it is
	 * @param payload all that is sent
	 * @param result is told what becomes of it
	 */
	PendingCommand(int opcode, byte[] payload, Result result) {
		this.opcode = opcode;
		this.payload = payload;
		this.results.add(result);
	}

	int opcode() {
		return this.opcode;
	}

	byte[] payload() {
		return this.payload;
	}

	/**
	 * Takes the place of one that needs not be sent any more, and shares its fate with
	 * it.
	 */
	void replace(PendingCommand older) {
		if (!older.cancelled) {
			this.results.addAll(0, older.results);
		}
	}

	/**
	 * Notes that nobody waits for it any more.
	 */
	void cancel() {
		this.cancelled = true;
	}

	boolean isCancelled() {
		return this.cancelled && this.results.size() == 1;
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
