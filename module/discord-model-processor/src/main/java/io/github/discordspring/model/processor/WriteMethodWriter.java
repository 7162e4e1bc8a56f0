package io.github.discordspring.model.processor;

import java.util.List;

/**
 * Writes the method that writes a record, one line for each property.
 */
final class WriteMethodWriter {

	private final RecordModel model;

	private final List<Property> properties;

	private final SourceFile source;

	WriteMethodWriter(RecordModel model, List<Property> properties, SourceFile source) {
		this.model = model;
		this.properties = properties;
		this.source = source;
	}

	void write() {
		this.source.line("@Override")
			.open("public void write(" + this.model.name() + " object, " + this.source.use(Names.GENERATOR)
					+ " generator) {");
		this.source.line("generator.writeStartObject();");
		if (this.model.kind().isInside() && !this.model.holdsKind()) {
			this.source.line("generator.writeNumberProperty(" + Names.quoted(this.model.kind().property()) + ", "
					+ this.model.kind().numbers().get(0) + ");");
		}
		for (Property property : this.properties) {
			this.source.line(statement(property));
		}
		this.source.line("generator.writeEndObject();").close().line();
	}

	private String statement(Property property) {
		ComponentModel component = property.component();
		ComponentModel owner = property.owner();
		String value = "object." + ((owner != null) ? owner.name() + "()." : "") + component.name() + "()";
		String arguments = "(generator, " + Names.quoted(property.name()) + ", " + value;
		ValueType type = component.type();
		return switch (type.shape()) {
			case ID -> writer() + ".writeId" + arguments + ");";
			case INT, LONG, DOUBLE ->
				"generator.writeNumberProperty(" + Names.quoted(property.name()) + ", " + value + ");";
			case BOOLEAN -> writer() + (component.marker() ? ".writeMarker" : ".writeBoolean") + arguments + ");";
			case INT_ENUM, STRING_ENUM -> writer() + ".writeEnum" + arguments + ");";
			case STRING -> writer() + ".writeString" + arguments + ");";
			case OMITTABLE ->
				writer() + ".writeOmittable" + arguments + ", " + type.elementType().codec(this.source) + ");";
			case KINDS_OUTSIDE -> writer() + ".writeKind" + arguments + ", " + type.codec(this.source) + ");";
			default -> writer() + ".write" + arguments + ", " + type.codec(this.source) + ");";
		};
	}

	private String writer() {
		return this.source.use(Names.WRITER);
	}

}
