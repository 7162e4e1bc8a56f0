package io.github.discordspring.bot.handler;

import java.text.MessageFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * Says that what a user asked for is not done, and why: they lack a permission, must
 * wait, or gave a value that cannot be taken. It is not an error of the bot. The user of
 * an interaction is told privately, the writer of a text command in a reply, both in
 * their language; nothing is logged but a line for debugging.
 * <p>
 * May be thrown by a guard, a converter, a handler or its exception methods. Exception
 * methods get it only if they name it or a type below it, not as a mere
 * {@code RuntimeException}.
 */
public class RefusedException extends RuntimeException implements MessageSourceResolvable {

	private final @Nullable String code;

	private final String defaultMessage;

	private final transient Object[] arguments;

	/**
	 * Refuses with a text that is the same in all languages.
	 * @param message what the user is told, 1 to 2000 characters
	 */
	public RefusedException(String message) {
		this(null, message, new Object[0]);
	}

	/**
	 * Refuses with a text from the application's {@code MessageSource}.
	 * @param code code of the message
	 * @param defaultMessage pattern for languages that have no such message, as
	 * {@link MessageFormat} reads it if there are arguments
	 * @param arguments fill the places <code>{0}</code>, <code>{1}</code> of the pattern;
	 * may be resolvable themselves
	 */
	public RefusedException(@Nullable String code, String defaultMessage, Object... arguments) {
		super(format(defaultMessage, arguments), null, false, false);
		this.code = code;
		this.defaultMessage = defaultMessage;
		this.arguments = arguments.clone();
	}

	private static String format(String pattern, Object[] arguments) {
		if (arguments.length == 0) {
			return pattern;
		}
		Object[] texts = new Object[arguments.length];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = (arguments[i] instanceof MessageSourceResolvable nested) ? format(nested) : arguments[i];
		}
		return new MessageFormat(pattern, Locale.ENGLISH).format(texts);
	}

	private static String format(MessageSourceResolvable nested) {
		String pattern = nested.getDefaultMessage();
		Object[] arguments = nested.getArguments();
		return (pattern != null) ? format(pattern, (arguments != null) ? arguments : new Object[0]) : nested.toString();
	}

	/**
	 * Finds the refusal in an exception: a conversion wraps what its converter threw.
	 * @param exception the exception
	 * @return the refusal, or {@code null} if it is none
	 */
	static @Nullable RefusedException in(Throwable exception) {
		Throwable current = exception;
		for (int depth = 0; current != null && depth < 8; depth++) {
			if (current instanceof RefusedException refused) {
				return refused;
			}
			current = current.getCause();
		}
		return null;
	}

	@Override
	public String @Nullable [] getCodes() {
		return (this.code != null) ? new String[] { this.code } : null;
	}

	@Override
	public Object @Nullable [] getArguments() {
		// Lost where the exception was serialized
		return (this.arguments != null) ? this.arguments.clone() : null;
	}

	@Override
	public String getDefaultMessage() {
		return this.defaultMessage;
	}

}
