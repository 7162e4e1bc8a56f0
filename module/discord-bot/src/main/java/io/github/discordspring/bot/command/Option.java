package io.github.discordspring.bot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that is an option of a {@link SlashCommand}. Its type is that of the
 * option:
 * <table>
 * <caption>Types of options</caption>
 * <tr>
 * <th>Parameter</th>
 * <th>Option</th>
 * </tr>
 * <tr>
 * <td>{@code String}</td>
 * <td>STRING</td>
 * </tr>
 * <tr>
 * <td>{@code int}, {@code long} and their wrappers</td>
 * <td>INTEGER; for an {@code int}, within its bounds</td>
 * </tr>
 * <tr>
 * <td>{@code double} and its wrapper</td>
 * <td>NUMBER</td>
 * </tr>
 * <tr>
 * <td>{@code boolean} and its wrapper</td>
 * <td>BOOLEAN</td>
 * </tr>
 * <tr>
 * <td>an enum</td>
 * <td>STRING with the constants as choices, shown as their {@code toString()}</td>
 * </tr>
 * <tr>
 * <td>{@code User}, {@code Member}</td>
 * <td>USER</td>
 * </tr>
 * <tr>
 * <td>{@code Channel}, {@code Role}, {@code Attachment}</td>
 * <td>CHANNEL, ROLE, ATTACHMENT</td>
 * </tr>
 * </table>
 * An option need not be given if the parameter is {@code @Nullable} or an
 * {@code Optional}, if it has a {@link #defaultValue()}, or if {@link #required()} is
 * {@code false}. Discord shows options that must be given first.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure">Application
 * command option structure</a>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Option {

	/**
	 * Name of the option. May hold placeholders.
	 * @return 1 to 32 lower-case letters, digits, hyphens or underscores; if empty, the
	 * name of the parameter with hyphens: {@code targetUser} is {@code target-user}
	 */
	String name() default "";

	/**
	 * What the option is for. May hold placeholders.
	 * @return 1 to 100 characters; if empty, the name
	 */
	String description() default "";

	/**
	 * Whether the option must be given.
	 * @return {@code false} if not; the argument is then {@code null}, 0 or {@code false}
	 */
	boolean required() default true;

	/**
	 * What stands for an option that is not given. Only for text, numbers, booleans and
	 * enums. May hold placeholders.
	 * @return the value as text; if empty, there is none
	 */
	String defaultValue() default "";

}
