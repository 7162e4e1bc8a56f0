package io.github.discordspring.bot.command;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/**
 * Where the value of an option goes: a parameter of a handler, or a component of a record
 * that is one.
 */
final class OptionTarget {

	private final Method handler;

	private final MethodParameter parameter;

	private final AnnotatedElement element;

	private final @Nullable String name;

	private final Class<?> type;

	private final boolean wrapped;

	private OptionTarget(Method handler, MethodParameter parameter, AnnotatedElement element, @Nullable String name) {
		this.handler = handler;
		this.parameter = parameter;
		this.element = element;
		this.name = name;
		this.wrapped = parameter.getParameterType() == Optional.class;
		this.type = this.wrapped ? ResolvableType.forMethodParameter(parameter).getGeneric().toClass()
				: parameter.getParameterType();
	}

	static OptionTarget of(Method handler, MethodParameter parameter) {
		return new OptionTarget(handler, parameter, new ParameterAnnotations(parameter.getParameterAnnotations()),
				parameter.getParameterName());
	}

	static OptionTarget of(Method handler, RecordComponent component) {
		// What the accessor returns has the type, generics and nullness of the component
		return new OptionTarget(handler, new MethodParameter(component.getAccessor(), -1), component,
				component.getName());
	}

	/**
	 * Gives the handler, for messages about mistakes.
	 */
	Method handler() {
		return this.handler;
	}

	<A extends Annotation> @Nullable A annotation(Class<A> annotationType) {
		return this.element.isAnnotationPresent(annotationType) ? this.element.getAnnotation(annotationType)
				: merged(annotationType);
	}

	/**
	 * Searches annotations of annotations, where there are any but ours.
	 */
	private <A extends Annotation> @Nullable A merged(Class<A> annotationType) {
		for (Annotation present : this.element.getAnnotations()) {
			if (present.annotationType() != Option.class && present.annotationType() != ChannelTypes.class) {
				return AnnotatedElementUtils.findMergedAnnotation(this.element, annotationType);
			}
		}
		return null;
	}

	/**
	 * Gives the name in the code.
	 */
	String name() {
		if (this.name == null) {
			throw new InvalidHandlerException(this.handler,
					"has options without names, as it was compiled without the names of its parameters",
					"Compile with -parameters, or write @Option(name = \"...\").");
		}
		return this.name;
	}

	/**
	 * Gives the type, inside of an {@code Optional}.
	 */
	Class<?> type() {
		return this.type;
	}

	/**
	 * Gives the type of the values: a wrapper in place of a primitive.
	 */
	Class<?> valueType() {
		return ClassUtils.resolvePrimitiveIfNecessary(this.type);
	}

	/**
	 * Tells whether it is an {@code Optional}.
	 */
	boolean isWrapped() {
		return this.wrapped;
	}

	/**
	 * Tells whether there need not be a value: it is an {@code Optional}, or may be
	 * {@code null}.
	 */
	boolean isOptional() {
		return !this.type.isPrimitive() && this.parameter.isOptional();
	}

	/**
	 * Gives what a target without a value gets.
	 */
	@Nullable Object empty() {
		if (this.wrapped) {
			return Optional.empty();
		}
		if (!this.type.isPrimitive()) {
			return null;
		}
		return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(this.type, 1), 0);
	}

	@Nullable Object wrap(@Nullable Object value) {
		return this.wrapped ? Optional.ofNullable(value) : (value != null) ? value : empty();
	}

	/**
	 * The annotations of a parameter, those of the method it overrides included.
	 */
	private static final class ParameterAnnotations implements AnnotatedElement {

		private final Annotation[] annotations;

		ParameterAnnotations(Annotation[] annotations) {
			this.annotations = annotations;
		}

		@Override
		public <A extends Annotation> @Nullable A getAnnotation(Class<A> annotationType) {
			for (Annotation annotation : this.annotations) {
				if (annotation.annotationType() == annotationType) {
					return annotationType.cast(annotation);
				}
			}
			return null;
		}

		@Override
		public Annotation[] getAnnotations() {
			return this.annotations.clone();
		}

		@Override
		public Annotation[] getDeclaredAnnotations() {
			return this.annotations.clone();
		}

	}

}
