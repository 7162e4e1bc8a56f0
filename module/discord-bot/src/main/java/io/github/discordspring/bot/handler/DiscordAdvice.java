package io.github.discordspring.bot.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks a bean whose {@link DiscordExceptionHandler} methods get the exceptions of the
 * handlers of all beans, where a bean has no such method of its own for them. Of several
 * advices the first is taken, as {@code @Order} says, that has a method for the
 * exception; of its methods the one with the closest type.
 * <p>
 * A method that takes something which not all handlers have, such as an
 * {@code InteractionReply}, gets the exceptions of those that have it.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DiscordAdvice {

	/**
	 * Suggests a name for the bean.
	 * @return the name, empty for the usual one
	 */
	@AliasFor(annotation = Component.class)
	String value() default "";

}
