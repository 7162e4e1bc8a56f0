package io.github.discordspring.bot.handler;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.metadata.MethodDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Bean Validation of what users have entered: constraints of parameters and of records.
 * What is wrong is told to the user in their language, a line for each. For the
 * annotations of handler methods, not for applications.
 */
public final class ConstraintCheck implements ArgumentsCheck {

	/** A message of Discord's has 2000 characters. */
	private static final int MAX_TEXT = 1900;

	private final Validator validator;

	private final HandlerMessages messages;

	private final Method method;

	private final boolean ofMethod;

	private final int[] records;

	private final Names names;

	private final String code;

	private ConstraintCheck(Validator validator, HandlerMessages messages, Method method, boolean ofMethod,
			int[] records, Names names, String code) {
		this.validator = validator;
		this.messages = messages;
		this.method = method;
		this.ofMethod = ofMethod;
		this.records = records;
		this.names = names;
		this.code = code;
	}

	/**
	 * Makes what checks the arguments of a handler.
	 * @param validator checks them
	 * @param handlerMethods makes texts for users
	 * @param candidate the handler
	 * @param records which of its parameters are records that users fill in
	 * @param names what users see
	 * @param code the code of the message that refuses a call; its argument are the lines
	 * @return {@code null} if there is nothing to check
	 */
	public static @Nullable ConstraintCheck of(Validator validator, HandlerMethods handlerMethods,
			HandlerCandidate candidate, Collection<Integer> records, Names names, String code) {
		MethodDescriptor constraints = constraints(validator, candidate);
		boolean ofMethod = constraints != null && constraints.hasConstrainedParameters();
		int[] constrained = records.stream()
			.mapToInt(Integer::intValue)
			.filter((index) -> validator.getConstraintsForClass(candidate.method().getParameterTypes()[index])
				.isBeanConstrained())
			.toArray();
		return (ofMethod || constrained.length > 0) ? new ConstraintCheck(validator, handlerMethods.messages(),
				candidate.method(), ofMethod, constrained, names, code) : null;
	}

	/**
	 * Gives the constraints of a handler.
	 * @param validator knows them
	 * @param candidate the handler
	 * @return {@code null} if it has none
	 */
	public static @Nullable MethodDescriptor constraints(Validator validator, HandlerCandidate candidate) {
		Method method = candidate.method();
		return validator.getConstraintsForClass(candidate.beanType())
			.getConstraintsForMethod(method.getName(), method.getParameterTypes());
	}

	@Override
	public void check(EventContext context, Object bean, @Nullable Object[] arguments) {
		Set<String> lines = violations(context, bean, arguments);
		if (!lines.isEmpty()) {
			String text = String.join("\n", lines);
			throw new RefusedException(this.code, "{0}",
					(text.length() <= MAX_TEXT) ? text : text.substring(0, MAX_TEXT - 1) + "…");
		}
	}

	private Set<String> violations(EventContext context, Object bean, @Nullable Object[] arguments) {
		Locale locale = this.messages.locale(context);
		Set<String> lines = new LinkedHashSet<>();
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(locale);
		try {
			if (this.ofMethod) {
				Object target = AopProxyUtils.getSingletonTarget(bean);
				this.validator.forExecutables()
					.validateParameters((target != null) ? target : bean, this.method, arguments)
					.forEach((violation) -> lines.add(line(violation, ofParameter(violation, locale))));
			}
			for (int index : this.records) {
				Object value = arguments[index];
				if (value != null) {
					this.validator.validate(value)
						.forEach((violation) -> lines.add(line(violation, this.names.shown(index,
								violation.getPropertyPath().iterator().next().getName(), locale))));
				}
			}
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
		return lines;
	}

	private @Nullable String ofParameter(ConstraintViolation<?> violation, Locale locale) {
		int parameter = -1;
		String component = null;
		for (Path.Node node : violation.getPropertyPath()) {
			switch (node.getKind()) {
				case PARAMETER -> parameter = node.as(Path.ParameterNode.class).getParameterIndex();
				case PROPERTY -> component = (component != null) ? component : node.getName();
				default -> {
				}
			}
		}
		return (parameter >= 0) ? this.names.shown(parameter, component, locale) : null;
	}

	private static String line(ConstraintViolation<?> violation, @Nullable String name) {
		return (name != null) ? "**" + name + "** " + violation.getMessage() : violation.getMessage();
	}

	/**
	 * Knows how users call what they have entered.
	 */
	@FunctionalInterface
	public interface Names {

		/**
		 * Gives the name of a parameter, or of a component of a record.
		 * @param parameter index of the parameter
		 * @param component name of the component in the record, {@code null} for the
		 * parameter itself
		 * @param locale language of the user
		 * @return the name, {@code null} if there is none
		 */
		@Nullable String shown(int parameter, @Nullable String component, Locale locale);

	}

}
