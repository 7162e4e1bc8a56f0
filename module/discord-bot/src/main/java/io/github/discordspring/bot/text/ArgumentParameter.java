package io.github.discordspring.bot.text;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * An argument of a text command: how it is read and what the help tells of it.
 */
final class ArgumentParameter {

	private final String name;

	private final String description;

	private final String defaultValue;

	private final Class<?> type;

	private final boolean optional;

	private final boolean wrapped;

	private final boolean list;

	private final boolean rest;

	private final ArgumentValues values;

	private ArgumentParameter(String name, String description, String defaultValue, Class<?> type, boolean optional,
			boolean wrapped, boolean list, boolean rest, ArgumentValues values) {
		this.name = name;
		this.description = description;
		this.defaultValue = defaultValue;
		this.type = type;
		this.optional = optional;
		this.wrapped = wrapped;
		this.list = list;
		this.rest = rest;
		this.values = values;
	}

	static ArgumentParameter of(MethodParameter parameter, Argument annotation, Method method, HandlerMethods methods,
			ArgumentValues values) {
		boolean wrapped = parameter.getParameterType() == Optional.class;
		boolean list = parameter.getParameterType() == List.class;
		ResolvableType type = ResolvableType.forMethodParameter(parameter);
		Class<?> given = (wrapped || list) ? type.getGeneric(0).toClass() : type.toClass();
		Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(given);
		String name = annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
		if (name == null) {
			throw new InvalidHandlerException(method,
					"has arguments without names, as it was compiled without the names of its parameters",
					"Compile with -parameters, or write @Argument(name = \"...\").");
		}
		if (!values.canRead(boxed)) {
			throw new InvalidHandlerException(method,
					"has the argument '" + name + "' of type " + given.getSimpleName()
							+ ", of which no text can be made",
					"Take one of the types that @Argument lists, or add a Converter<String, " + given.getSimpleName()
							+ "> bean.");
		}
		if (annotation.rest() && (list || boxed != String.class)) {
			throw new InvalidHandlerException(method, "has the argument '" + name + "' that is the rest but no text",
					"Make it a String, or leave out rest = true for a List.");
		}
		String defaultValue = methods.resolvePlaceholders(annotation.defaultValue());
		if (!defaultValue.isEmpty() && !values.mayBe(defaultValue, boxed)) {
			throw new InvalidHandlerException(method, "has the argument '" + name + "' whose default value '"
					+ defaultValue + "' is no " + boxed.getSimpleName(), "Correct defaultValue in @Argument.");
		}
		boolean optional = parameter.isOptional() || list || !defaultValue.isEmpty();
		if (parameter.isOptional() && given.isPrimitive() && defaultValue.isEmpty()) {
			throw new InvalidHandlerException(method,
					"has the argument '" + name + "' that may be absent, as " + given.getSimpleName(),
					"Give it a defaultValue, or take an Optional.");
		}
		return new ArgumentParameter(name, methods.resolvePlaceholders(annotation.description()), defaultValue, boxed,
				optional, wrapped, list, annotation.rest(), values);
	}

	/**
	 * Reads the argument.
	 * @throws TextArgumentException if it is not there or no such value
	 */
	@Nullable Object read(TextArguments arguments, MessageCreateEvent event) {
		if (this.list) {
			List<Object> all = new ArrayList<>();
			while (arguments.hasNext()) {
				all.add(this.values.read(this.name, arguments.next(), this.type, event));
			}
			return List.copyOf(all);
		}
		Object value = readOne(arguments, event);
		return this.wrapped ? Optional.ofNullable(value) : value;
	}

	private @Nullable Object readOne(TextArguments arguments, MessageCreateEvent event) {
		if (arguments.hasNext()) {
			return this.values.read(this.name, this.rest ? arguments.rest() : arguments.next(), this.type, event);
		}
		if (!this.defaultValue.isEmpty()) {
			return this.values.read(this.name, this.defaultValue, this.type, event);
		}
		if (!this.optional) {
			throw new TextArgumentException("`" + this.name + "` is missing.");
		}
		return null;
	}

	boolean isOptional() {
		return this.optional;
	}

	/**
	 * Tells whether it takes all that is left.
	 */
	boolean isLast() {
		return this.list || this.rest;
	}

	/**
	 * Gives how it is written in the usage: {@code <sides>}, {@code [times]},
	 * {@code [names...]}.
	 */
	String usage() {
		String text = this.name + (isLast() ? "..." : "");
		return this.optional ? "[" + text + "]" : "<" + text + ">";
	}

	/**
	 * Tells what it is.
	 * @return a line for the help, empty if there is nothing to tell
	 */
	String help() {
		String choices = this.type.isEnum() ? this.values.choices(this.type) : "";
		String text = this.description.isEmpty() ? choices
				: this.description + (choices.isEmpty() ? "" : ": " + choices);
		if (!this.defaultValue.isEmpty()) {
			text += (text.isEmpty() ? "" : "; ") + "`" + this.defaultValue + "` if not given";
		}
		return text.isEmpty() ? "" : "`" + this.name + "`: " + text;
	}

}
