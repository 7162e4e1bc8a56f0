package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.List;

import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionContext;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.ApplicationCommandDataOption;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Resolves what methods can take that propose values: what is typed, and the options that
 * were given so far.
 */
final class AutocompleteArguments implements DiscordArgumentResolver {

	private final HandlerCandidate candidate;

	private final List<OptionParameter> options;

	private final String command;

	private final OptionReader reader;

	AutocompleteArguments(HandlerCandidate candidate, String command, List<OptionParameter> options,
			OptionReader reader) {
		this.candidate = candidate;
		this.command = command;
		this.options = options;
		this.reader = reader;
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		Method method = this.candidate.method();
		if (parameter.hasParameterAnnotation(Option.class)) {
			OptionArgument argument = this.reader.argument(this.candidate, parameter);
			if (argument instanceof OptionParameter option) {
				return given(method, option);
			}
		}
		if (parameter.getParameterType() == String.class) {
			return AutocompleteArguments::typed;
		}
		if (parameter.getParameterType() == InteractionReply.class) {
			throw new InvalidHandlerException(method,
					"takes an InteractionReply, but values are proposed by returning them",
					"Remove the parameter, and return the values.");
		}
		return null;
	}

	private Argument given(Method method, OptionParameter wanted) {
		OptionParameter declared = this.options.stream()
			.filter((option) -> option.name().equals(wanted.name()))
			.findFirst()
			.orElseThrow(() -> new InvalidHandlerException(method,
					"takes the option '" + wanted.name() + "', which /" + this.command + " does not have",
					"Take one of " + this.options.stream().map(OptionParameter::name).toList() + "."));
		if (!declared.wireType().equals(wanted.wireType()) && wanted.javaType() != String.class) {
			throw new InvalidHandlerException(method,
					"takes the option '" + wanted.name() + "' as " + wanted.javaType().getSimpleName() + ", but /"
							+ this.command + " has it as " + declared.javaType().getSimpleName(),
					"Give the parameter the type that it has there, or String.");
		}
		return (context) -> wanted.soFar(data(context));
	}

	private static String typed(EventContext context) {
		ApplicationCommandDataOption focused = CommandPath.focused(data(context));
		OptionValue value = (focused != null) ? focused.value() : null;
		return (value != null) ? value.asString() : "";
	}

	private static ApplicationCommandData data(EventContext context) {
		if (((InteractionContext) context).interaction().data() instanceof ApplicationCommandData command) {
			return command;
		}
		throw new IllegalStateException("No command is being typed");
	}

}
