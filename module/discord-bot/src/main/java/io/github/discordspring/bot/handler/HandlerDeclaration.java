package io.github.discordspring.bot.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * How a handler was declared: for what else its annotations say, when the application
 * starts.
 */
public final class HandlerDeclaration {

	private final HandlerCandidate candidate;

	private final UnaryOperator<String> placeholders;

	HandlerDeclaration(HandlerCandidate candidate, UnaryOperator<String> placeholders) {
		this.candidate = candidate;
		this.placeholders = placeholders;
	}

	HandlerCandidate candidate() {
		return this.candidate;
	}

	/**
	 * Gives the method.
	 * @return the method
	 */
	public Method method() {
		return this.candidate.method();
	}

	/**
	 * Gives a name that no other handler has, and that stays over restarts.
	 * @return bean and method
	 */
	public String name() {
		StringBuilder name = new StringBuilder(this.candidate.beanName()).append('.').append(method().getName());
		for (Class<?> parameter : method().getParameterTypes()) {
			name.append(',').append(parameter.getSimpleName());
		}
		return name.toString();
	}

	/**
	 * Finds annotations, on the class and on the method, also in other annotations.
	 * @param <A> the type of the annotation
	 * @param type the type of the annotation
	 * @return those of the class first
	 */
	public <A extends Annotation> List<A> annotations(Class<A> type) {
		List<A> annotations = new ArrayList<>();
		for (MergedAnnotation<A> merged : merged(this.candidate, type)) {
			annotations.add(merged.synthesize());
		}
		return annotations;
	}

	static <A extends Annotation> List<MergedAnnotation<A>> merged(HandlerCandidate candidate, Class<A> type) {
		if (!AnnotationHints.mayHave(candidate.beanType(), candidate.method(), type)
				&& !AnnotationHints.hasOwn(candidate.beanType(), type)) {
			return List.of();
		}
		return Stream
			.concat(MergedAnnotations.from(candidate.beanType(), SearchStrategy.TYPE_HIERARCHY).stream(type),
					MergedAnnotations.from(candidate.method(), SearchStrategy.TYPE_HIERARCHY).stream(type))
			.toList();
	}

	/**
	 * Fills in the placeholders of an annotation's text.
	 * @param text may hold <code>${...}</code>
	 * @return the text
	 */
	public String resolvePlaceholders(String text) {
		return this.placeholders.apply(text);
	}

}
