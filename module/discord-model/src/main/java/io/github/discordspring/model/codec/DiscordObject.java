package io.github.discordspring.model.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that is one of Discord's objects. The annotation processor writes a
 * {@link Codec} for it, named as the record with {@code Codec} behind, in the same
 * package; and a builder, named with {@code Builder} behind, where {@link #builder()}
 * asks for one.
 * <p>
 * A component is named in JSON as in Java, with underscores for capitals ({@code guildId}
 * is {@code guild_id}), or by {@link Name}.
 * <p>
 * What is absent: a {@code long} is an id or a wide bit set, a string in JSON, and 0 if
 * absent (see {@link Numeric} for numbers); other primitives are 0 or {@code false}; a
 * {@code @Nullable} component is {@code null}; a list or map that is not nullable is
 * empty, a string {@code ""}, an instant the epoch; any other component is required, and
 * so is a {@code long} named {@code id}, unless {@link WhenAbsent} gives it a value.
 * {@code null} in JSON means absent, in lists and maps too, where it is left out; only an
 * {@code Omittable} keeps it. Written are: ids other than 0, booleans that are true,
 * numbers, lists that are not null, and everything else that is not null.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface DiscordObject {

	/**
	 * Whether a builder is written too.
	 * @return whether the record has a builder
	 */
	boolean builder() default false;

}
