package io.github.discordspring.bot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Names the guards that are asked before a handler is called: on the method, on its class
 * for all handlers in it, or on an annotation of one's own. All guards that are found are
 * asked.
 *
 * @see HandlerGuard
 */
@Documented
@Reflective(GuardHints.class)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Guarded {

	/**
	 * The guards. A bean of the class is taken if there is one; else it is made, and its
	 * constructor gets beans.
	 * @return classes of guards
	 */
	Class<? extends HandlerGuard>[] value();

}
