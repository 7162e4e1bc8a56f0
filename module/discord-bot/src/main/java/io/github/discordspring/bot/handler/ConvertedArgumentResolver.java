package io.github.discordspring.bot.handler;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;

/**
 * Gives types of the application's own that the conversion service makes of the member,
 * user, channel or guild that the event is about: by a {@code Converter}, or by a
 * constructor or factory method that takes one.
 */
final class ConvertedArgumentResolver implements DiscordArgumentResolver {

	private static final List<Class<?>> SOURCES = List.of(Member.class, User.class, Channel.class, Guild.class);

	private final ContextArgumentResolver context;

	private final Supplier<ConversionService> conversionService;

	ConvertedArgumentResolver(ContextArgumentResolver context, Supplier<ConversionService> conversionService) {
		this.context = context;
		this.conversionService = conversionService;
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		boolean optional = parameter.getParameterType() == Optional.class;
		Class<?> type = optional ? parameter.nested().getNestedParameterType() : parameter.getParameterType();
		if (!isOwnType(type)) {
			return null;
		}
		for (Class<?> source : SOURCES) {
			if (this.conversionService.get().canConvert(source, type)) {
				if (!optional) {
					ContextArgumentResolver.checkNullable(parameter);
				}
				Argument converted = converted(source, type);
				return optional ? (context) -> Optional.ofNullable(converted.resolve(context)) : converted;
			}
		}
		return null;
	}

	/**
	 * Tells whether a type is the application's: the conversion service would make lists
	 * and texts of anything.
	 */
	static boolean isOwnType(Class<?> type) {
		return !type.isPrimitive() && !type.isArray() && !type.isEnum() && !type.isAnnotation()
				&& !type.getName().startsWith("java.") && !type.getName().startsWith("javax.")
				&& !type.getName().startsWith("org.springframework.");
	}

	private Argument converted(Class<?> source, Class<?> type) {
		Argument entity = this.context.entity(source);
		ConversionService service = this.conversionService.get();
		return (context) -> {
			Object value = (entity != null) ? entity.resolve(context) : null;
			return (value != null) ? service.convert(value, type) : null;
		};
	}

}
