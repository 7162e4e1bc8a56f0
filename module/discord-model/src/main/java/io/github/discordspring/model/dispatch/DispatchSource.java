package io.github.discordspring.model.dispatch;

/**
 * Where dispatches come from: the shards of this process, or a transport that brings them
 * from another one.
 */
public interface DispatchSource {

	/**
	 * Says where dispatches go. To be called once, before the source is started.
	 * @param sink what gets them
	 */
	void deliverTo(DispatchSink sink);

}
