package io.github.discordspring.model.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link DiscordObject} whose properties Discord does not check, as those of a
 * presence are. A property whose value cannot be read counts as absent, and in a list
 * only the element that cannot be read is left out; what is required but unreadable still
 * fails, for this object. The properties of a lenient record stay so where it is
 * {@linkplain Inline inlined}. Malformed JSON is not forgiven.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Lenient {

}
