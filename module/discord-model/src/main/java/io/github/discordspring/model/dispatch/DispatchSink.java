package io.github.discordspring.model.dispatch;

/**
 * What wants dispatches: the cache, the listeners of a bot, a transport.
 */
public interface DispatchSink {

	/**
	 * Tells which types are wanted. Asked for each event, so it must be as cheap as
	 * reading a field; the answer may change at any time, by another set.
	 * @return the types; nothing else is delivered
	 */
	EventTypes wanted();

	/**
	 * Takes a dispatch that is wanted. Dispatches of one shard come one after the other,
	 * in order, on that shard's thread; those of different shards at the same time. It
	 * must not block. Work that goes on elsewhere takes the record, or a copy of the
	 * bytes, and says when it is done, see {@link Dispatch#defer()}.
	 * @param dispatch borrowed: its bytes are valid during the call only
	 */
	void accept(Dispatch dispatch);

	/**
	 * Called where a source has no more at hand for the moment, after dispatches that
	 * {@link Dispatch#isFlushed() say so}, on the thread of their shard. What a sink put
	 * off until then, such as waking other threads, which costs more than many an event,
	 * is to be done now.
	 */
	default void flush() {
	}

}
