package io.github.discordspring.model.processor;

import java.util.stream.Collectors;

import io.github.discordspring.model.processor.ValueType.Shape;

/**
 * Writes the builder of a record.
 */
final class BuilderWriter {

	private final RecordModel model;

	private final String name;

	private final SourceFile source;

	BuilderWriter(RecordModel model) {
		this.model = model;
		this.name = model.name() + "Builder";
		this.source = SourceFile.beside(model.packageName(), model.name(), "Builder");
	}

	SourceFile write() {
		this.source.comment("Builds a {@link " + this.model.name() + "}. Not safe for use by several threads.");
		this.source.line("@" + this.source.use("javax.annotation.processing.Generated") + "("
				+ Names.quoted(ModelProcessor.class.getName()) + ")");
		this.source.open("public final class " + this.name + " {").line();
		for (ComponentModel component : this.model.components()) {
			field(component);
		}
		this.source.comment("Starts without any value.");
		this.source.open("public " + this.name + "() {").close().line();
		from();
		for (ComponentModel component : this.model.components()) {
			setter(component);
		}
		build();
		return this.source.close();
	}

	private void field(ComponentModel component) {
		String absent = component.absentValue(this.source);
		String type = component.javaType(this.source);
		if (component.nullable() || (absent == null && !component.type().isPrimitive())) {
			type = nullable() + type;
		}
		boolean initialized = absent != null && !absent.equals("null") && !absent.equals("0")
				&& !absent.equals("false");
		this.source.line("private " + type + " " + component.name() + (initialized ? " = " + absent : "") + ";").line();
	}

	private void from() {
		this.source.comment("Starts with the values of a record.", "@param record where they are taken from",
				"@return a new builder");
		this.source.open("public static " + this.name + " from(" + this.model.name() + " record) {");
		this.source.line(this.name + " builder = new " + this.name + "();");
		for (ComponentModel component : this.model.components()) {
			this.source.line("builder." + component.name() + " = record." + component.name() + "();");
		}
		this.source.line("return builder;").close().line();
	}

	private void setter(ComponentModel component) {
		boolean omittable = component.type().is(Shape.OMITTABLE);
		ValueType type = omittable ? component.type().elementType() : component.type();
		boolean nullable = omittable || component.nullable();
		String parameter = (nullable ? nullable() : "") + type.in(this.source);
		String value = copied(type, component.name(), nullable);
		method(component, false, parameter,
				omittable ? this.source.use(Names.OMITTABLE) + ".of(" + value + ")" : value);
		if (type.is(Shape.LIST)) {
			String element = type.elementType().in(this.source);
			String list = this.source.use("java.util.List") + ".of(" + component.name() + ")";
			boolean generic = type.elementType().element() != null;
			method(component, generic, element + "...",
					omittable ? this.source.use(Names.OMITTABLE) + ".of(" + list + ")" : list);
			adder(component, omittable, nullable, type);
		}
		if (type.is(Shape.SNOWFLAKES)) {
			String ids = this.source.use(Names.SNOWFLAKES) + ".of(" + component.name() + ")";
			method(component, false, "long...",
					omittable ? this.source.use(Names.OMITTABLE) + ".of(" + ids + ")" : ids);
		}
	}

	/** A method that adds one element to a list. */
	private void adder(ComponentModel component, boolean omittable, boolean nullable, ValueType type) {
		String name = component.name();
		String element = type.elementType().in(this.source);
		String list = this.source.use("java.util.List");
		String arrayList = this.source.use("java.util.ArrayList");
		this.source.comment("Adds one to {@code " + name + "}.", "@param element what is added",
				"@return this builder");
		this.source.open("public " + this.name + " add" + Names.capitalized(name) + "(" + element + " element) {");
		String current = "this." + name + (omittable ? ".orNull()" : "");
		this.source.line((nullable ? nullable() : "") + list + "<" + element + "> current = " + current + ";");
		String start = nullable ? "(current != null) ? new " + arrayList + "<>(current) : new " + arrayList + "<>()"
				: "new " + arrayList + "<>(current)";
		this.source.line(list + "<" + element + "> elements = " + start + ";");
		this.source.line("elements.add(element);");
		String value = list + ".copyOf(elements)";
		this.source.line("this." + name + " = "
				+ (omittable ? this.source.use(Names.OMITTABLE) + ".of(" + value + ")" : value) + ";");
		this.source.line("return this;").close().line();
	}

	private String copied(ValueType type, String name, boolean nullable) {
		String copy = switch (type.shape()) {
			case LIST -> this.source.use("java.util.List") + ".copyOf(" + name + ")";
			case MAP, ID_MAP -> this.source.use("java.util.Collections") + ".unmodifiableMap(new "
					+ this.source.use("java.util.LinkedHashMap") + "<>(" + name + "))";
			default -> name;
		};
		return (nullable && !copy.equals(name)) ? "(" + name + " != null) ? " + copy + " : null" : copy;
	}

	private void method(ComponentModel component, boolean safeVarargs, String parameter, String value) {
		String name = component.name();
		this.source.comment("Sets {@code " + name + "}.", "@param " + name + " " + component.description(),
				"@return this builder");
		if (safeVarargs) {
			this.source.line("@SafeVarargs").line("@SuppressWarnings(\"varargs\")");
		}
		this.source.open("public " + (safeVarargs ? "final " : "") + this.name + " " + name + "(" + parameter + " "
				+ name + ") {");
		this.source.line("this." + name + " = " + value + ";");
		this.source.line("return this;").close().line();
	}

	private void build() {
		boolean required = this.model.components().stream().anyMatch(ComponentModel::isRequired);
		if (required) {
			this.source.comment("Builds the record.", "@return the record",
					"@throws IllegalStateException if a required value was not set");
		}
		else {
			this.source.comment("Builds the record.", "@return the record");
		}
		this.source.open("public " + this.model.name() + " build() {");
		for (ComponentModel component : this.model.components()) {
			if (component.isRequired() && !component.type().isPrimitive()) {
				this.source.line(
						component.javaType(this.source) + " " + component.name() + " = this." + component.name() + ";");
			}
			if (component.isRequired()) {
				this.source.open("if (" + component.isMissing(variable(component)) + ") {");
				this.source.line("throw new IllegalStateException("
						+ Names.quoted(
								"'" + component.name() + "' of " + this.model.name() + " was not set, but is required")
						+ ");");
				this.source.close();
			}
		}
		String arguments = this.model.components()
			.stream()
			.map(BuilderWriter::variable)
			.collect(Collectors.joining(", "));
		this.source.line("return new " + this.model.name() + "(" + arguments + ");").close().line();
	}

	private static String variable(ComponentModel component) {
		boolean local = component.isRequired() && !component.type().isPrimitive();
		return local ? component.name() : "this." + component.name();
	}

	private String nullable() {
		return "@" + this.source.use(Names.NULLABLE) + " ";
	}

}
