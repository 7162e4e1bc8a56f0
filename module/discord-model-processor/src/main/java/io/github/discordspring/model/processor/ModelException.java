package io.github.discordspring.model.processor;

import javax.lang.model.element.Element;

/**
 * Something in the model that no code can be written for. Becomes an error of the
 * compiler at the element.
 */
final class ModelException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Element element;

	ModelException(Element element, String message) {
		super(message);
		this.element = element;
	}

	Element element() {
		return this.element;
	}

	String text() {
		return String.valueOf(getMessage());
	}

}
