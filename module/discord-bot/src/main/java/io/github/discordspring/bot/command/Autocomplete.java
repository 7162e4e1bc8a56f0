package io.github.discordspring.bot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.DiscordHandler;

/**
 * Marks a method of a bean that proposes values for an option of a {@link SlashCommand}
 * while a user types it. The option is a text or a number without choices; the user may
 * take another value.
 * <p>
 * A {@code String} parameter without annotation is what was typed so far. A parameter
 * with {@link Option} is the value of the option of that name, the typed one or another
 * of the same command: {@code null}, 0, {@code false} or an empty {@code Optional} as
 * long as it is not given or is no such value yet. All that handlers of commands can take
 * is there too, but {@code InteractionReply}.
 * <p>
 * It returns the values: a {@code Collection}, array, {@code Stream}, {@code Flux}, or a
 * {@code Mono}, {@code CompletionStage} or {@code Optional} of these. A value is a text,
 * a number, a constant of an enum, or an {@code ApplicationCommandOptionChoice}; a
 * {@code Map} has values by the names that are shown. Discord shows 25; the others are
 * left out, a {@code Flux} is cancelled, a {@code Stream} closed. A value that is too
 * long to be one is left out, too.
 * <p>
 * Discord takes proposals for three seconds. Nothing is deferred, and if the method fails
 * nothing is proposed; its exception goes to the error handler, not to exception methods.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#autocomplete">Autocomplete</a>
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Autocomplete {

	/**
	 * Name of the command; of a subcommand all names, separated by spaces. In a class
	 * with {@link SlashCommand} the names may be those after that of the class. May hold
	 * placeholders.
	 * @return the names
	 */
	String command();

	/**
	 * Name of the option. May hold placeholders.
	 * @return the name
	 */
	String option();

}
