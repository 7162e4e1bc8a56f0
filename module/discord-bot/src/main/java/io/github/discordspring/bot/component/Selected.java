package io.github.discordspring.bot.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a {@link SelectHandler} that gets what was selected. It is one
 * value, an {@code Optional} or {@code @Nullable} one where nothing may be selected, or a
 * {@code List} or {@code Set}:
 * <ul>
 * <li>{@code String}, an enum by the names of its constants, or what a {@code Converter}
 * makes of a text: the value of the option; for an id, a {@code long}</li>
 * <li>{@code User}, {@code Member}, {@code Role}, {@code Channel}: what came with the
 * interaction, so no cache is needed. A list holds those of the selected that are of its
 * type: a menu for mentionables can give one list of roles and one of users</li>
 * <li>{@code Object}: a {@code Role} or a {@code User}</li>
 * </ul>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Selected {

}
