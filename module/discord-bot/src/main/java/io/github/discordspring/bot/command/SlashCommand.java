package io.github.discordspring.bot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.DiscordHandler;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.model.permission.Permission;

/**
 * Marks a method of a bean that handles a slash command. What it returns is the answer: a
 * text, an embed, a message, an {@code InteractionResponse}, or a {@code Mono} or
 * {@code CompletionStage} of these. Of several values from a {@code Flux} the first is
 * the answer, and the others follow.
 * <p>
 * Parameters are the options, see {@link Option}, and further
 * <ul>
 * <li>{@code InteractionReply}: for every other way to answer; the method may then return
 * {@code void};</li>
 * <li>{@code Interaction}, {@code ApplicationCommandData},
 * {@code InteractionCreateEvent};</li>
 * <li>{@code User}, {@code Member}, {@code Channel}: who used the command, and
 * where;</li>
 * <li>{@code DiscordClient}, {@code ShardId}, {@code Guild} from the cache, and whatever
 * a {@code DiscordArgumentResolver} bean gives.</li>
 * </ul>
 * On a class it names a command, or a command and a group, to which the methods of the
 * class belong: their names come after it, and what it says of {@link #ephemeral()},
 * {@link #defer()}, permissions, contexts, installations and age restriction holds for
 * them. Permissions, contexts, installations and age restriction are those of a whole
 * command with all its subcommands.
 * <p>
 * Discord takes an answer for three seconds. A handler that takes longer is deferred, and
 * its answer then takes the place of the placeholder. If it fails, the user is told so
 * privately.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#slash-commands">Slash
 * commands</a>
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface SlashCommand {

	/**
	 * Name of the command; of a subcommand all names, separated by spaces, such as
	 * {@code "admin ban"} or {@code "admin user ban"}. May hold placeholders.
	 * @return names of 1 to 32 lower-case letters, digits, hyphens or underscores
	 */
	String name();

	/**
	 * What the command does. May hold placeholders.
	 * @return 1 to 100 characters; if empty, the text is a message of the application's
	 * {@code MessageSource}
	 */
	String description() default "";

	/**
	 * Whether only the user sees the answer.
	 * @return whether the answer is ephemeral
	 */
	boolean ephemeral() default false;

	/**
	 * When the command is deferred.
	 * @return by default, when the method takes too long
	 */
	Defer defer() default Defer.AUTO;

	/**
	 * Which permissions a member needs to see the command, unless administrators of the
	 * guild decide otherwise for it.
	 * @return the permissions, all of which are needed; if empty, those that
	 * {@link io.github.discordspring.bot.guard.RequiresPermissions} names for every
	 * method of the command, and all members see it if there are none
	 */
	Permission[] defaultMemberPermissions() default {};

	/**
	 * Where the command can be used. Without effect if commands are registered in single
	 * guilds.
	 * @return the places; if empty, everywhere
	 */
	CommandContext[] contexts() default {};

	/**
	 * For which installations the command is there. Without effect if commands are
	 * registered in single guilds.
	 * @return the installations; if empty, those that the application supports
	 */
	CommandIntegration[] integrations() default {};

	/**
	 * Whether the command is age-restricted.
	 * @return whether it can be used in age-restricted channels only
	 */
	boolean nsfw() default false;

}
