package io.github.discordspring.bot.interaction;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says when and how a handler of interactions is deferred that is not done in time, on
 * its method, on its class for all handlers in it, or on an annotation of one's own. That
 * of the method counts. Whether the user alone sees what is deferred says
 * {@code ephemeral} of the handler's own annotation.
 *
 * @see Defer#AUTO
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface AutoDefer {

	/**
	 * After which time the handler is deferred. May hold placeholders.
	 * @return a duration below three seconds, such as {@code 500ms} or {@code PT0.5S}; if
	 * empty, what {@code discord.interactions.auto-defer} says
	 */
	String after() default "";

	/**
	 * How the use of a component, or of a modal that a component opened, is deferred.
	 * @return {@code true} if the user is to see that the bot thinks, and the answer is a
	 * new message in that place; {@code false} if the user is to see nothing, and the
	 * answer is to change the message with the component or to follow it
	 */
	boolean reply() default false;

}
