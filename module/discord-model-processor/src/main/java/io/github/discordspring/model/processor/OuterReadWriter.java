package io.github.discordspring.model.processor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes how a record is read around another one that is inlined in it: by that one's
 * codec, which hands on what it does not know.
 */
final class OuterReadWriter {

	private static final String OTHERS = "others";

	private final RecordModel model;

	private final ComponentModel inlined;

	private final List<Property> properties;

	private final SourceFile source;

	OuterReadWriter(RecordModel model, ComponentModel inlined, List<Property> properties, SourceFile source) {
		this.model = model;
		this.inlined = inlined;
		this.properties = properties;
		this.source = source;
	}

	/** Writes what follows the check that an object begins. */
	void write() {
		String arguments = this.model.components().stream().map(this::argument).collect(Collectors.joining(", "));
		String others = this.source.use(Names.OUTER_PROPERTIES) + ".NONE";
		if (hasOthers()) {
			this.source.line("Others others = new Others();");
			others = OTHERS;
		}
		this.source.line(this.inlined.javaType(this.source) + " inlined = " + this.inlined.type().codec(this.source)
				+ ".read(parser, PROPERTIES, selection, " + others + ");");
		for (Property property : this.properties) {
			if (isOther(property) && property.component().isRequired()) {
				this.source.open("if (" + property.component().isMissing(OTHERS + "." + property.variable()) + ") {");
				this.source.line("throw " + this.source.use(Names.READER) + ".absent(parser, "
						+ Names.quoted(this.model.name()) + ", " + Names.quoted(property.name()) + ");");
				this.source.close();
			}
		}
		this.source.line("return new " + this.model.name() + "(" + arguments + ");").close().line();
	}

	/** Writes the class that holds what stands beside the inlined record. */
	void writeOthers() {
		if (!hasOthers()) {
			return;
		}
		this.source
			.open("private static final class Others implements " + this.source.use(Names.OUTER_PROPERTIES) + " {")
			.line();
		Map<Integer, String> reads = new TreeMap<>();
		for (int i = 0; i < this.properties.size(); i++) {
			Property property = this.properties.get(i);
			if (isOther(property)) {
				ReadMethodWriter.variable(property, this.source);
				this.source.line();
				reads.put(i, property.component().type().read(this.source, "selection.nested(" + i + ")"));
			}
		}
		this.source.line("@Override")
			.open("public void read(" + this.source.use(Names.PARSER) + " parser, int property, "
					+ this.source.use(Names.SELECTION) + "<?> selection) {");
		this.source.open("switch (property) {");
		SharedReads shared = new SharedReads(this.properties);
		shared.group(reads);
		reads.forEach((index, read) -> {
			if (!shared.write(index, this.source)) {
				this.source.line("case " + index + " -> " + this.properties.get(index).variable() + " = " + read + ";");
			}
		});
		this.source.line("default -> " + this.source.use(Names.READER) + ".skip(parser, property);");
		this.source.close().close().line().close().line();
	}

	private boolean hasOthers() {
		return this.properties.stream().anyMatch(OuterReadWriter::isOther);
	}

	private static boolean isOther(Property property) {
		return property.owner() == null;
	}

	private String argument(ComponentModel component) {
		if (component.inlined() != null) {
			return "inlined";
		}
		Property property = this.properties.stream()
			.filter((each) -> each.name().equals(component.property()))
			.findFirst()
			.orElseThrow();
		return isOther(property) ? OTHERS + "." + property.variable() : "inlined." + property.component().name() + "()";
	}

}
