package io.github.discordspring.bot.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * A method that was found and has the annotation of a handler.
 *
 * @param beanName name of its bean
 * @param beanType class of the bean behind any proxy
 * @param method the method, in that class or above
 */
public record HandlerCandidate(String beanName, Class<?> beanType, Method method) {

	/**
	 * Looks for an annotation, also in annotations and on overridden methods.
	 * @param <A> the type of the annotation
	 * @param type the type of the annotation
	 * @return the annotation with the values of those it was merged from, or {@code null}
	 */
	public <A extends Annotation> @Nullable A annotation(Class<A> type) {
		A direct = AnnotationHints.direct(this.method, type);
		if (direct != null) {
			return direct;
		}
		return AnnotationHints.mayHave(this.beanType, this.method, type)
				? AnnotatedElementUtils.findMergedAnnotation(this.method, type) : null;
	}

	/**
	 * Looks for an annotation of the bean's class, also in annotations and above it.
	 * @param <A> the type of the annotation
	 * @param type the type of the annotation
	 * @return the annotation with the values of those it was merged from, or {@code null}
	 */
	public <A extends Annotation> @Nullable A beanAnnotation(Class<A> type) {
		A direct = AnnotationHints.direct(this.beanType, type);
		if (direct != null) {
			return direct;
		}
		return AnnotationHints.mayHave(this.beanType, type)
				? AnnotatedElementUtils.findMergedAnnotation(this.beanType, type) : null;
	}

}
