package io.github.discordspring.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches where a property that is on by default is switched on or off. It may be written
 * in all ways that Spring makes a boolean of, such as {@code off} or {@code no}, as the
 * same property is bound so. Boot's own conditions compare texts, and take these for on.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnSwitchCondition.class)
public @interface ConditionalOnSwitch {

	/**
	 * Which property.
	 * @return its name
	 */
	String value();

	/**
	 * Whether it must be on or off.
	 * @return {@code false} to match where it is off
	 */
	boolean on() default true;

}
