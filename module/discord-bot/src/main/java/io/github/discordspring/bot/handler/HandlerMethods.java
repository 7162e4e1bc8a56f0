package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordArgumentResolver.Argument;
import io.github.discordspring.bot.handler.ExceptionMethods.ExceptionArgument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * Finds the handler methods in the beans of an application, and makes them ready to be
 * called. Beans are looked at by their type; none is made for it.
 */
public final class HandlerMethods {

	private static final Logger logger = LoggerFactory.getLogger(HandlerMethods.class);

	private final ConfigurableListableBeanFactory beanFactory;

	private final List<DiscordArgumentResolver> resolvers;

	private final DiscordListenerErrorHandler errorHandler;

	private final ParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

	private @Nullable List<HandlerCandidate> candidates;

	/**
	 * Prepares for an application; looks at no bean yet.
	 * @param beanFactory where the beans are
	 * @param client what handlers get as {@code DiscordClient}, and where cached entities
	 * come from
	 * @param resolvers give arguments of further types
	 * @param errorHandler gets the exceptions that no exception method handles
	 */
	public HandlerMethods(ConfigurableListableBeanFactory beanFactory, DiscordClient client,
			List<DiscordArgumentResolver> resolvers, DiscordListenerErrorHandler errorHandler) {
		this.beanFactory = beanFactory;
		this.resolvers = new ArrayList<>(resolvers);
		this.resolvers.add(new ContextArgumentResolver(client));
		this.errorHandler = errorHandler;
	}

	/**
	 * Gives the factory whose beans are looked at.
	 * @return the bean factory
	 */
	public ConfigurableListableBeanFactory beanFactory() {
		return this.beanFactory;
	}

	/**
	 * Fills in the placeholders of an annotation's text.
	 * @param text may hold <code>${...}</code>
	 * @return the text
	 */
	public String resolvePlaceholders(String text) {
		String resolved = this.beanFactory.resolveEmbeddedValue(text);
		return (resolved != null) ? resolved : "";
	}

	/**
	 * Finds every method with an annotation that is a {@link DiscordHandler}. Beans are
	 * looked at once, with the first call; by then all singletons should be there, as a
	 * bean's class may not be known before.
	 * @return the methods, in the order of the bean definitions
	 */
	public synchronized List<HandlerCandidate> candidates() {
		if (this.candidates == null) {
			List<HandlerCandidate> found = new ArrayList<>();
			for (String name : this.beanFactory.getBeanNamesForType(Object.class)) {
				Class<?> type = ScopedProxyUtils.isScopedTarget(name) ? null : typeOf(name);
				if (type != null) {
					methodsOf(type).forEach((method) -> found.add(new HandlerCandidate(name, type, method)));
				}
			}
			this.candidates = List.copyOf(found);
		}
		return this.candidates;
	}

	private @Nullable Class<?> typeOf(String name) {
		try {
			Class<?> type = AutoProxyUtils.determineTargetClass(this.beanFactory, name);
			return (type != null) ? ClassUtils.getUserClass(type) : null;
		}
		catch (Throwable ex) {
			// The class of a bean that is never made may not even load
			logger.debug("The type of bean '{}' cannot be told, so it is not searched for handlers", name, ex);
			return null;
		}
	}

	private static Iterable<Method> methodsOf(Class<?> type) {
		if (!AnnotationUtils.isCandidateClass(type, DiscordHandler.class)
				|| type.getName().startsWith("org.springframework.")) {
			return List.of();
		}
		try {
			return MethodIntrospector.selectMethods(type,
					(MethodFilter) (method) -> AnnotatedElementUtils.hasAnnotation(method, DiscordHandler.class));
		}
		catch (LinkageError ex) {
			logger.debug("The methods of {} cannot be told, so it is not searched for handlers", type, ex);
			return List.of();
		}
	}

