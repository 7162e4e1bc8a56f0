package io.github.discordspring.bot.command;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.github.discordspring.bot.command.OptionParameter.OptionValues;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.channel.ChannelType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.BeansException;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Reads the options of a handler from its parameters.
 */
final class OptionReader {

	private static final Logger logger = LoggerFactory.getLogger(ApplicationCommands.class);

	private static final String CONSTRAINTS = "jakarta.validation.constraints.";

	private static final int MAX_FILE_TYPES = 10;

	private final HandlerMethods handlerMethods;

	private final CommandNames names;

	private final @Nullable OptionValidation validation;

	private boolean missingValidatorReported;

	OptionReader(HandlerMethods handlerMethods, CommandNames names, @Nullable OptionValidation validation) {
		this.handlerMethods = handlerMethods;
		this.names = names;
		this.validation = validation;
	}

	/**
	 * Reads a parameter of a handler.
	 * @return {@code null} if it is no option
	 */
	@Nullable OptionArgument argument(HandlerCandidate candidate, MethodParameter parameter) {
		Method method = candidate.method();
		if (parameter.hasParameterAnnotation(Option.class)) {
			OptionTarget target = OptionTarget.of(method, parameter);
			return option(target, target.annotation(Option.class), (bounds) -> {
				reportMissingValidator(method, parameter.getParameterAnnotations());
				if (this.validation != null) {
					this.validation.readBounds(candidate, parameter.getParameterIndex(), bounds);
				}
			});
		}
		return OptionRecord.isPossible(parameter.getParameterType())
				? new OptionRecord(method, parameter.getParameterType(), Set.of(), this) : null;
	}

	/**
	 * Reads a component of a record.
	 * @param outer the record, and those that it is a component of
	 * @return {@code null} if it is no option
	 */
	@Nullable OptionArgument argument(OptionTarget target, Class<?> recordType, Set<Class<?>> outer) {
		Option annotation = target.annotation(Option.class);
		if (annotation != null) {
			return option(target, annotation, (bounds) -> {
				if (this.validation != null) {
					this.validation.readBounds(recordType, target.name(), bounds);
				}
			});
		}
		return (!target.isWrapped() && OptionRecord.isPossible(target.type()))
				? new OptionRecord(target.handler(), target.type(), outer, this) : null;
	}

	/**
	 * Constraints that nobody checks would look as if they held.
	 */
	private void reportMissingValidator(Method method, Annotation[] annotations) {
		if (this.validation != null || this.missingValidatorReported) {
			return;
		}
		for (Annotation annotation : annotations) {
			if (annotation.annotationType().getName().startsWith(CONSTRAINTS)) {
				this.missingValidatorReported = true;
				logger
					.warn("{} has options with constraints such as @{}, which are neither told to Discord nor checked, "
							+ "as there is no Validator. Add spring-boot-starter-validation, or a bean of type Validator",
							CommandTree.describe(method), annotation.annotationType().getSimpleName());
				return;
			}
		}
	}

	private OptionParameter option(OptionTarget target, @Nullable Option annotation,
			Consumer<OptionBounds> constraints) {
		Method method = target.handler();
		if (annotation == null) {
			throw new IllegalStateException("No @Option on " + target.name() + " of " + method);
		}
		String name = annotation.name().isEmpty() ? CommandNames.hyphenated(target.name())
				: this.names.resolve(annotation.name());
		CommandNames.checkName(method, name);
		OptionCodec codec = OptionCodec.of(target.valueType(), this.handlerMethods);
		if (codec == null) {
			throw new InvalidHandlerException(method,
					"has the option '" + name + "' of type " + target.type().getSimpleName()
							+ ", which no option can have",
					"Take one of the types that @Option lists, such as String, long, User or an enum, or add a Converter "
							+ "from String or another of them.");
		}
		OptionBounds bounds = new OptionBounds(codec.javaType());
		constraints.accept(bounds);
		String mistake = bounds.mistake();
		if (mistake != null) {
			throw new InvalidHandlerException(method, "has the option '" + name + "', which " + mistake,
					"Correct its constraints, such as @Min, @Max or @Size.");
		}
		String defaultValue = this.names.resolve(annotation.defaultValue());
		boolean required = defaultValue.isEmpty()
				&& (bounds.isMustBeGiven() || (annotation.required() && !target.isOptional()));
		return new OptionParameter(target, name, this.names.resolve(annotation.description()), codec, bounds, required,
				absent(method, name, codec, defaultValue), values(method, name, codec, target, annotation));
	}

	private static @Nullable Object absent(Method method, String name, OptionCodec codec, String defaultValue) {
		if (defaultValue.isEmpty()) {
			return null;
		}
		try {
			return codec.parse(defaultValue);
		}
		catch (RuntimeException ex) {
			throw new InvalidHandlerException(method, "has the option '" + name + "' whose default value '"
					+ defaultValue + "' is no " + codec.javaType().getSimpleName(), "Correct defaultValue in @Option.",
					ex);
		}
	}

