package io.github.discordspring.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.discordspring.bot.handler.ArgumentsCheck;
import io.github.discordspring.bot.handler.ConstraintCheck;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethods;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import org.jspecify.annotations.Nullable;

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
		MethodDescriptor method = ConstraintCheck.constraints(this.validator, candidate);
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
	@Nullable ArgumentsCheck check(HandlerMethods handlerMethods, HandlerCandidate candidate,
			Map<Integer, OptionArgument> arguments) {
		List<Integer> records = new ArrayList<>();
		arguments.forEach((index, argument) -> {
			if (argument instanceof OptionRecord) {
				records.add(index);
			}
		});
		return ConstraintCheck.of(this.validator, handlerMethods, candidate, records,
				(parameter, component, locale) -> shown(arguments.get(parameter), component, locale),
				"discord.command.refused.constraints");
	}

	private static @Nullable String shown(@Nullable OptionArgument argument, @Nullable String component,
			Locale locale) {
		OptionArgument named = (argument instanceof OptionRecord options && component != null)
				? options.option(component) : argument;
		return (named instanceof OptionParameter option) ? option.shownName(locale) : null;
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
					case "Min" -> bounds.atLeast(number(attributes, "value").doubleValue());
					case "Max" -> bounds.atMost(number(attributes, "value").doubleValue());
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
