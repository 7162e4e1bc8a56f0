package io.github.discordspring.model.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface whose records are the kinds of one object, told apart by a
 * number. Each permitted record bears {@link Kind}, but the one that stands for unknown
 * kinds: a record of the number (an {@code int}) and a {@code RawJson}, which keeps the
 * whole object.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DiscordKinds {

	/**
	 * The property of the object that holds the number. Empty where the number is not in
	 * the object but beside it; then components of this type bear {@link KindFrom}.
	 * @return the property's name in JSON
	 */
	String property() default "type";

	/**
	 * The record for unknown kinds.
	 * @return its type
	 */
	Class<? extends Record> unknown();

}
