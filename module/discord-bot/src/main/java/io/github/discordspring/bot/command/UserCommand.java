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
 * Marks a method of a bean that handles a command in the menu of users. What it returns
 * is the answer, as for a {@link SlashCommand}.
 * <p>
 * A parameter of type {@code User} or {@code Member} is the user of whose menu it is. A
 * {@code Member} exists in guilds only, and only if the user is there: without one the
 * command is refused, unless the parameter is {@code @Nullable} or an {@code Optional}.
 * Who used the command is {@code Interaction.sender()}. All else that a slash command can
 * take is there too, but options.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#user-commands">User
 * commands</a>
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface UserCommand {

	/**
	 * Name of the command as it stands in the menu, such as {@code "High five"}. May hold
	 * placeholders.
	 * @return 1 to 32 characters, capitals and spaces too
	 */
	String name();

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
