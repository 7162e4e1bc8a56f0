package io.github.discordspring.model.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds the length of a text, counted in code points, as Discord counts: an emoji of one
 * code point is one. In a list or map it bounds each text in it. What is {@code null} or
 * left out is not checked. At parameters of calls, such as a page's size, it counts
 * alike.
 */
@Documented
@Target({ ElementType.RECORD_COMPONENT, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
public @interface Length {

	/**
	 * Fewest code points.
	 * @return 0 or more
	 */
	int min() default 0;

	/**
	 * Most code points.
	 * @return the bound, which is allowed itself
	 */
	int max();

}