	/**
	 * Makes a method ready to be called, with the exception methods of its bean.
	 * @param candidate the method
	 * @param own resolves what only handlers with its annotation can get; asked first
	 * @return the handler
	 * @throws InvalidHandlerException if an argument cannot be resolved, or the method
	 * cannot be called
	 */
	public HandlerMethod create(HandlerCandidate candidate, DiscordArgumentResolver own) {
		Map<Class<? extends Throwable>, HandlerMethod> byType = new HashMap<>();
		for (HandlerCandidate other : candidates()) {
			DiscordExceptionHandler annotation = other.beanName().equals(candidate.beanName())
					? other.annotation(DiscordExceptionHandler.class) : null;
			if (annotation != null) {
				addExceptionMethod(byType, other, annotation, own);
			}
		}
		ExceptionMethods exceptionMethods = byType.isEmpty() ? ExceptionMethods.NONE : new ExceptionMethods(byType);
		return create(candidate, exceptionMethods, own);
	}

	private void addExceptionMethod(Map<Class<? extends Throwable>, HandlerMethod> byType, HandlerCandidate candidate,
			DiscordExceptionHandler annotation, DiscordArgumentResolver own) {
		HandlerMethod handler = create(candidate, ExceptionMethods.NONE,
				(parameter) -> Throwable.class.isAssignableFrom(parameter.getParameterType()) ? new ExceptionArgument()
						: own.resolverFor(parameter));
		for (Class<? extends Throwable> type : exceptionTypes(candidate.method(), annotation)) {
			for (Class<?> parameter : candidate.method().getParameterTypes()) {
				if (Throwable.class.isAssignableFrom(parameter) && !parameter.isAssignableFrom(type)) {
					throw new InvalidHandlerException(candidate.method(),
							"handles " + type.getSimpleName() + ", which its parameter cannot hold",
							"Give the parameter a type above all that are named in @DiscordExceptionHandler.");
				}
			}
			HandlerMethod other = byType.put(type, handler);
			if (other != null) {
				throw new InvalidHandlerException(candidate.method(),
						"handles " + type.getSimpleName() + " as " + other + " does", "Leave one of the two.");
			}
		}
	}

	private static List<Class<? extends Throwable>> exceptionTypes(Method method, DiscordExceptionHandler annotation) {
		if (annotation.value().length > 0) {
			return List.of(annotation.value());
		}
		List<Class<? extends Throwable>> types = new ArrayList<>();
		for (Class<?> type : method.getParameterTypes()) {
			if (Throwable.class.isAssignableFrom(type)) {
				types.add(type.asSubclass(Throwable.class));
			}
		}
		if (types.size() != 1) {
			throw new InvalidHandlerException(method, "does not say which exceptions it handles",
					"Give it one parameter with the type of the exception, or name the types in @DiscordExceptionHandler.");
		}
		return types;
	}

	private HandlerMethod create(HandlerCandidate candidate, ExceptionMethods exceptionMethods,
			DiscordArgumentResolver own) {
		List<Argument> arguments = new ArrayList<>();
		for (MethodParameter parameter : new AnnotatedMethod(candidate.method()).getMethodParameters()) {
			parameter.initParameterNameDiscovery(this.parameterNames);
			arguments.add(argument(parameter.withContainingClass(candidate.beanType()), own));
		}
		return new HandlerMethod(new HandlerBean(this.beanFactory, candidate), candidate, arguments, exceptionMethods,
				this.errorHandler);
	}

	private Argument argument(MethodParameter parameter, DiscordArgumentResolver own) {
		Argument argument = own.resolverFor(parameter);
		for (int i = 0; argument == null && i < this.resolvers.size(); i++) {
			argument = this.resolvers.get(i).resolverFor(parameter);
		}
		if (argument == null) {
			Method method = parameter.getMethod();
			if (method == null) {
				throw new IllegalStateException("Not the parameter of a method: " + parameter);
			}
			throw new InvalidHandlerException(method,
					"cannot get its parameter " + parameter.getParameterIndex() + " of type "
							+ parameter.getParameterType().getSimpleName(),
					"Remove it, take a type from the list in docs/listeners.md or docs/commands.md, or add a "
							+ "DiscordArgumentResolver bean for it.");
		}
		return argument;
	}

}
