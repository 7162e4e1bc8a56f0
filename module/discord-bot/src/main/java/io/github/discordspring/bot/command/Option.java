package io.github.discordspring.bot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that is an option of a {@link SlashCommand}, or a component of a
 * record that is a parameter. Its type is that of the option:
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
 * <td>{@code int}, {@code long}, {@code short}, {@code byte} and their wrappers</td>
 * <td>INTEGER; other than for a {@code long}, within its bounds</td>
 * </tr>
 * <tr>
 * <td>{@code double}, {@code float} and their wrappers</td>
 * <td>NUMBER</td>
 * </tr>
 * <tr>
 * <td>{@code boolean} and its wrapper</td>
 * <td>BOOLEAN</td>
 * </tr>
 * <tr>
 * <td>an enum</td>
 * <td>STRING with the constants as choices, shown as {@link Choice} says, else as their
 * {@code toString()}</td>
 * </tr>
 * <tr>
 * <td>{@code User}, {@code Member}</td>
 * <td>USER</td>
 * </tr>
 * <tr>
 * <td>{@code Channel}</td>
 * <td>CHANNEL, of the types that {@link ChannelTypes} names</td>
 * </tr>
 * <tr>
 * <td>{@code Role}, {@code Attachment}</td>
 * <td>ROLE, ATTACHMENT</td>
 * </tr>
 * <tr>
 * <td>{@link Mentionable}, or {@code Object}: a {@code Role}, {@code Member} or
 * {@code User}</td>
 * <td>MENTIONABLE</td>
 * </tr>
 * <tr>
 * <td>any other type that the {@code ConversionService} makes of a {@code Member},
 * {@code User}, {@code Channel}, {@code Role}, {@code Attachment} or {@code String}, in
 * this order</td>
 * <td>USER, CHANNEL, ROLE, ATTACHMENT or STRING</td>
 * </tr>
 * </table>
 * A parameter whose type is a record with options as its components stands for all of
 * these.
 * <p>
 * Constraints of Bean Validation are told to Discord, as far as it knows the like, and
 * checked: {@code @Min}, {@code @Max}, {@code @Size} and so on.
 * <p>
 * An option need not be given if the parameter is {@code @Nullable} or an
 * {@code Optional}, if it has a {@link #defaultValue()}, or if {@link #required()} is
 * {@code false}. Discord shows options that must be given first.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure">Application
 * command option structure</a>
 */
@Documented
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
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
	 * @return 1 to 100 characters; if empty, the message of the application's
	 * {@code MessageSource}, or else the name
	 */
	String description() default "";

	/**
	 * Whether the option must be given.
	 * @return {@code false} if not; the argument is then {@code null}, 0 or {@code false}
	 */
	boolean required() default true;

	/**
	 * What stands for an option that is not given. Only for text, numbers, booleans,
	 * enums and what is made of text. May hold placeholders.
	 * @return the value as text; if empty, there is none
	 */
	String defaultValue() default "";

	/**
	 * The only values that the option can have, of a text or a number; each is shown as
	 * it is. May hold placeholders.
	 * @return up to 25 values as text
	 */
	String[] choices() default {};

	/**
	 * The type of a bean that gives the choices when the application starts.
	 * @return the type; by default, there is none
	 */
	Class<? extends ChoiceProvider> choiceProvider() default ChoiceProvider.class;

	/**
	 * What files may be given, for an {@code Attachment}.
	 * @return up to 10 of {@code image}, {@code video}, {@code audio} and extensions such
	 * as {@code .pdf}; if empty, all
	 */
	String[] fileTypes() default {};

}
