package io.github.discordspring.bot.guard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.Guarded;

/**
 * Makes a user wait before they can call a handler again. The user is told until when.
 *
 * @see RateLimit
 */
@Documented
@Guarded(UsageGuard.class)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Cooldown {

	/**
	 * How long to wait. May hold placeholders.
	 * @return a duration such as {@code 10s} or {@code PT10S}
	 */
	String value();

	/**
	 * Who waits.
	 * @return by default, each user on their own
	 */
	LimitedBy by() default LimitedBy.USER;

	/**
	 * Name of the limit. Handlers with the same name share it.
	 * @return by default, each handler has its own
	 */
	String name() default "";

}
