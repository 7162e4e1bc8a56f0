package io.github.discordspring.bot.handler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.OrderUtils;

/**
 * Finds the guards of handlers.
 */
final class HandlerGuards {

	private final ConfigurableListableBeanFactory beanFactory;

	private final UnaryOperator<String> placeholders;

	private final Map<Class<?>, HandlerGuard> made = new HashMap<>();

	private @Nullable List<GlobalHandlerGuard> global;

	HandlerGuards(ConfigurableListableBeanFactory beanFactory, UnaryOperator<String> placeholders) {
		this.beanFactory = beanFactory;
		this.placeholders = placeholders;
	}

	/**
	 * Puts the guards of a handler behind the condition it has.
	 * @return what is asked before each call, {@code null} if there is nothing to ask
	 */
	@Nullable Predicate<EventContext> behind(@Nullable Predicate<EventContext> condition, HandlerCandidate candidate) {
		List<HandlerGuard> guards = guardsOf(candidate);
		return guards.isEmpty() ? condition : new GuardedCondition(condition, guards.toArray(HandlerGuard[]::new));
	}

	/**
	 * Tells which permissions of the user the guards in a condition require.
	 */
	static long requiredPermissions(@Nullable Predicate<EventContext> condition) {
		long required = 0;
		if (condition instanceof GuardedCondition guarded) {
			for (HandlerGuard guard : guarded.guards) {
				required |= guard.requiredPermissions();
			}
		}
		return required;
	}

	private synchronized List<HandlerGuard> guardsOf(HandlerCandidate candidate) {
		List<HandlerGuard> found = new ArrayList<>(global());
		Set<Class<? extends HandlerGuard>> types = new LinkedHashSet<>();
		for (MergedAnnotation<Guarded> annotation : HandlerDeclaration.merged(candidate, Guarded.class)) {
			types.addAll(List.of(annotation.synthesize().value()));
		}
		types.forEach((type) -> found.add(guard(type, candidate)));
		found.sort(Comparator.comparingInt(HandlerGuards::order));
		List<HandlerGuard> guards = new ArrayList<>(found.size());
		HandlerDeclaration handler = new HandlerDeclaration(candidate, this.placeholders);
		for (HandlerGuard guard : found) {
			HandlerGuard own = guard.forHandler(handler);
			if (own != null) {
				guards.add(own);
			}
		}
		return guards;
	}

	private List<GlobalHandlerGuard> global() {
		if (this.global == null) {
			this.global = this.beanFactory.getBeanProvider(GlobalHandlerGuard.class).orderedStream().toList();
		}
		return this.global;
	}

	private HandlerGuard guard(Class<? extends HandlerGuard> type, HandlerCandidate candidate) {
		HandlerGuard known = this.made.get(type);
		if (known != null) {
			return known;
		}
		try {
			HandlerGuard bean = this.beanFactory.getBeanProvider(type).getIfAvailable();
			HandlerGuard guard = (bean != null) ? bean : this.beanFactory.createBean(type);
			this.made.put(type, guard);
			return guard;
		}
		catch (BeansException ex) {
			throw new InvalidHandlerException(candidate.method(),
					"is guarded by " + type.getSimpleName() + ", which cannot be had",
					"Make " + type.getSimpleName() + " a bean, or give it a constructor whose parameters are beans.",
					ex);
		}
	}

	private static int order(HandlerGuard guard) {
		return (guard instanceof Ordered ordered) ? ordered.getOrder() : OrderUtils.getOrder(guard.getClass(), 0);
	}

	/**
	 * A condition with the guards behind it.
	 */
	private static final class GuardedCondition implements Predicate<EventContext> {

		private final @Nullable Predicate<EventContext> condition;

		private final HandlerGuard[] guards;

		GuardedCondition(@Nullable Predicate<EventContext> condition, HandlerGuard[] guards) {
			this.condition = condition;
			this.guards = guards;
		}

		@Override
		public boolean test(EventContext context) {
			if (this.condition != null && !this.condition.test(context)) {
				return false;
			}
			for (HandlerGuard guard : this.guards) {
				guard.check(context);
			}
			return true;
		}

	}

}
