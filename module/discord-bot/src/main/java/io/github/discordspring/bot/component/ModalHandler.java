package io.github.discordspring.bot.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.bot.handler.DiscordHandler;
import io.github.discordspring.bot.interaction.Defer;

/**
 * Marks a method of a bean that is called when a modal was submitted. The custom id of
 * the modal is a route, as that of a button is, see {@link ButtonHandler}. What was
 * entered goes to the parameters with {@link ModalField}, or to a record with
 * {@link ModalFields}.
 * <p>
 * Where a component opened the modal, returned changes ({@code MessageEditRequest}) are
 * made to the message with that component. A text, an embed or a message is a new
 * message. A modal cannot be answered with another one.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure">Modal
 * submit data structure</a>
 */
@Documented
@DiscordHandler
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface ModalHandler {

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
	 * When the interaction is deferred.
	 * @return by default, when the method takes too long
	 */
	Defer defer() default Defer.AUTO;

}
