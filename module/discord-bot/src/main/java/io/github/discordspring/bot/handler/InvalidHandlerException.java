package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/**
 * A handler method is declared wrongly. Ends the start of the application.
 */
public final class InvalidHandlerException extends RuntimeException {

	private final transient Method method;

	private final String problem;

	private final String remedy;

	/**
	 * Reports a method.
	 * @param method the method
	 * @param problem what is wrong with it: a clause that follows the method's name
	 * @param remedy what to do: a sentence
	 */
	public InvalidHandlerException(Method method, String problem, String remedy) {
		this(method, problem, remedy, null);
	}

	/**
	 * Reports a method.
	 * @param method the method
	 * @param problem what is wrong with it: a clause that follows the method's name
	 * @param remedy what to do: a sentence
	 * @param cause what showed it
	 */
	public InvalidHandlerException(Method method, String problem, String remedy, @Nullable Throwable cause) {
		super(HandlerMethod.describe(method) + " " + problem + ". " + remedy, cause);
		this.method = method;
		this.problem = problem;
		this.remedy = remedy;
	}

	/**
	 * Gives the method.
	 * @return the method
	 */
	public Method method() {
		return this.method;
	}

	/**
	 * Says what is wrong.
	 * @return a clause without a full stop
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * Says what to do.
	 * @return a sentence
	 */
	public String remedy() {
		return this.remedy;
	}

}
