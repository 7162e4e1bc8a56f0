package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.discordspring.bot.handler.DiscordArgumentResolver.Argument;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionContext;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionBuilder;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.ApplicationCommandDataOption;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;

/**
 * A parameter that is an option: its declaration for Discord, and what is given to the
 * method.
 */
final class OptionParameter implements Argument {

	private static final int MAX_CHOICES = 25;

	private final ApplicationCommandOption declaration;

	private final OptionType type;

	private final Class<?> javaType;

	private final boolean wrapped;

	private final @Nullable Object absent;

	OptionParameter(MethodParameter parameter, Option annotation, CommandNames names) {
		Method method = parameter.getMethod();
		if (method == null) {
			throw new IllegalStateException("Not the parameter of a method: " + parameter);
		}
		this.wrapped = parameter.getParameterType() == Optional.class;
		Class<?> given = this.wrapped ? parameter.nested().getNestedParameterType() : parameter.getParameterType();
		this.javaType = ClassUtils.resolvePrimitiveIfNecessary(given);
		String name = name(parameter, annotation, names);
		this.type = OptionType.of(this.javaType)
			.orElseThrow(() -> new InvalidHandlerException(method,
					"has the option '" + name + "' of type " + given.getSimpleName() + ", which no option can have",
					"Take one of the types that @Option lists, such as String, long, User or an enum."));
		this.absent = absent(method, name, given, names.resolve(annotation.defaultValue()));
		boolean required = annotation.required() && !parameter.isOptional() && annotation.defaultValue().isEmpty();
		this.declaration = declaration(method, name, names.resolve(annotation.description()), required);
	}

	private static String name(MethodParameter parameter, Option annotation, CommandNames names) {
		if (!annotation.name().isEmpty()) {
			return names.resolve(annotation.name());
		}
		String name = parameter.getParameterName();
		Method method = parameter.getMethod();
		if (name == null && method != null) {
			throw new InvalidHandlerException(method,
					"has options without names, as it was compiled without the names of its parameters",
					"Compile with -parameters, or write @Option(name = \"...\").");
		}
		return String.valueOf(name).replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
	}

	private @Nullable Object absent(Method method, String name, Class<?> given, String defaultValue) {
		if (!defaultValue.isEmpty()) {
			try {
				return this.type.parse(defaultValue, this.javaType);
			}
			catch (IllegalArgumentException ex) {
				throw new InvalidHandlerException(method, "has the option '" + name + "' whose default value '"
						+ defaultValue + "' is no " + this.javaType.getSimpleName(), "Correct defaultValue in @Option.",
						ex);
			}
		}
		return given.isPrimitive() ? this.type.parse((given == boolean.class) ? "false" : "0", this.javaType) : null;
	}

	private ApplicationCommandOption declaration(Method method, String name, String description, boolean required) {
		ApplicationCommandOptionBuilder option = ApplicationCommandOption
			.builder(this.type.wireType(), name, description.isEmpty() ? name : description)
			.required(required);
		if (this.javaType == Integer.class) {
			option.minValue((double) Integer.MIN_VALUE).maxValue((double) Integer.MAX_VALUE);
		}
		if (this.javaType.isEnum()) {
			option.choices(choices(method, name));
		}
		return option.build();
	}

	private List<ApplicationCommandOptionChoice> choices(Method method, String name) {
		List<ApplicationCommandOptionChoice> choices = new ArrayList<>();
		for (Object constant : this.javaType.getEnumConstants()) {
			choices.add(ApplicationCommandOptionChoice.of(constant.toString(),
					OptionValue.of(((Enum<?>) constant).name())));
		}
		if (choices.size() > MAX_CHOICES) {
			throw new InvalidHandlerException(
					method, "has the option '" + name + "' with " + choices.size()
							+ " choices, where Discord takes up to " + MAX_CHOICES,
					"Take a smaller enum, or a String.");
		}
		return choices;
	}

	ApplicationCommandOption declaration() {
		return this.declaration;
	}

	@Override
	public @Nullable Object resolve(EventContext context) {
		ApplicationCommandData command = (ApplicationCommandData) ((InteractionContext) context).interaction().data();
		Object value = (command != null) ? valueIn(command) : null;
		Object argument = (value != null) ? value : this.absent;
		return this.wrapped ? Optional.ofNullable(argument) : argument;
	}

	private @Nullable Object valueIn(ApplicationCommandData command) {
		for (ApplicationCommandDataOption option : CommandPath.givenOptions(command)) {
			OptionValue value = option.value();
			if (value != null && option.name().equals(this.declaration.name())) {
				return this.type.convert(value, this.javaType, command.resolved());
			}
		}
		return null;
	}

}
