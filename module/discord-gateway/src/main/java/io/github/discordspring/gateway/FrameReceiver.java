package io.github.discordspring.gateway;

import java.nio.ByteBuffer;

/**
 * Gets frames where they lie, from who reads a channel, on that one's thread.
 */
interface FrameReceiver {

	/**
	 * Called before messages that came together, which are lent out one after the other
	 * by this thread, until {@link #leave()} is called.
	 */
	void enter();

	/**
	 * Takes a message.
	 * @param payload lent out: valid during the call
	 * @param binary whether it is bytes, not text
	 */
	void received(ByteBuffer payload, boolean binary);

	/**
	 * Called after the last of them.
	 */
	void leave();

	/**
	 * Called after messages, when there is nothing to read just now.
	 */
	void drained();

	/**
	 * A session whose frames can be had where they lie.
	 */
	interface Source {

		/**
		 * Says who gets the messages. To be called by the session's handler, before
		 * anything is read. What is no whole message still comes in the usual way.
		 * @param receiver gets them
		 * @return whether it does; it does not where somebody else has to see them
		 */
		boolean readTo(FrameReceiver receiver);

		/**
		 * Stops reading: no message comes any more after the one that is lent out. May be
		 * called by any thread.
		 */
		void pause();

		/**
		 * Goes on reading. May be called by any thread.
		 */
		void resume();

	}

}
