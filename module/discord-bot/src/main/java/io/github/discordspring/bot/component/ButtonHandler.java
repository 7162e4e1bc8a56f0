package io.github.discordspring.bot.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.DiscordHandler;
import io.github.discordspring.bot.interaction.Defer;

/**
 * Marks a method of a bean that is called when a button is pressed. The custom id of the
 * button is a route: <code>@ButtonHandler("vote/{poll}/{choice}")</code> handles the
 * button with the custom id {@code vote/17/yes}, and its parameters {@code poll} and
 * {@code choice} get the values, converted to their types. So what a button is about lies
 * in the button, and it works after a restart.
 * <p>
 * Returned changes ({@code MessageEditRequest}) are made to the message with the button;
 * a text, an embed or a message is a new message; nothing at all just confirms the press.
 * For the other parameters and results see
 * {@link io.github.discordspring.bot.command.SlashCommand}.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#button">Button</a>
 * @see ComponentRoute
 * @see org.springframework.web.util.pattern.PathPattern
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface ButtonHandler {

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
	 * When the press is deferred; the user sees nothing of it.
	 * @return by default, when the method takes too long
	 */
	Defer defer() default Defer.AUTO;

}
