package io.github.discordspring.bot.handler;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AliasFor;

/**
 * Tells cheaply what annotations something has, or that it cannot have one: most methods
 * are asked for several that they have not, and the search through hierarchies takes its
 * time when an application starts.
 */
final class AnnotationHints {

	/** What an annotation is annotated with, itself and what it repeats included. */
	private static final ClassValue<Set<Class<?>>> TYPES = new ClassValue<>() {

		@Override
		protected Set<Class<?>> computeValue(Class<?> type) {
			Set<Class<?>> types = new HashSet<>();
			addTypes(type, types);
			return types;
		}

	};

	/** Whether Spring must see to attributes that stand for each other. */
	private static final ClassValue<Boolean> SYNTHESIZABLE = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			for (Method attribute : type.getDeclaredMethods()) {
				Class<?> value = attribute.getReturnType();
				Class<?> inner = value.isArray() ? value.getComponentType() : value;
				if (attribute.isAnnotationPresent(AliasFor.class) || (inner.isAnnotation() && get(inner))) {
					return true;
				}
			}
			return false;
		}

	};

	private AnnotationHints() {
	}

	private static void addTypes(Class<?> type, Set<Class<?>> types) {
		if (!types.add(type)) {
			return;
		}
		for (Annotation present : type.getDeclaredAnnotations()) {
			addTypes(present.annotationType(), types);
		}
		Class<?> repeated = repeated(type);
		if (repeated != null) {
			addTypes(repeated, types);
		}
	}

	private static @Nullable Class<?> repeated(Class<?> type) {
		for (Method attribute : type.getDeclaredMethods()) {
			Class<?> component = attribute.getReturnType().getComponentType();
			if (component != null && attribute.getName().equals("value") && component.isAnnotation()
					&& component.isAnnotationPresent(Repeatable.class)) {
				return component;
			}
		}
		return null;
	}

	/**
	 * Tells whether a method may have an annotation, in another annotation or from a
	 * method that it overrides, too.
	 */
	static boolean mayHave(Class<?> beanType, Method method, Class<? extends Annotation> annotation) {
		return inherits(beanType) || hasOwn(method, annotation);
	}

	/**
	 * Tells whether a class may have an annotation, in another annotation or from above,
	 * too.
	 */
	static boolean mayHave(Class<?> beanType, Class<? extends Annotation> annotation) {
		return inherits(beanType) || hasOwn(beanType, annotation);
	}

	/**
	 * Tells whether a class has something above it from which methods may inherit.
	 */
	static boolean inherits(Class<?> type) {
		return type.getSuperclass() != Object.class || type.getInterfaces().length > 0;
	}

	/**
	 * Tells whether something is annotated itself, directly or in another annotation.
	 */
	static boolean hasOwn(AnnotatedElement element, Class<? extends Annotation> annotation) {
		for (Annotation present : element.getDeclaredAnnotations()) {
			if (TYPES.get(present.annotationType()).contains(annotation)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Gives an annotation that something has directly, where nothing can be merged into
	 * it.
	 */
	static <A extends Annotation> @Nullable A direct(AnnotatedElement element, Class<A> annotation) {
		A present = element.getDeclaredAnnotation(annotation);
		return (present == null || isSynthesizable(annotation)) ? null : present;
	}

	/**
	 * Tells whether the values of an annotation may be others than those that were
	 * written.
	 */
	static boolean isSynthesizable(Class<? extends Annotation> annotation) {
		return SYNTHESIZABLE.get(annotation);
	}

}
