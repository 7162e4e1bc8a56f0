package io.github.discordspring.bot.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

import io.github.discordspring.bot.handler.DiscordArgumentResolver.Argument;
import io.github.discordspring.bot.handler.ExceptionMethods.ExceptionArgument;
import io.github.discordspring.rest.MadeCalls;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;

/**
 * A method of a bean, ready to be called: it is known how each of its arguments is got
 * and what its result means.
 */
public final class HandlerMethod {

	private static final Logger logger = LoggerFactory.getLogger(HandlerMethod.class);

	private final HandlerBean bean;

	private final HandlerDeclaration declaration;

	private final Method declared;

	private final Argument[] arguments;

	private final ExceptionMethods exceptionMethods;

	private final DiscordListenerErrorHandler errorHandler;

	private final HandlerMessages messages;

	private final @Nullable ReactiveAdapter adapter;

	private final Class<?> valueType;

	private final @Nullable Predicate<EventContext> condition;

	private final @Nullable ArgumentsCheck check;

	private volatile boolean forgetfulnessReported;

	HandlerMethod(HandlerBean bean, HandlerDeclaration declaration, List<Argument> arguments,
			ExceptionMethods exceptionMethods, DiscordListenerErrorHandler errorHandler, HandlerMessages messages,
			@Nullable Predicate<EventContext> condition, @Nullable ArgumentsCheck check) {
		this.bean = bean;
		this.declaration = declaration;
		this.declared = declaration.method();
		this.arguments = arguments.toArray(Argument[]::new);
		this.exceptionMethods = exceptionMethods;
		this.errorHandler = errorHandler;
		this.messages = messages;
		this.condition = condition;
		this.check = check;
		ResolvableType type = ResolvableType.forMethodReturnType(this.declared, declaration.candidate().beanType());
		this.adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(type.toClass());
		if (this.adapter != null) {
			type = this.adapter.isNoValue() ? ResolvableType.forClass(Void.class) : type.getGeneric();
		}
		if (type.toClass() == Optional.class) {
			type = type.getGeneric();
		}
		this.valueType = (type.toClass() == void.class) ? Void.class : type.toClass();
	}

	/**
	 * Gives the method as it was declared.
	 * @return the method
	 */
	public Method method() {
		return this.declared;
	}

	/**
	 * Gives what the annotations of the method and its class say.
	 * @return the declaration
	 */
	public HandlerDeclaration declaration() {
		return this.declaration;
	}

	/**
	 * Tells which permissions its guards require of the user in any case.
	 * @return bits of the permissions, 0 for none
	 * @see HandlerGuard#requiredPermissions()
	 */
	public long requiredPermissions() {
		return HandlerGuards.requiredPermissions(this.condition);
	}

	/**
	 * Tells what the method returns in the end, inside of a {@code Mono}, a {@code Flux},
	 * a {@code CompletionStage} or an {@code Optional}.
	 * @return the type; {@code Void} if there is no value, {@code Object} if it is not
	 * known
	 */
	public Class<?> valueType() {
		return this.valueType;
	}

	/**
	 * Tells whether the method returns what completes later.
	 * @return whether it returns something reactive or a {@code CompletionStage}
	 */
	public boolean isAsynchronous() {
		return this.adapter != null;
	}

	/**
	 * Calls the method and sees it through: what it returns is awaited and handed on, its
	 * exceptions go to those who handle them. Code of the application runs on the calling
	 * thread until something is awaited, and then on the executor.
	 * @param context the event to handle
	 * @param results what gets the result
	 * @param executor where to go on after something that was awaited
	 * @param end called, on the executor, when all is over, if this method returned
	 * {@code false}
	 * @return whether all is over already
	 */
	public boolean handle(EventContext context, ResultHandler results, Executor executor, Runnable end) {
		if (this.adapter != null || this.valueType != Void.class) {
			return new Invocation(this, context, results, executor, end).proceed();
		}
		// Most listeners return nothing, so that there is nothing to see through
		Throwable failure = call(context);
		return failure == null || Invocation.failed(this, context, results, executor, end, failure).proceed();
	}

