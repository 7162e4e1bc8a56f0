package io.github.discordspring.bot.handler;

import java.util.List;
import java.util.Map;

import io.github.discordspring.bot.handler.DiscordArgumentResolver.Argument;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ExceptionDepthComparator;

/**
 * The methods of one bean that get its exceptions.
 */
final class ExceptionMethods {

	static final ExceptionMethods NONE = new ExceptionMethods(Map.of());

	private final Map<Class<? extends Throwable>, HandlerMethod> byType;

	ExceptionMethods(Map<Class<? extends Throwable>, HandlerMethod> byType) {
		this.byType = Map.copyOf(byType);
	}

	@Nullable HandlerMethod of(Throwable exception) {
		List<Class<? extends Throwable>> types = this.byType.keySet()
			.stream()
			.filter((type) -> type.isInstance(exception))
			.toList();
		return types.isEmpty() ? null : this.byType.get(ExceptionDepthComparator.findClosestMatch(types, exception));
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
