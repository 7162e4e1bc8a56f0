package io.github.discordspring.bot.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.DiscordHandler;
import io.github.discordspring.bot.listener.EventScope;

/**
 * Marks a method of a bean that is called when a user writes a command, such as
 * {@code !roll 6}: a prefix, the name, arguments. Parameters with {@link Argument} are
 * the arguments. Besides these there can be the {@code MessageCreateEvent}, its
 * {@code Message}, the {@code User} who wrote it, {@link TextArguments}, and all that
 * other handlers can take.
 * <p>
 * What the method returns, or emits, is sent as a reply: a text, an embed, a message, as
 * with a listener. Commands of bots and webhooks are not heard. As commands with a prefix
 * need what users write, the privileged intent MESSAGE_CONTENT is asked for.
 * <p>
 * For most bots slash commands are the better choice; Discord grants the intent to
 * verified bots only with a good reason.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#message-content-intent">Message
 * content intent</a>
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface TextCommand {

	/**
	 * Name of the command, of words between spaces: {@code ban}, or {@code role add}. May
	 * hold placeholders.
	 * @return the name
	 */
	String name();

	/**
	 * Other names of the command. May hold placeholders.
	 * @return the names
	 */
	String[] aliases() default {};

	/**
	 * What the command does, for the help. May hold placeholders.
	 * @return a sentence
	 */
	String description() default "";

	/**
	 * Where the command can be used.
	 * @return the side
	 */
	EventScope scope() default EventScope.ALL;

	/**
	 * Whether the help leaves the command out.
	 * @return whether it is not listed
	 */
	boolean hidden() default false;

}
