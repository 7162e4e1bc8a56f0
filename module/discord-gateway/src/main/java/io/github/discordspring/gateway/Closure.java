package io.github.discordspring.gateway;

import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;

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
