package io.github.discordspring.gateway;

import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a connection ended, and what follows.
 *
 * @param code code of the close frame, {@link #NONE} if there was none
 * @param reason why, in words
 * @param action what follows
 * @param cause who ended it
 */
record Closure(int code, String reason, CloseAction action, Cause cause) {

	/** There was no close frame. */
	static final int NONE = -1;

	/** Our own code for closing a connection whose session is to be resumed. */
	static final int RESUMABLE = 4900;

	/** The code that ends a session. */
	static final int NORMAL = 1000;

	private static final Logger logger = LoggerFactory.getLogger(Closure.class);

	/**
	 * Makes that of a connection that we end.
	 * @param known whether the session is known to Discord
	 */
	static Closure own(int code, String reason, Cause cause, boolean known) {
		return new Closure(code, reason, resume(known && code != NORMAL), cause);
	}

	/**
	 * Makes that of a connection that we end because Discord declared its session
	 * invalid.
	 */
	static Closure invalidated(boolean resumable, boolean known) {
		String reason = "Discord declared the session invalid" + (resumable ? ", but it may be resumed" : "");
		return new Closure(RESUMABLE, reason, resume(resumable && known), Cause.INVALIDATED);
	}

	/**
	 * Makes that of a connection that is gone.
	 * @param code the other side's close code, {@link #NONE} if there is none
	 */
	static Closure remote(int code, String reason, SessionEnvironment environment, boolean known) {
		CloseAction action = (code == NONE) ? CloseAction.RESUME : actionAfter(CloseCode.of(code), environment);
		Cause cause = (action == CloseAction.NEW_SESSION) ? Cause.REMOTE_INVALIDATED : Cause.REMOTE;
		return new Closure(code, reason, (action == CloseAction.RESUME) ? resume(known) : action, cause);
	}

	private static CloseAction actionAfter(CloseCode code, SessionEnvironment environment) {
		try {
			return environment.closeCodePolicy().actionAfter(code);
		}
		catch (RuntimeException ex) {
			logger.error("Shard {}: the close code policy failed on {}; what Discord documents is done",
					environment.shard(), code, ex);
			return code.action();
		}
	}

	/**
	 * Makes that of a connection that never came to be.
	 */
	static Closure unreachable(String reason, boolean known) {
		return new Closure(NONE, reason, resume(known), Cause.CONNECT);
	}

	private static CloseAction resume(boolean possible) {
		return possible ? CloseAction.RESUME : CloseAction.NEW_SESSION;
	}

	/**
	 * Who ended a connection.
	 */
	enum Cause {

		/** The other side, or the network. */
		REMOTE,

		/** The other side, with a code that says that the session is over. */
		REMOTE_INVALIDATED,

		/** It never came to be. */
		CONNECT,

		/** We, because Discord declared the session invalid. */
		INVALIDATED,

		/** We, for any other reason. */
		OWN

	}

	/**
	 * Tells whether Discord said that the session is not what we took it for.
	 */
	boolean isInvalidation() {
		return this.cause == Cause.INVALIDATED || this.cause == Cause.REMOTE_INVALIDATED;
	}

	/**
	 * Tells whether the other side, or the network, ended the connection.
	 */
	boolean isRemote() {
		return this.cause == Cause.REMOTE || this.cause == Cause.REMOTE_INVALIDATED;
	}

	boolean isRateLimit() {
		return this.code == CloseCode.RATE_LIMITED.value();
	}

	/**
	 * Describes what happened.
	 */
	@Override
	public String toString() {
		if (!isRemote()) {
			return this.reason;
		}
		StringBuilder text = new StringBuilder("closed by the other side ");
		if (this.code == NONE) {
			text.append("without a close code");
		}
		else {
			CloseCode known = CloseCode.of(this.code);
			text.append("with ").append(known.isKnown() ? this.code + " " + known : Integer.toString(this.code));
		}
		return (this.reason.isEmpty() ? text : text.append(": ").append(this.reason)).toString();
	}

}
