package io.github.discordspring.model.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds a number. What is {@code null} or left out is not checked; a primitive always
 * is. At parameters of calls, such as a page's size, it counts alike.
 */
@Documented
@Target({ ElementType.RECORD_COMPONENT, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {

	/**
	 * Smallest number.
	 * @return the bound, which is allowed itself
	 */
	long min() default Long.MIN_VALUE;

	/**
	 * Largest number.
	 * @return the bound, which is allowed itself
	 */
	long max() default Long.MAX_VALUE;

}
