package io.github.discordspring.bot.handler;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Gives handler methods arguments of further types. Beans of this type are asked, in
 * their order, once for each parameter when the application starts.
 */
@FunctionalInterface
public interface DiscordArgumentResolver {

	/**
	 * Says how to get the arguments for a parameter.
	 * @param parameter the parameter, with its name, annotations and generic type
	 * @return what gives the argument for each event, or {@code null} if the parameter is
	 * none of this resolver's
	 * @throws InvalidHandlerException if it is this resolver's, but declared wrongly
	 */
	@Nullable Argument resolverFor(MethodParameter parameter);

	/**
	 * Gives the argument for one parameter. Called for each event, by any thread.
	 */
	@FunctionalInterface
	interface Argument {

		/**
		 * Gives the argument.
		 * @param context the event that is handled
		 * @return the argument
		 * @throws RuntimeException if there is none; handled as if the method had thrown
		 * it
		 */
		@Nullable Object resolve(EventContext context);

	}

}
