package io.github.discordspring.bot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that gets the exceptions of the other handler methods in its bean, be
 * they thrown or signalled by what these methods returned. Of several such methods the
 * one with the closest type is called.
 * <p>
 * The method takes the exception and whatever else the methods of the bean could take. It
 * may return what they may return: an answer takes the place of the one that failed. If
 * it fails itself, the {@link DiscordListenerErrorHandler} gets that exception.
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface DiscordExceptionHandler {

	/**
	 * Which exceptions are handled. Without any, the type of the method's parameter says
	 * so.
	 * @return the types
	 */
	Class<? extends Throwable>[] value() default {};

}
