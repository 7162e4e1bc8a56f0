package io.github.discordspring.bot.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a {@link TextCommand} that is an argument of the command, in their
 * order. It can be
 * <ul>
 * <li>a text: a word, or several in double quotes;</li>
 * <li>a number, a boolean, a constant of an enum, whatever its case;</li>
 * <li>a {@code User}, {@code Member}, {@code Role} or {@code Channel}: a mention or an
 * id;</li>
 * <li>whatever the {@code ConversionService} makes of a text;</li>
 * <li>a {@code List} of these, as the last one: all that is left.</li>
 * </ul>
 * It need not be given if the parameter is {@code @Nullable} or an {@code Optional}, or
 * if it has a {@link #defaultValue()}.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Argument {

	/**
	 * Name in the help.
	 * @return the name; if empty, that of the parameter
	 */
	String name() default "";

	/**
	 * What the argument is, for the help. May hold placeholders.
	 * @return some words
	 */
	String description() default "";

	/**
	 * What stands for an argument that is not given, as text. May hold placeholders.
	 * @return the value; if empty, there is none
	 */
	String defaultValue() default "";

	/**
	 * Whether the argument is all that is left of the text, as it was written. For the
	 * last one.
	 * @return whether it is
	 */
	boolean rest() default false;

}
