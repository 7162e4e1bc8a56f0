package io.github.discordspring.model.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.discordspring.model.processor.ValueType.Shape;

/**
 * Writes the method that checks a record before it is sent, one statement for each check.
 */
final class ValidateMethodWriter {

	private final RecordModel model;

	private final Checks checks;

	private final SourceFile source;

	ValidateMethodWriter(RecordModel model, Checks checks, SourceFile source) {
		this.model = model;
		this.checks = checks;
		this.source = source;
	}

	/** The patterns, each compiled once. */
	void constants() {
		for (ComponentModel component : this.model.components()) {
			this.checks.attribute(component, Checks.MATCHES, "value", String.class).ifPresent((regex) -> {
				String pattern = this.source.use("java.util.regex.Pattern");
				this.source.line("private static final " + pattern + " " + constant(component) + " = " + pattern
						+ ".compile(" + Names.quoted(regex) + ");");
				this.source.line();
			});
		}
	}

	void write() throws ModelException {
		if (!this.checks.isChecked(this.model.element())) {
			return;
		}
		start(this.source, this.model.name());
		for (ComponentModel component : this.model.components()) {
			for (String statement : statements(component)) {
				this.source.line(statement);
			}
		}
		if (this.checks.isValidated(this.model.element())) {
			this.source.line("object.validate(faults);");
		}
		this.source.close().line();
	}

	static void start(SourceFile source, String name) {
		source.line("@Override")
			.open("public void validate(" + name + " object, " + source.use(Names.FAULTS) + " faults) {");
	}

	private List<String> statements(ComponentModel component) throws ModelException {
		List<String> statements = new ArrayList<>();
		boolean omittable = component.type().is(Shape.OMITTABLE);
		ValueType type = omittable ? component.type().elementType() : component.type();
		String value = "object." + component.name() + "()" + (omittable ? ".orNull()" : "");
		String arguments = "(" + Names.quoted(component.property()) + ", " + value;
		if (has(component, Checks.COUNT)) {
			count(component, type, arguments, statements);
		}
		if (has(component, Checks.LENGTH)) {
			String method = ofTexts(component, type, "Length", "length", "lengths");
			statements.add("faults." + method + arguments + ", " + number(component, Checks.LENGTH, "min") + ", "
					+ number(component, Checks.LENGTH, "max") + ");");
		}
		if (has(component, Checks.MATCHES)) {
			String method = ofTexts(component, type, "Matches", "matches", "matchAll");
			String description = this.checks.attribute(component, Checks.MATCHES, "description", String.class)
				.orElseThrow();
			statements.add("faults." + method + arguments + ", " + constant(component) + ", "
					+ Names.quoted(description) + ");");
		}
		if (has(component, Checks.RANGE)) {
			range(component, type, arguments, statements);
		}
		nested(component, type, value, arguments, statements);
		return statements;
	}

	private void count(ComponentModel component, ValueType type, String arguments, List<String> statements)
			throws ModelException {
		boolean countable = switch (type.shape()) {
			case LIST, MAP, ID_MAP, SNOWFLAKES -> true;
			default -> false;
		};
		if (!countable) {
			throw new ModelException(component.element(), "@Count is for List, Map and Snowflakes");
		}
		statements.add("faults.count" + arguments + ", " + number(component, Checks.COUNT, "min") + ", "
				+ number(component, Checks.COUNT, "max") + ");");
		if (this.checks.attribute(component, Checks.COUNT, "unique", Boolean.class).orElse(false)) {
			if (!type.is(Shape.LIST) && !type.is(Shape.SNOWFLAKES)) {
				throw new ModelException(component.element(), "What is unique is a List or Snowflakes");
			}
			statements.add("faults.unique" + arguments + ");");
		}
	}

	private void range(ComponentModel component, ValueType type, String arguments, List<String> statements)
			throws ModelException {
		boolean number = switch (type.shape()) {
			case INT, LONG, DOUBLE, INTEGER_OBJECT, DOUBLE_OBJECT -> true;
			default -> false;
		};
		if (!number) {
			throw new ModelException(component.element(), "@Range is for numbers, and not for ids");
		}
		statements.add("faults.range" + arguments + ", " + number(component, Checks.RANGE, "min") + "L, "
				+ number(component, Checks.RANGE, "max") + "L);");
	}

	private void nested(ComponentModel component, ValueType type, String value, String arguments,
			List<String> statements) {
		boolean many = switch (type.shape()) {
			case LIST, MAP, ID_MAP -> true;
			default -> false;
		};
		ValueType object = many ? type.elementType() : type;
		if (!object.is(Shape.OBJECT) && !object.is(Shape.KINDS_OUTSIDE)) {
			return;
		}
		if (!this.checks.isChecked(object.name())) {
			return;
		}
		String codec = object.codec(this.source);
		if (component.inlined() != null) {
			statements.add(codec + ".validate(" + value + ", faults);");
			return;
		}
		statements.add("faults." + (many ? "each" : "nested") + arguments + ", " + codec + "::validate);");
	}

	/** Which method checks one text, or each of several. */
	private static String ofTexts(ComponentModel component, ValueType type, String annotation, String one, String many)
			throws ModelException {
		if (type.is(Shape.STRING)) {
			return one;
		}
		if ((type.is(Shape.LIST) || type.is(Shape.MAP) || type.is(Shape.ID_MAP))
				&& type.elementType().is(Shape.STRING)) {
			return many;
		}
		throw new ModelException(component.element(),
				"@" + annotation + " is for String, and for List and Map of String");
	}

	private boolean has(ComponentModel component, String annotation) {
		return Annotations.has(component.element(), annotation);
	}

	private String number(ComponentModel component, String annotation, String attribute) {
		return this.checks.attribute(component, annotation, attribute, Number.class).orElseThrow().toString();
	}

	private static String constant(ComponentModel component) {
		return component.property().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_") + "_PATTERN";
	}

}
