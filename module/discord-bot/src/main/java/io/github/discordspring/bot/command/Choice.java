package io.github.discordspring.bot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a constant of an enum is shown as a choice of an {@link Option}. Without it
 * that is its {@code toString()}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Choice {

	/**
	 * What is shown. May hold placeholders.
	 * @return 1 to 100 characters
	 */
	String value();

}
