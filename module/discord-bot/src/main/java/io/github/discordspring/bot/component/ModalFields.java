package io.github.discordspring.bot.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a {@link ModalHandler} that is a record of fields: each of its
 * components gets what was entered in the field of its name, or of that in
 * {@link ModalField}. A {@code RefusedException} of its constructor is told to the user.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModalFields {

}
