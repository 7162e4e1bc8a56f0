package io.github.discordspring.bot.handler;

import java.util.List;
import java.util.Map;

import io.github.discordspring.bot.handler.DiscordArgumentResolver.Argument;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ExceptionDepthComparator;

/**
 * The methods that get the exceptions of a handler: those of its bean, then those of each
 * advice.
 */
final class ExceptionMethods {

	static final ExceptionMethods NONE = new ExceptionMethods(List.of());

	private final List<Map<Class<? extends Throwable>, HandlerMethod>> levels;

	/**
	 * Joins methods.
	 * @param levels methods by what they handle; the first level that has one is taken
	 */
	ExceptionMethods(List<Map<Class<? extends Throwable>, HandlerMethod>> levels) {
		this.levels = List.copyOf(levels);
	}

	/**
	 * Finds the method for an exception. A refusal is for the user, and so for those who
	 * name it only.
	 */
	@Nullable HandlerMethod of(Throwable exception) {
		RefusedException refusal = RefusedException.in(exception);
		return (refusal != null) ? of(refusal, RefusedException.class) : of(exception, Throwable.class);
	}

	private @Nullable HandlerMethod of(Throwable exception, Class<? extends Throwable> above) {
		for (Map<Class<? extends Throwable>, HandlerMethod> byType : this.levels) {
			List<Class<? extends Throwable>> types = byType.keySet()
				.stream()
				.filter((type) -> above.isAssignableFrom(type) && type.isInstance(exception))
				.toList();
			if (!types.isEmpty()) {
				return byType.get(ExceptionDepthComparator.findClosestMatch(types, exception));
			}
		}
		return null;
	}

	/**
	 * Stands for the argument that is the exception itself.
	 */
	static final class ExceptionArgument implements Argument {

		@Override
		public Object resolve(EventContext context) {
			throw new IllegalStateException("The exception is no part of the context");
		}

	}

}
