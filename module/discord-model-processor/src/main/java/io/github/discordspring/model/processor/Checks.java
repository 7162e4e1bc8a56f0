package io.github.discordspring.model.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Finds out what is to be checked of a type before it is sent.
 */
final class Checks {

	static final String LENGTH = Names.VALIDATION + "Length";

	static final String COUNT = Names.VALIDATION + "Count";

	static final String RANGE = Names.VALIDATION + "Range";

	static final String MATCHES = Names.VALIDATION + "Matches";

	private static final String VALIDATED = Names.VALIDATION + "Validated";

	private final Elements elements;

	private final Annotations annotations;

	Checks(Elements elements) {
		this.elements = elements;
		this.annotations = new Annotations(elements);
	}

	/** Whether a type, or anything in it, has checks. */
	boolean isChecked(TypeElement type) {
		return isChecked(type, new HashSet<>());
	}

	/** Whether a class of the given name, or anything in it, has checks. */
	boolean isChecked(String qualifiedName) {
		TypeElement type = this.elements.getTypeElement(qualifiedName);
		return type != null && isChecked(type);
	}

	/** Whether a type has rules of its own. */
	boolean isValidated(TypeElement type) {
		return type.getInterfaces().stream().map(Checks::element).anyMatch((parent) -> {
			return parent.getQualifiedName().contentEquals(VALIDATED) || isValidated(parent);
		});
	}

	<T> Optional<T> attribute(ComponentModel component, String annotation, String name, Class<T> type) {
		return this.annotations.value(component.element(), annotation, name).map(type::cast);
	}

	private boolean isChecked(TypeElement type, Set<String> seen) {
		if (!seen.add(type.getQualifiedName().toString())) {
			return false;
		}
		if (isValidated(type)) {
			return true;
		}
		for (TypeMirror permitted : type.getPermittedSubclasses()) {
			if (isChecked(element(permitted), seen)) {
				return true;
			}
		}
		for (RecordComponentElement component : type.getRecordComponents()) {
			for (String annotation : List.of(LENGTH, COUNT, RANGE, MATCHES)) {
				if (Annotations.has(component, annotation)) {
					return true;
				}
			}
			if (isChecked(component.asType(), seen)) {
				return true;
			}
		}
		return false;
	}

	private boolean isChecked(TypeMirror type, Set<String> seen) {
		if (!(type instanceof DeclaredType declared)) {
			return false;
		}
		return isChecked(element(declared), seen)
				|| declared.getTypeArguments().stream().anyMatch((argument) -> isChecked(argument, seen));
	}

	private static TypeElement element(TypeMirror type) {
		return (TypeElement) ((DeclaredType) type).asElement();
	}

}
