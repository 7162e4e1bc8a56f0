package io.github.discordspring.bot.component;

import java.lang.reflect.Method;

import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.interaction.InteractionContext;
import io.github.discordspring.model.interaction.MessageComponentData;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;

/**
 * Gives parameters with {@link Selected} what was selected.
 */
final class SelectedArguments implements DiscordArgumentResolver {

	private final Method method;

	private final ConversionService conversionService;

	SelectedArguments(Method method, ConversionService conversionService) {
		this.method = method;
		this.conversionService = conversionService;
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		if (!parameter.hasParameterAnnotation(Selected.class)) {
			return null;
		}
		SubmittedValue value = new SubmittedValue(this.method, "what was selected", parameter, this.conversionService);
		return (context) -> {
			if (((InteractionContext) context).interaction().data() instanceof MessageComponentData data) {
				return value.of(data.values(), data.resolved());
			}
			throw new IllegalStateException("Nothing was selected, as no component was used");
		};
	}

}
