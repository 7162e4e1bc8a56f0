package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.discordspring.bot.handler.ArgumentsCheck;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.interaction.InteractionContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Bean Validation of options: the constraints of parameters and of records, for Discord
 * and for the call.
 *
 * @see ApplicationCommands.Builder#validation(OptionValidation)
 */
public final class OptionValidation {

	private final Validator validator;

	/**
	 * Makes a validation.
	 * @param validator checks the arguments; its messages should be in the language of
	 * Spring's {@code LocaleContextHolder}, as those of a
	 * {@code LocalValidatorFactoryBean} are
	 */
	public OptionValidation(Validator validator) {
		this.validator = validator;
	}

	/**
	 * Reads the constraints of a parameter.
	 */
	void readBounds(HandlerCandidate candidate, int parameter, OptionBounds bounds) {
		MethodDescriptor method = constraints(candidate);
		if (method != null) {
			read(method.getParameterDescriptors().get(parameter), bounds);
			method.getParameterDescriptors()
				.get(parameter)
				.getConstrainedContainerElementTypes()
				.forEach((element) -> read(element, bounds));
		}
	}

	/**
	 * Reads the constraints of a component of a record.
	 */
	void readBounds(Class<?> recordType, String component, OptionBounds bounds) {
		PropertyDescriptor property = this.validator.getConstraintsForClass(recordType)
			.getConstraintsForProperty(component);
		if (property != null) {
			read(property, bounds);
			property.getConstrainedContainerElementTypes().forEach((element) -> read(element, bounds));
		}
	}

	private @Nullable MethodDescriptor constraints(HandlerCandidate candidate) {
		Method method = candidate.method();
		return this.validator.getConstraintsForClass(candidate.beanType())
			.getConstraintsForMethod(method.getName(), method.getParameterTypes());
	}

	private static void read(ElementDescriptor element, OptionBounds bounds) {
		if (element.hasConstraints()) {
			element.findConstraints()
				.unorderedAndMatchingGroups(Default.class)
				.getConstraintDescriptors()
				.forEach((constraint) -> ConstraintBounds.read(constraint, bounds));
		}
	}

	/**
	 * Makes what checks the arguments of a handler.
	 * @param arguments its arguments that are options, by the index of the parameter
	 * @return {@code null} if there is nothing to check
	 */
	@Nullable ArgumentsCheck check(HandlerCandidate candidate, Map<Integer, OptionArgument> arguments) {
		MethodDescriptor method = constraints(candidate);
		boolean ofMethod = method != null && method.hasConstrainedParameters();
		Set<Integer> records = new HashSet<>();
		arguments.forEach((index, argument) -> {
			if (argument instanceof OptionRecord
					&& this.validator.getConstraintsForClass(candidate.method().getParameterTypes()[index])
						.isBeanConstrained()) {
				records.add(index);
			}
		});
		if (!ofMethod && records.isEmpty()) {
			return null;
		}
		return (context, bean, values) -> {
			Set<String> violations = violations(context, candidate.method(), ofMethod ? bean : null, values, arguments,
					records);
			if (!violations.isEmpty()) {
				throw CommandRefusals.violated(String.join("\n", violations));
			}
		};
	}

	private Set<String> violations(EventContext context, Method method, @Nullable Object bean,
			@Nullable Object[] values, Map<Integer, OptionArgument> arguments, Set<Integer> records) {
		Locale locale = ((InteractionContext) context).match().handler().messages().locale(context);
		Set<String> lines = new LinkedHashSet<>();
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(locale);
		try {
			if (bean != null) {
				Object target = AopProxyUtils.getSingletonTarget(bean);
				this.validator.forExecutables()
					.validateParameters((target != null) ? target : bean, method, values)
					.forEach((violation) -> lines.add(line(violation, ofParameter(violation, arguments), locale)));
			}
			for (int index : records) {
				Object value = values[index];
				if (value != null && arguments.get(index) instanceof OptionRecord options) {
					this.validator.validate(value)
						.forEach((violation) -> lines.add(line(violation,
								ofComponent(options, violation.getPropertyPath().iterator().next()), locale)));
				}
			}
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
		return lines;
	}

	private static @Nullable OptionParameter ofParameter(ConstraintViolation<?> violation,
			Map<Integer, OptionArgument> arguments) {
		OptionArgument argument = null;
		for (Path.Node node : violation.getPropertyPath()) {
			switch (node.getKind()) {
				case PARAMETER -> argument = arguments.get(node.as(Path.ParameterNode.class).getParameterIndex());
				case PROPERTY ->
					argument = (argument instanceof OptionRecord options) ? options.option(node.getName()) : argument;
				default -> {
				}
			}
		}
		return (argument instanceof OptionParameter option) ? option : null;
	}

	private static @Nullable OptionParameter ofComponent(OptionRecord options, Path.Node node) {
		return (node.getName() != null) ? options.option(node.getName()) : null;
	}

	private static String line(ConstraintViolation<?> violation, @Nullable OptionParameter option, Locale locale) {
		return (option != null) ? "**" + option.shownName(locale) + "** " + violation.getMessage()
				: violation.getMessage();
	}

	/**
	 * What of Bean Validation Discord knows, too.
	 */
	static final class ConstraintBounds {

		private static final List<String> LENGTHS = List.of("jakarta.validation.constraints.Size",
				"org.hibernate.validator.constraints.Length");

		private ConstraintBounds() {
		}

		static void read(ConstraintDescriptor<?> constraint, OptionBounds bounds) {
			String name = constraint.getAnnotation().annotationType().getName();
			Map<String, Object> attributes = constraint.getAttributes();
			if (LENGTHS.contains(name)) {
				bounds.atLeastCharacters(number(attributes, "min").intValue());
				bounds.atMostCharacters(number(attributes, "max").intValue());
			}
			else if (name.startsWith("jakarta.validation.constraints.")) {
				switch (constraint.getAnnotation().annotationType().getSimpleName()) {
					case "Min" -> bounds.atLeast(number(attributes, "value").longValue());
					case "Max" -> bounds.atMost(number(attributes, "value").longValue());
					case "DecimalMin" -> atLeast(attributes, bounds);
					case "DecimalMax" -> atMost(attributes, bounds);
					case "Positive" -> bounds.above(0);
					case "PositiveOrZero" -> bounds.atLeast(0);
					case "Negative" -> bounds.below(0);
					case "NegativeOrZero" -> bounds.atMost(0);
					case "NotEmpty", "NotBlank" -> {
						bounds.atLeastCharacters(1);
						bounds.mustBeGiven();
					}
					case "NotNull" -> bounds.mustBeGiven();
					default -> {
						// Only checked
					}
				}
			}
			constraint.getComposingConstraints().forEach((composing) -> read(composing, bounds));
		}

		private static Number number(Map<String, Object> attributes, String name) {
			return (Number) Objects.requireNonNull(attributes.get(name));
		}

		private static void atLeast(Map<String, Object> attributes, OptionBounds bounds) {
			double value = Double.parseDouble(String.valueOf(attributes.get("value")));
			if (Boolean.TRUE.equals(attributes.get("inclusive"))) {
				bounds.atLeast(value);
			}
			else {
				bounds.above(value);
			}
		}

		private static void atMost(Map<String, Object> attributes, OptionBounds bounds) {
			double value = Double.parseDouble(String.valueOf(attributes.get("value")));
			if (Boolean.TRUE.equals(attributes.get("inclusive"))) {
				bounds.atMost(value);
			}
			else {
				bounds.below(value);
			}
		}

	}

}
