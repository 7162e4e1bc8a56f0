package io.github.discordspring.model.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Demands that a text as a whole matches a pattern. In a list or map each text in it
 * must. What is {@code null} or left out is not checked.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Matches {

	/**
	 * The pattern, compiled once.
	 * @return a regular expression
	 */
	String value();

	/**
	 * What texts must be like, for the message to whoever sends another: "must be ...".
	 * @return such as {@code "letters, digits, - or _"}
	 */
	String description();

}
