package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
import org.springframework.core.Ordered;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.ConversionServiceFactory;
import org.springframework.core.convert.support.DefaultConversionService;
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

	private final ConvertedArgumentResolver converted;

	private final HandlerMessages messages;

	private final HandlerGuards guards;

	private final ParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

	private @Nullable List<HandlerCandidate> candidates;

	private @Nullable List<HandlerCandidate> exceptionCandidates;

	private @Nullable List<List<HandlerCandidate>> advices;

	private @Nullable ConversionService conversionService;

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
		this.messages = new HandlerMessages(beanFactory, client);
		this.guards = new HandlerGuards(beanFactory, this::resolvePlaceholders);
		ContextArgumentResolver context = new ContextArgumentResolver(client, this.messages);
		this.resolvers.add(context);
		this.converted = new ConvertedArgumentResolver(context, this::conversionService);
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
	 * Gives what converts arguments: the application's own conversion service, or else
	 * the usual one with the {@code Converter} beans of the application.
	 * @return the conversion service
	 */
	public synchronized ConversionService conversionService() {
		if (this.conversionService == null) {
			ConversionService own = this.beanFactory.getConversionService();
			this.conversionService = (own != null) ? own : usualConversionService();
		}
		return this.conversionService;
	}

	private ConversionService usualConversionService() {
		DefaultConversionService service = new DefaultConversionService();
		Set<Object> converters = new LinkedHashSet<>();
		converters.addAll(this.beanFactory.getBeansOfType(Converter.class).values());
		converters.addAll(this.beanFactory.getBeansOfType(ConverterFactory.class).values());
		converters.addAll(this.beanFactory.getBeansOfType(GenericConverter.class).values());
		ConversionServiceFactory.registerConverters(converters, service);
		return service;
	}

	/**
	 * Gives what makes texts for users.
	 * @return the texts
	 */
	public HandlerMessages messages() {
		return this.messages;
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
					(MethodFilter) (method) -> AnnotationHints.hasOwn(method, DiscordHandler.class)
							|| (AnnotationHints.mayHave(type, method, DiscordHandler.class)
									&& AnnotatedElementUtils.hasAnnotation(method, DiscordHandler.class)));
		}
		catch (LinkageError ex) {
			logger.debug("The methods of {} cannot be told, so it is not searched for handlers", type, ex);
			return List.of();
		}
	}

	/**
	 * Makes a method ready to be called, with the exception methods of its bean and the
	 * guards it has.
	 * @param candidate the method
	 * @param own resolves what only handlers with its annotation can get; asked first
	 * @return the handler
	 * @throws InvalidHandlerException if an argument cannot be resolved, or the method
	 * cannot be called
	 */
	public HandlerMethod create(HandlerCandidate candidate, DiscordArgumentResolver own) {
		return create(candidate, own, null);
	}

	/**
	 * Makes a method ready to be called, as
	 * {@link #create(HandlerCandidate, DiscordArgumentResolver)} does.
	 * @param candidate the method
	 * @param own resolves what only handlers with its annotation can get; asked first
	 * @param condition asked before each call, and before the guards; exceptions of it
	 * are those of the method
	 * @return the handler
	 * @throws InvalidHandlerException if an argument cannot be resolved, or the method
	 * cannot be called
	 */
	public HandlerMethod create(HandlerCandidate candidate, DiscordArgumentResolver own,
			@Nullable Predicate<EventContext> condition) {
		return create(candidate, exceptionMethods(candidate, own), own, this.guards.behind(condition, candidate), null);
	}

	/**
	 * Makes a method ready to be called, as
	 * {@link #create(HandlerCandidate, DiscordArgumentResolver)} does.
	 * @param candidate the method
	 * @param own resolves what only handlers with its annotation can get; asked first
	 * @param check gives what looks at the arguments before each call, {@code null} for
	 * nothing; asked once, when all arguments were resolved
	 * @return the handler
	 * @throws InvalidHandlerException if an argument cannot be resolved, or the method
	 * cannot be called
	 */
	public HandlerMethod createChecked(HandlerCandidate candidate, DiscordArgumentResolver own,
			Supplier<@Nullable ArgumentsCheck> check) {
		return createChecked(candidate, own, null, check);
	}

	/**
	 * Makes a method ready to be called, as
	 * {@link #create(HandlerCandidate, DiscordArgumentResolver, Predicate)} does.
	 * @param candidate the method
	 * @param own resolves what only handlers with its annotation can get; asked first
	 * @param condition asked before each call, and before the guards; exceptions of it
	 * are those of the method
	 * @param check gives what looks at the arguments before each call, {@code null} for
	 * nothing; asked once, when all arguments were resolved
	 * @return the handler
	 * @throws InvalidHandlerException if an argument cannot be resolved, or the method
	 * cannot be called
	 */
	public HandlerMethod createChecked(HandlerCandidate candidate, DiscordArgumentResolver own,
			@Nullable Predicate<EventContext> condition, Supplier<@Nullable ArgumentsCheck> check) {
		return create(candidate, exceptionMethods(candidate, own), own, this.guards.behind(condition, candidate),
				check);
	}

	/**
	 * Makes a method ready to be called, with its guards, but without exception methods:
	 * what it throws goes to the error handler.
	 * @param candidate the method
	 * @param own resolves what only handlers with its annotation can get; asked first
	 * @return the handler
	 * @throws InvalidHandlerException if an argument cannot be resolved, or the method
	 * cannot be called
	 */
	public HandlerMethod createWithoutExceptionMethods(HandlerCandidate candidate, DiscordArgumentResolver own) {
		return create(candidate, ExceptionMethods.NONE, own, this.guards.behind(null, candidate), null);
	}

	private ExceptionMethods exceptionMethods(HandlerCandidate candidate, DiscordArgumentResolver own) {
		List<Map<Class<? extends Throwable>, HandlerMethod>> levels = new ArrayList<>();
		Map<Class<? extends Throwable>, HandlerMethod> ofBean = new HashMap<>();
		for (HandlerCandidate other : exceptionCandidates()) {
			if (other.beanName().equals(candidate.beanName())) {
				addExceptionMethod(ofBean, other, own);
			}
		}
		if (!ofBean.isEmpty()) {
			levels.add(ofBean);
		}
		for (List<HandlerCandidate> advice : advices()) {
			Map<Class<? extends Throwable>, HandlerMethod> ofAdvice = new HashMap<>();
			for (HandlerCandidate other : advice) {
				if (!other.beanName().equals(candidate.beanName())) {
					addAdvice(ofAdvice, other, candidate, own);
				}
			}
			if (!ofAdvice.isEmpty()) {
				levels.add(ofAdvice);
			}
		}
		return levels.isEmpty() ? ExceptionMethods.NONE : new ExceptionMethods(levels);
	}

	private synchronized List<HandlerCandidate> exceptionCandidates() {
		if (this.exceptionCandidates == null) {
			List<HandlerCandidate> found = new ArrayList<>();
			for (HandlerCandidate candidate : candidates()) {
				if (candidate.annotation(DiscordExceptionHandler.class) != null) {
					found.add(candidate);
				}
			}
			this.exceptionCandidates = found;
		}
		return this.exceptionCandidates;
	}

	/**
	 * Gives the exception methods of each advice, in the order of these.
	 */
	private synchronized List<List<HandlerCandidate>> advices() {
		if (this.advices == null) {
			Map<String, List<HandlerCandidate>> byBean = new LinkedHashMap<>();
			List<HandlerCandidate> found = new ArrayList<>();
			for (HandlerCandidate candidate : exceptionCandidates()) {
				if (candidate.beanAnnotation(DiscordAdvice.class) != null) {
					found.add(candidate);
				}
			}
			if (!found.isEmpty()) {
				found.sort(Comparator.comparingInt(HandlerMethods::order));
				found.forEach((candidate) -> byBean.computeIfAbsent(candidate.beanName(), (name) -> new ArrayList<>())
					.add(candidate));
			}
			this.advices = List.copyOf(byBean.values());
		}
		return this.advices;
	}

	private static int order(HandlerCandidate candidate) {
		Order order = candidate.beanAnnotation(Order.class);
		return (order != null) ? order.value() : Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * Adds a method of an advice, unless it takes what the handler has not.
	 */
	private void addAdvice(Map<Class<? extends Throwable>, HandlerMethod> byType, HandlerCandidate advice,
			HandlerCandidate handler, DiscordArgumentResolver own) {
		// Wrong in itself, whatever the handler is
		exceptionTypes(advice);
		try {
			addExceptionMethod(byType, advice, own);
		}
		catch (InvalidHandlerException ex) {
			if (!ex.method().equals(advice.method()) && !ex.method().equals(handler.method())) {
				throw ex;
			}
			logger.debug("{} does not get the exceptions of {}: it {}", HandlerMethod.describe(advice.method()),
					HandlerMethod.describe(handler.method()), ex.problem());
		}
	}

	private void addExceptionMethod(Map<Class<? extends Throwable>, HandlerMethod> byType, HandlerCandidate candidate,
			DiscordArgumentResolver own) {
		HandlerMethod handler = create(candidate, ExceptionMethods.NONE,
				(parameter) -> Throwable.class.isAssignableFrom(parameter.getParameterType()) ? new ExceptionArgument()
						: own.resolverFor(parameter),
				null, null);
		for (Class<? extends Throwable> type : exceptionTypes(candidate)) {
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

	private static List<Class<? extends Throwable>> exceptionTypes(HandlerCandidate candidate) {
		Method method = candidate.method();
		DiscordExceptionHandler annotation = candidate.annotation(DiscordExceptionHandler.class);
		if (annotation != null && annotation.value().length > 0) {
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
			DiscordArgumentResolver own, @Nullable Predicate<EventContext> condition,
			@Nullable Supplier<@Nullable ArgumentsCheck> check) {
		List<Argument> arguments = new ArrayList<>();
		for (MethodParameter parameter : HandlerParameter.of(candidate)) {
			parameter.initParameterNameDiscovery(this.parameterNames);
			arguments.add(argument(parameter.withContainingClass(candidate.beanType()), own));
		}
		return new HandlerMethod(new HandlerBean(this.beanFactory, candidate),
				new HandlerDeclaration(candidate, this::resolvePlaceholders), arguments, exceptionMethods,
				this.errorHandler, this.messages, condition, (check != null) ? check.get() : null);
	}

	/**
	 * Tells whether a parameter is given by the resolvers that all handlers share.
	 * @param parameter the parameter
	 * @return whether one of them gives it
	 * @throws InvalidHandlerException if it is given, but declared wrongly
	 */
	public boolean canResolve(MethodParameter parameter) {
		return common(parameter) != null;
	}

	/**
	 * Tells whether a type may be one of the application's, into which arguments are
	 * converted: the conversion service would make lists and texts of anything.
	 * @param type the type
	 * @return whether it may be
	 */
	public static boolean isOwnType(Class<?> type) {
		return ConvertedArgumentResolver.isOwnType(type);
	}

	private @Nullable Argument common(MethodParameter parameter) {
		for (DiscordArgumentResolver resolver : this.resolvers) {
			Argument argument = resolver.resolverFor(parameter);
			if (argument != null) {
				return argument;
			}
		}
		return null;
	}

	private Argument argument(MethodParameter parameter, DiscordArgumentResolver own) {
		Argument argument = own.resolverFor(parameter);
		if (argument == null) {
			argument = common(parameter);
		}
		if (argument == null) {
			argument = this.converted.resolverFor(parameter);
		}
		if (argument == null) {
			Method method = parameter.getMethod();
			if (method == null) {
				throw new IllegalStateException("Not the parameter of a method: " + parameter);
			}
			String name = parameter.getParameterName();
			throw new InvalidHandlerException(method,
					"cannot get its parameter "
							+ ((name != null) ? "'" + name + "'" : String.valueOf(parameter.getParameterIndex()))
							+ " of type " + parameter.getParameterType().getSimpleName(),
					"If users give its value, say so with @Option (commands), @Argument (text commands), @Selected "
							+ "(menus) or @ModalField (modals). If a component does, let it bear the name of a "
							+ "variable of its custom id. Else remove it, take a type from the list in "
							+ "docs/listeners.md or docs/commands.md, or add a DiscordArgumentResolver bean for it.");
		}
		return argument;
	}

}
