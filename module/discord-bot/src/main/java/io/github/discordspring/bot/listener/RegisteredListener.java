package io.github.discordspring.bot.listener;

import java.util.List;

import io.github.discordspring.model.event.EventType;

/**
 * A listener that can be stopped and started while the bot runs. Safe for use by several
 * threads.
 */
public interface RegisteredListener {

	/**
	 * Gives the id, see {@link DiscordEventListener#id()}.
	 * @return the id
	 */
	String id();

	/**
	 * Names the method.
	 * @return class, name and parameters
	 */
	String description();

	/**
	 * Tells which events of the gateway it wants.
	 * @return the types; none for a listener to events of the application's own
	 */
	List<EventType> eventTypes();

	/**
	 * Tells which events it wants that do not come over the gateway: those of the
	 * application, and webhook events.
	 * @return their classes, or types above them
	 */
	List<Class<?>> eventClasses();

	/**
	 * Tells whether it is called.
	 * @return whether it was started and not stopped
	 */
	boolean isRunning();

	/**
	 * Lets it be called for the events to come.
	 */
	void start();

	/**
	 * Ends that. When this returns no call begins any more, not even for events that
	 * wait; calls that go on do so. Its intents stay as they are.
	 */
	void stop();

}
