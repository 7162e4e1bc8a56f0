package io.github.discordspring.model.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/**
 * Reads annotations by name, as the processor is compiled before the annotations are.
 */
final class Annotations {

	private final Elements elements;

	Annotations(Elements elements) {
		this.elements = elements;
	}

	static boolean has(AnnotatedConstruct annotated, String name) {
		return find(annotated, name).isPresent();
	}

	/** Gives an attribute, or its default. */
	Optional<Object> value(AnnotatedConstruct annotated, String name, String attribute) {
		return find(annotated, name).map((mirror) -> attribute(mirror, attribute));
	}

	Optional<String> string(AnnotatedConstruct annotated, String name, String attribute) {
		return value(annotated, name, attribute).map(String.class::cast);
	}

	boolean isTrue(AnnotatedConstruct annotated, String name, String attribute) {
		return value(annotated, name, attribute).map(Boolean.class::cast).orElse(false);
	}

	Optional<TypeElement> type(AnnotatedConstruct annotated, String name, String attribute) {
		return value(annotated, name, attribute).map((type) -> (TypeElement) ((DeclaredType) type).asElement());
	}

	List<Integer> numbers(AnnotatedConstruct annotated, String name, String attribute) {
		List<?> values = (List<?>) value(annotated, name, attribute).orElse(List.of());
		return values.stream().map((value) -> (Integer) ((AnnotationValue) value).getValue()).toList();
	}

	private Object attribute(AnnotationMirror mirror, String attribute) {
		Map<? extends ExecutableElement, ? extends AnnotationValue> values = this.elements
			.getElementValuesWithDefaults(mirror);
		for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : values.entrySet()) {
			if (entry.getKey().getSimpleName().contentEquals(attribute)) {
				return entry.getValue().getValue();
			}
		}
		throw new IllegalStateException(mirror + " has no attribute " + attribute);
	}

	private static Optional<? extends AnnotationMirror> find(AnnotatedConstruct annotated, String name) {
		for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
			if (((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().contentEquals(name)) {
				return Optional.of(mirror);
			}
		}
		return Optional.empty();
	}

}
