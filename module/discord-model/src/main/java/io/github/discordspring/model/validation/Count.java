package io.github.discordspring.model.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds the number of elements of a list, a map, or a list of ids. What is {@code null}
 * or left out is not checked. At parameters of calls, such as a page's size, it counts
 * alike.
 */
@Documented
@Target({ ElementType.RECORD_COMPONENT, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
public @interface Count {

	/**
	 * Fewest elements.
	 * @return 0 or more
	 */
	int min() default 0;

	/**
	 * Most elements.
	 * @return the bound, which is allowed itself
	 */
	int max() default Integer.MAX_VALUE;

	/**
	 * Whether no element may be there twice.
	 * @return whether they must differ
	 */
	boolean unique() default false;

}
