package io.github.discordspring.model.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which numbers a record of a {@link DiscordKinds} interface stands for.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kind {

	/**
	 * The numbers. Where the number is in the object itself and there is just one, it is
	 * written with the record; where there are several, a component of the record holds
	 * it.
	 * @return the numbers
	 */
	int[] value();

}
