package io.github.discordspring.rest.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter whose properties go into the query, as they would stand in JSON: a
 * list as its name with each element, and what is absent not at all.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequestQuery {

	/**
	 * Names the lists that are one value, separated by commas.
	 * @return their names in the query
	 */
	String[] commaDelimited() default {};

}
