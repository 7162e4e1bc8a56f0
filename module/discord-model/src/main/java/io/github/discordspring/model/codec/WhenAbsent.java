package io.github.discordspring.model.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a component of a {@link DiscordObject} that would else be required a number for
 * when it is absent: an {@code IntEnum}, or an {@code id} that not every such object has
 * (0 then).
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface WhenAbsent {

	/**
	 * The number that stands for an absent value.
	 * @return the number
	 */
	int value();

}
