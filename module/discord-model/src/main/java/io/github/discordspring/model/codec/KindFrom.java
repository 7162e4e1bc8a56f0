package io.github.discordspring.model.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a {@link DiscordKinds} type whose kind is told by a property
 * beside it, as that of an interaction's data is by the interaction's type. The data may
 * stand before that property.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.SOURCE)
public @interface KindFrom {

	/**
	 * The component that tells the kind, an {@code IntEnum} that is required.
	 * @return the component's name in Java
	 */
	String value();

}
