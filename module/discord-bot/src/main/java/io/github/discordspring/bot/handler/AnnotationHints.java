package io.github.discordspring.bot.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

import org.springframework.core.annotation.MergedAnnotations;

/**
 * Tells cheaply that a method cannot have an annotation: most are asked for several that
 * they have not, and the search through hierarchies takes its time when an application
 * starts.
 */
final class AnnotationHints {

	/** What an annotation is annotated with, itself included. */
	private static final ClassValue<Set<Class<?>>> TYPES = new ClassValue<>() {

		@Override
		protected Set<Class<?>> computeValue(Class<?> type) {
			Set<Class<?>> types = new HashSet<>();
			types.add(type);
			MergedAnnotations.from(type).forEach((annotation) -> types.add(annotation.getType()));
			return types;
		}

	};

	private AnnotationHints() {
	}

	/**
	 * Tells whether a method may have an annotation, in another annotation or from a
	 * method that it overrides, too.
	 */
	static boolean mayHave(Class<?> beanType, Method method, Class<? extends Annotation> annotation) {
		return inherits(beanType) || hasOwn(method, annotation);
	}

	private static boolean inherits(Class<?> type) {
		return type.getSuperclass() != Object.class || type.getInterfaces().length > 0;
	}

	/**
	 * Tells whether a method is annotated itself, directly or in another annotation.
	 */
	static boolean hasOwn(Method method, Class<? extends Annotation> annotation) {
		for (Annotation present : method.getDeclaredAnnotations()) {
			if (TYPES.get(present.annotationType()).contains(annotation)) {
				return true;
			}
		}
		return false;
	}

}
