package io.github.discordspring.bot.guard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.Guarded;

/**
 * Lets a handler be called a number of times in any period of a length. The user is told
 * when it can be called again.
 *
 * @see Cooldown
 */
@Documented
@Guarded(UsageGuard.class)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RateLimit {

	/**
	 * How many calls are let through.
	 * @return 1 to 1000
	 */
	int value();

	/**
	 * The length of the period. May hold placeholders.
	 * @return a duration such as {@code 1m} or {@code PT1M}
	 */
	String per();

	/**
	 * Whose calls are counted together.
	 * @return by default, those of each user
	 */
	LimitedBy by() default LimitedBy.USER;

	/**
	 * Name of the limit. Handlers with the same name share it.
	 * @return by default, each handler has its own
	 */
	String name() default "";

}
