package io.github.discordspring.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.discordspring.model.gateway.Opcode;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one shard that wait to be sent, in the order in which they came. Of
 * presences only the newest is kept: nobody would see the others.
 * <p>
 * Not safe for use by several threads.
 */
final class CommandQueue {

	/** How many may wait. */
	static final int CAPACITY = 10_000;

	/** How many presences may be sent in the window. */
	static final int PRESENCES = 5;

	static final long PRESENCE_WINDOW = TimeUnit.SECONDS.toNanos(20);

	private final Deque<PendingCommand> waiting = new ArrayDeque<>();

	private @Nullable PendingCommand presence;

	/** When the last presences were sent, over all connections, the oldest first. */
	private final Deque<Long> presencesSentAt = new ArrayDeque<>();

	/**
	 * Takes a command.
	 * @return whether there is room for it
	 */
	boolean add(PendingCommand command) {
		if (command.opcode() == Opcode.PRESENCE_UPDATE) {
			if (this.presence != null) {
				command.replace(this.presence);
			}
			this.presence = command;
			return true;
		}
		return this.waiting.size() < CAPACITY && this.waiting.add(command);
	}

	/**
	 * Takes a command back that was not sent yet.
	 */
	void remove(PendingCommand command) {
		command.cancel();
		if (command.isCancelled()) {
			this.waiting.remove(command);
			if (this.presence == command) {
				this.presence = null;
			}
		}
	}

	/**
	 * Notes that a session begins with the newest presence, so that it needs not be sent;
	 * but for a raw one, of which identify knows nothing.
	 */
	void presenceIdentified(long now) {
		PendingCommand identified = this.presence;
		if (identified != null && !identified.isRaw()) {
			this.presence = null;
			presenceSent(now);
			identified.done(null);
		}
	}

	/**
	 * Sends what may be sent now.
	 * @param session connected session
	 */
	void flush(Session session, long now, Consumer<PendingCommand> sender) {
		PendingCommand newest = this.presence;
		if (newest != null && presenceAt(now) <= now && session.acquireCommand()) {
			this.presence = null;
			presenceSent(now);
			send(newest, sender);
		}
		while (!this.waiting.isEmpty() && session.acquireCommand()) {
			send(this.waiting.remove(), sender);
		}
	}

	private static void send(PendingCommand command, Consumer<PendingCommand> sender) {
		sender.accept(command);
		command.done(null);
	}

	private void presenceSent(long now) {
		this.presencesSentAt.addLast(now);
		if (this.presencesSentAt.size() > PRESENCES) {
			this.presencesSentAt.removeFirst();
		}
	}

	private long presenceAt(long now) {
		return (this.presencesSentAt.size() < PRESENCES) ? now : this.presencesSentAt.getFirst() + PRESENCE_WINDOW;
	}

	/**
	 * Tells when the next may be sent.
	 * @param session connected session
	 */
	long wakeAt(Session session, long now) {
		if (this.waiting.isEmpty()) {
			return (this.presence != null) ? Math.max(presenceAt(now), session.commandAt()) : Long.MAX_VALUE;
		}
		return session.commandAt();
	}

	int size() {
		return this.waiting.size() + ((this.presence != null) ? 1 : 0);
	}

	/**
	 * Fails all that wait.
	 */
	void fail(GatewayCommandException failure) {
		List<PendingCommand> failed = new ArrayList<>(this.waiting);
		this.waiting.clear();
		if (this.presence != null) {
			failed.add(this.presence);
			this.presence = null;
		}
		failed.forEach((command) -> command.done(failure));
	}

}
