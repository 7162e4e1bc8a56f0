package io.github.discordspring.bot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Marks the annotations that make a method of a bean a handler, such as
 * {@link io.github.discordspring.bot.handler.DiscordExceptionHandler}. Methods are found
 * by this mark, in one pass over all beans; and ahead-of-time processing keeps them
 * callable, with the records and the enums that they take.
 */
@Documented
@Reflective(HandlerHints.class)
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DiscordHandler {

}
