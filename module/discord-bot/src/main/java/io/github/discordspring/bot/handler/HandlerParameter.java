package io.github.discordspring.bot.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.core.annotation.SynthesizingMethodParameter;

/**
 * A parameter of a method that overrides none. The annotations of all parameters are read
 * once for the method: the JDK reads them all anew whenever it is asked for those of one.
 */
final class HandlerParameter extends SynthesizingMethodParameter {

	private final Annotation[] annotations;

	private HandlerParameter(Method method, int index, Annotation[] annotations) {
		super(method, index);
		this.annotations = annotations;
	}

	private HandlerParameter(HandlerParameter original) {
		super(original);
		this.annotations = original.annotations;
	}

	/**
	 * Gives the parameters of a handler.
	 */
	static List<MethodParameter> of(HandlerCandidate candidate) {
		Method method = candidate.method();
		if (AnnotationHints.inherits(candidate.beanType())) {
			return List.of(new AnnotatedMethod(method).getMethodParameters());
		}
		Annotation[][] annotations = method.getParameterAnnotations();
		List<MethodParameter> parameters = new ArrayList<>(annotations.length);
		for (int index = 0; index < annotations.length; index++) {
			parameters.add(new HandlerParameter(method, index, annotations[index]));
		}
		return parameters;
	}

	@Override
	public Annotation[] getParameterAnnotations() {
		for (Annotation annotation : this.annotations) {
			if (AnnotationHints.isSynthesizable(annotation.annotationType())) {
				return super.getParameterAnnotations();
			}
		}
		return this.annotations;
	}

	@Override
	public <A extends Annotation> @Nullable A getMethodAnnotation(Class<A> type) {
		return AnnotatedElementUtils.findMergedAnnotation(getAnnotatedElement(), type);
	}

	@Override
	public <A extends Annotation> boolean hasMethodAnnotation(Class<A> type) {
		return AnnotatedElementUtils.hasAnnotation(getAnnotatedElement(), type);
	}

	@Override
	public HandlerParameter clone() {
		return new HandlerParameter(this);
	}

}
