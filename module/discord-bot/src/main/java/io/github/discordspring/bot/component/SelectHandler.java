package io.github.discordspring.bot.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.DiscordHandler;
import io.github.discordspring.bot.interaction.Defer;

/**
 * Marks a method of a bean that is called when something is selected from a menu: texts,
 * users, roles, mentionables or channels. The custom id of the menu is a route, as that
 * of a button is, see {@link ButtonHandler}. What was selected goes to the parameter with
 * {@link Selected}.
 * <p>
 * Returned changes ({@code MessageEditRequest}) are made to the message with the menu; a
 * text, an embed or a message is a new message; nothing at all just confirms.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#string-select">String
 * select</a>
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface SelectHandler {

	/**
	 * Which custom ids are handled: exact ones, or patterns with variables in braces that
	 * each match one part between slashes. Of several patterns that match, the most
	 * specific one is taken. May hold placeholders.
	 * @return custom ids or patterns
	 */
	String[] value();

	/**
	 * Whether only custom ids with a valid signature are handled.
	 * @return whether it must be signed, see {@link CustomIdSigner}
	 */
	boolean signed() default false;

	/**
	 * Whether only the user sees an answer that is a new message.
	 * @return whether the answer is ephemeral
	 */
	boolean ephemeral() default false;

	/**
	 * When the interaction is deferred; the user sees nothing of it.
	 * @return by default, when the method takes too long
	 */
	Defer defer() default Defer.AUTO;

}
