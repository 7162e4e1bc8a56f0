package io.github.discordspring.bot.handler;

import org.jspecify.annotations.Nullable;

/**
 * Looks at all arguments of a handler method before it is called. For the annotations of
 * handler methods, not for applications.
 */
@FunctionalInterface
public interface ArgumentsCheck {

	/**
	 * Checks the arguments.
	 * @param context the event that is handled
	 * @param bean the bean whose method is called
	 * @param arguments what the method is called with
	 * @throws RefusedException if they cannot be taken; other exceptions are those of the
	 * method
	 */
	void check(EventContext context, Object bean, @Nullable Object[] arguments);

}
