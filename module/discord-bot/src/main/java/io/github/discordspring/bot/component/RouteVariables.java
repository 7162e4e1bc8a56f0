package io.github.discordspring.bot.component;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionContext;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Gives parameters the values of the variables in a route: those whose names are the
 * same, and those with {@link PathVariable}.
 */
final class RouteVariables implements DiscordArgumentResolver {

	/**
	 * A name in braces, perhaps with a star before it or a regular expression behind it.
	 */
	private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?)([^:{}]+)((?::(?:[^{}]|\\{[^{}]*})*)?)}");

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private final Method method;

	private final Set<String> names;

	private final ConversionService conversionService;

	RouteVariables(Method method, Set<String> names, ConversionService conversionService) {
		this.method = method;
		this.names = names;
		this.conversionService = conversionService;
	}

	static Set<String> namesIn(PathPattern pattern) {
		Set<String> names = new LinkedHashSet<>();
		Matcher matcher = VARIABLE.matcher(pattern.getPatternString());
		while (matcher.find()) {
			names.add(matcher.group(2));
		}
		return names;
	}

	/**
	 * Takes a pattern apart.
	 * @param names gets the names of the variables, in their order
	 * @return what stands before, between and behind the variables
	 */
	static List<String> split(String pattern, List<String> names) {
		List<String> pieces = new ArrayList<>();
		Matcher matcher = VARIABLE.matcher(pattern);
		int from = 0;
		while (matcher.find()) {
			int end = matcher.start();
			if (matcher.group(1).equals("*") && end > from && pattern.charAt(end - 1) == '/') {
				end--;
			}
			pieces.add(pattern.substring(from, end));
			names.add(matcher.group(2));
			from = matcher.end();
		}
		pieces.add(pattern.substring(from));
		return pieces;
	}

	/**
	 * Gives the pattern in a form that is the same for two that match the same.
	 */
	static String withoutNames(PathPattern pattern) {
		return VARIABLE.matcher(pattern.getPatternString()).replaceAll("{$1$3}");
	}

	@Override
	public @Nullable Argument resolverFor(MethodParameter parameter) {
		PathVariable annotation = parameter.getParameterAnnotation(PathVariable.class);
		String name = (annotation != null) ? annotation.value() : "";
		if (!StringUtils.hasText(name)) {
			name = parameter.getParameterName();
		}
		if (name == null || !this.names.contains(name)) {
			if (annotation != null) {
				throw new InvalidHandlerException(this.method,
						"wants the variable '" + name + "', which is not in each of its custom ids",
						"Write {" + name + "} into each custom id of the handler.");
			}
			return null;
		}
		return convert(name, new TypeDescriptor(parameter));
	}

	private Argument convert(String name, TypeDescriptor type) {
		if (!this.conversionService.canConvert(TEXT, type)) {
			throw new InvalidHandlerException(this.method,
					"wants the variable '" + name + "' as " + type.getType().getSimpleName()
							+ ", into which text cannot be converted",
					"Take a String, a number or an enum, or add a Converter<String, " + type.getType().getSimpleName()
							+ "> to the ConversionService.");
		}
		return (context) -> this.conversionService.convert(((InteractionContext) context).match().variables().get(name),
				TEXT, type);
	}

}