	private OptionValues values(Method method, String name, OptionCodec codec, OptionTarget target, Option annotation) {
		return new OptionValues(choices(method, name, codec, annotation), channelTypes(method, name, codec, target),
				fileTypes(method, name, codec, annotation));
	}

	private List<ApplicationCommandOptionChoice> choices(Method method, String name, OptionCodec codec,
			Option annotation) {
		boolean provided = annotation.choiceProvider() != ChoiceProvider.class;
		boolean given = annotation.choices().length > 0 || provided;
		if (given && !AutocompleteChoices.isPossible(codec.wireType())) {
			throw new InvalidHandlerException(method,
					"has the option '" + name + "' of type " + codec.wireType() + " with choices",
					"Take an option that is a text or a number.");
		}
		if (annotation.choices().length > 0 && provided) {
			throw new InvalidHandlerException(method, "has the option '" + name + "' with choices and a choiceProvider",
					"Leave one of the two.");
		}
		if (provided) {
			return provided(method, name, codec, annotation.choiceProvider());
		}
		if (!given) {
			return codec.javaType().isEnum() ? constants(codec.javaType()) : List.of();
		}
		List<ApplicationCommandOptionChoice> choices = new ArrayList<>();
		for (String choice : annotation.choices()) {
			String text = this.names.resolve(choice);
			try {
				codec.parse(text);
				choices.add(ApplicationCommandOptionChoice.of(text, AutocompleteChoices.value(codec.wireType(), text)));
			}
			catch (RuntimeException ex) {
				throw new InvalidHandlerException(method, "has the option '" + name + "' with the choice '" + text
						+ "', which is no " + codec.javaType().getSimpleName(), "Correct choices in @Option.", ex);
			}
		}
		return choices;
	}

	private List<ApplicationCommandOptionChoice> constants(Class<?> enumType) {
		List<ApplicationCommandOptionChoice> choices = new ArrayList<>();
		for (Object constant : enumType.getEnumConstants()) {
			choices.add(
					ApplicationCommandOptionChoice.of(this.names.resolve(AutocompleteChoices.shown((Enum<?>) constant)),
							OptionValue.of(((Enum<?>) constant).name())));
		}
		return choices;
	}

	private List<ApplicationCommandOptionChoice> provided(Method method, String name, OptionCodec codec,
			Class<? extends ChoiceProvider> type) {
		List<ApplicationCommandOptionChoice> choices;
		try {
			choices = List.copyOf(this.handlerMethods.beanFactory().getBean(type).choices());
		}
		catch (BeansException ex) {
			throw new InvalidHandlerException(method,
					"has the option '" + name + "' with choices of " + type.getSimpleName() + ", which is no bean",
					"Make it a bean.", ex);
		}
		for (ApplicationCommandOptionChoice choice : choices) {
			if (!AutocompleteChoices.fits(codec.wireType(), choice.value())) {
				throw new InvalidHandlerException(method,
						"has the option '" + name + "' of type " + codec.wireType() + " with the choice '"
								+ choice.value() + "' of " + type.getSimpleName() + ", which is no such value",
						"Give choices of the type of the option.");
			}
		}
		return choices;
	}

	private static List<ChannelType> channelTypes(Method method, String name, OptionCodec codec, OptionTarget target) {
		ChannelTypes annotation = target.annotation(ChannelTypes.class);
		boolean channel = codec.wireType().equals(ApplicationCommandOptionType.CHANNEL);
		if (annotation != null && !channel) {
			throw new InvalidHandlerException(method,
					"has the option '" + name + "' with @ChannelTypes, which is no channel", "Remove @ChannelTypes.");
		}
		if (annotation == null && channel) {
			annotation = AnnotatedElementUtils.findMergedAnnotation(target.type(), ChannelTypes.class);
		}
		return (annotation != null) ? Arrays.stream(annotation.value()).distinct().map(OptionChannelType::type).toList()
				: List.of();
	}

	private static List<String> fileTypes(Method method, String name, OptionCodec codec, Option annotation) {
		List<String> types = List.of(annotation.fileTypes());
		if (!types.isEmpty() && !codec.wireType().equals(ApplicationCommandOptionType.ATTACHMENT)) {
			throw new InvalidHandlerException(method, "has the option '" + name + "' with fileTypes, which is no file",
					"Remove fileTypes.");
		}
		if (types.size() > MAX_FILE_TYPES) {
			throw new InvalidHandlerException(method,
					"has the option '" + name + "' with " + types.size() + " fileTypes, where Discord takes up to 10",
					"Name fewer of them.");
		}
		return types;
	}

}