	private @Nullable Throwable call(EventContext context) {
		try {
			if (accepts(context)) {
				if (this.forgetfulnessReported) {
					invoke(context, null);
				}
				else {
					MadeCalls calls = MadeCalls.begin();
					try {
						invoke(context, null);
					}
					finally {
						calls.end();
					}
					reportForgotten(calls);
				}
			}
			return null;
		}
		catch (Throwable ex) {
			// Errors too: nothing that a handler throws may keep the next event waiting
			return ex;
		}
	}

	/**
	 * Calls the method as
	 * {@link #handle(EventContext, ResultHandler, Executor, Runnable)} does, but gives it
	 * up when it is not over in time.
	 * @param context the event to handle
	 * @param results what gets the result
	 * @param executor where to go on after something that was awaited
	 * @param end called, on the executor, when all is over, if this method returned
	 * {@code false}
	 * @param timeout after which time a {@link HandlerTimeoutException} takes the place
	 * of the result, or {@code null} for as long as it takes
	 * @return whether all is over already
	 */
	public boolean handle(EventContext context, ResultHandler results, Executor executor, Runnable end,
			@Nullable Duration timeout) {
		return (timeout != null) ? new TimedInvocation(this, context, results, executor, end, timeout).proceed()
				: handle(context, results, executor, end);
	}

	boolean accepts(EventContext context) {
		return this.condition == null || this.condition.test(context);
	}

	@Nullable Object invoke(EventContext context, @Nullable Throwable exception) throws Throwable {
		@Nullable Object[] values = new @Nullable Object[this.arguments.length];
		for (int i = 0; i < values.length; i++) {
			Argument argument = this.arguments[i];
			values[i] = (argument instanceof ExceptionArgument) ? exception : argument.resolve(context);
		}
		Object instance = this.bean.instance();
		if (this.check != null) {
			this.check.check(context, instance, values);
		}
		try {
			return this.bean.method().invoke(instance, values);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/**
	 * Gives what was returned as something to subscribe to.
	 * @return {@code null} if the result is a plain value
	 */
	@Nullable Publisher<?> toPublisher(@Nullable Object result) {
		if (this.adapter != null) {
			return this.adapter.toPublisher(result);
		}
		if (this.valueType != Object.class || result == null) {
			return null;
		}
		ReactiveAdapter dynamic = ReactiveAdapterRegistry.getSharedInstance().getAdapter(null, result);
		return (dynamic != null) ? dynamic.toPublisher(result) : null;
	}

	/**
	 * Tells whether it was reported that the method forgets to subscribe.
	 */
	boolean isForgetfulnessReported() {
		return this.forgetfulnessReported;
	}

	/**
	 * Reports, once, calls that were made but not subscribed to by the end. What is in a
	 * returned chain may rightly not have been needed this time.
	 */
	void reportForgotten(MadeCalls calls) {
		List<String> forgotten = calls.unsubscribed();
		if (forgotten.isEmpty() || !firstReport()) {
			return;
		}
		if (isAsynchronous()) {
			logger.info("{} made calls that were not sent, as nobody subscribed to them: {}. If that is on purpose, "
					+ "wrap them in Mono.defer(...); it is not reported again", this, forgotten);
		}
		else {
			logger.warn("{} made calls that were not sent, as nobody subscribed to them: {}. Return what they give "
					+ "you, or call block(); it is not reported again", this, forgotten);
		}
	}

	/**
	 * The method may be at work for several events at the same time.
	 */
	private synchronized boolean firstReport() {
		boolean first = !this.forgetfulnessReported;
		this.forgetfulnessReported = true;
		return first;
	}

	ExceptionMethods exceptionMethods() {
		return this.exceptionMethods;
	}

	DiscordListenerErrorHandler errorHandler() {
		return this.errorHandler;
	}

	/**
	 * Gives what makes texts for users.
	 * @return the texts
	 */
	public HandlerMessages messages() {
		return this.messages;
	}

	/**
	 * Gives class, name and parameters of the method.
	 * @return for example {@code PingListener.onMessage(MessageCreateEvent)}
	 */
	@Override
	public String toString() {
		return describe(this.declared);
	}

	static String describe(Method method) {
		StringJoiner parameters = new StringJoiner(", ",
				method.getDeclaringClass().getName() + "." + method.getName() + "(", ")");
		Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).forEach(parameters::add);
		return parameters.toString();
	}

}
