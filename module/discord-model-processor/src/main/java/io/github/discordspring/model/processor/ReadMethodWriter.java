package io.github.discordspring.model.processor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.discordspring.model.processor.ValueType.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Writes the method that reads a record: a local variable for each property, a loop over
 * the properties that come, the constructor at the end.
 */
final class ReadMethodWriter {

	private final RecordModel model;

	private final List<Property> properties;

	private final SourceFile source;

	/** Whether it is read around records that are inlined in others, too. */
	private final boolean inlined;

	/** Where another codec does what is to be done here. */
	private final @Nullable OuterReadWriter outer;

	ReadMethodWriter(RecordModel model, List<Property> properties, Inlining inlining, SourceFile source) {
		this.model = model;
		this.properties = properties;
		this.source = source;
		this.inlined = inlining.isInlined(model);
		ComponentModel reading = inlining.reading(model);
		this.outer = (reading != null) ? new OuterReadWriter(model, reading, properties, source) : null;
	}

	void write() {
		String parser = this.source.use(Names.PARSER);
		String name = this.model.name();
		String selection = this.source.use(Names.SELECTION) + "<" + name + "> selection";
		this.source.line("@Override").open("public " + name + " read(" + parser + " parser) {");
		if (!this.properties.isEmpty()) {
			this.source.line("return read(parser, " + this.source.use(Names.SELECTION) + ".all());").close().line();
			this.source.line("@Override").open("public " + name + " read(" + parser + " parser, " + selection + ") {");
		}
		if (this.properties.isEmpty()) {
			// Nothing in it matters, so whatever it is will do
			this.source.line("parser.skipChildren();");
			this.source.line("return new " + name + "();").close().line();
			return;
		}
		this.source.line(reader() + ".startObject(parser, " + Names.quoted(name) + ");");
		if (this.outer != null) {
			this.outer.write();
			return;
		}
		if (this.inlined) {
			startInlined(parser, name);
		}
		if (this.model.kind().isInside()) {
			// The codec of the interface has read the kind already and goes on from there
			this.source.line("return readProperties(parser, " + (this.model.holdsKind() ? "0, " : "") + "selection);");
			this.source.close().line();
			this.source.open(name + " readProperties(" + parser + " parser, "
					+ (this.model.holdsKind() ? "int kind, " : "") + selection + ") {");
		}
		locals();
		loop();
		replay();
		checks();
		this.source.line("return " + construct(this.model) + ";").close().line();
	}

	/** Ends the method that reads it alone, and begins the one for records around it. */
	private void startInlined(String parser, String name) {
		String outer = this.source.use(Names.OUTER_PROPERTIES);
		this.source.line("return read(parser, PROPERTIES, selection, " + outer + ".NONE);").close().line();
		this.source.comment("Reads it from among the properties of a record that it is inlined in. For generated",
				"codecs.", "@param parser where to read from, at the object's start",
				"@param names all properties, those of this record first", "@param selection which of them to read",
				"@param others takes those that are not of this record", "@return this record");
		this.source.open("public " + name + " read(" + parser + " parser, " + this.source.use(Names.PROPERTY_NAMES)
				+ " names, " + this.source.use(Names.SELECTION) + "<?> selection, " + outer + " others) {");
	}

	/** Writes what takes what stands beside an inlined record, where there is that. */
	void writeOthers() {
		if (this.outer != null) {
			this.outer.writeOthers();
		}
	}

	/** Declares what a property is read into. */
	static void variable(Property property, SourceFile source) {
		ComponentModel component = property.component();
		String absent = component.absentValue(source);
		if (absent == null) {
			absent = component.type().isPrimitive() ? "0" : "null";
		}
		source.line(component.javaType(source) + " " + property.variable() + " = " + absent + ";");
	}

	private void locals() {
		for (Property property : this.properties) {
			ComponentModel component = property.component();
			if (holdsKind(property)) {
				String kind = component.type().is(Shape.INT) ? "kind"
						: this.source.use(component.type().name()) + ".of(kind)";
				this.source.line(component.javaType(this.source) + " " + property.variable() + " = " + kind + ";");
			}
			else {
				variable(property, this.source);
			}
			if (component.kindFrom() != null) {
				this.source.line(this.source.use(Names.TOKEN_BUFFER) + " " + property.variable() + "Buffer = null;");
			}
		}
	}

	/** Writes the method that lists the properties. */
	void writeProperties() {
		if (this.properties.isEmpty()) {
			return;
		}
		String property = this.source.use(Names.CODEC_PROPERTY);
		String list = this.source.use("java.util.List");
		this.source.line("@Override").open("public " + list + "<" + property + "> properties() {");
		this.source.open("return " + list + ".of(");
		for (int i = 0; i < this.properties.size(); i++) {
			Property each = this.properties.get(i);
			ComponentModel owner = each.owner();
			ValueType object = each.component().type().objects();
			this.source
				.line("new " + property + "(" + Names.quoted(each.name()) + ", " + Names.quoted(each.component().name())
						+ ", " + ((owner != null) ? Names.quoted(owner.name()) : "null") + ", "
						+ (each.component().isRequired() || holdsKind(each)) + ", "
						+ ((object != null) ? object.codec(this.source) : "null") + ")"
						+ ((i < this.properties.size() - 1) ? "," : ""));
		}
		this.source.close(");").close().line();
	}

	private boolean holdsKind(Property property) {
		return this.model.kind().isInside() && property.owner() == null
				&& property.name().equals(this.model.kind().property());
	}

	private void loop() {
		String matcher = this.source.use(Names.MATCHER);
		String token = this.source.use(Names.TOKEN);
		boolean mask = this.properties.size() <= Long.SIZE;
		if (this.inlined) {
			this.source.line("boolean all = selection.isAll();");
		}
		else if (mask) {
			this.source.line("long selected = selection.mask();");
		}
		boolean lenient = this.properties.stream().anyMatch((property) -> property.component().lenient());
		if (lenient) {
			this.source.line("int depth = " + lenientReader() + ".depth(parser);");
		}
		this.source.line("int property = -1;");
		this.source.open("while ((property = " + reader() + ".nextProperty(parser, "
				+ (this.inlined ? "names" : "PROPERTIES") + ", property)) != " + matcher + ".MATCH_END_OBJECT) {");
		// Of those around it there may be more than a mask has bits
		this.source.open("if (" + (this.inlined ? "!all && " : "") + "property >= 0 && "
				+ ((mask && !this.inlined) ? "(selected >>> property & 1) == 0" : "!selection.contains(property)")
				+ ") {");
		this.source.line("parser.skipChildren();").line("continue;").close();
		this.source.open("if (parser.currentToken() == " + token + ".VALUE_NULL) {");
		nulls();
		this.source.line("continue;").close();
		if (lenient) {
			this.source.open("try {");
		}
		this.source.open("switch (property) {");
		SharedReads shared = sharedReads();
		for (int i = 0; i < this.properties.size(); i++) {
			if (!shared.write(i, this.source)) {
				value(i, this.properties.get(i));
			}
		}
		this.source.line("default -> "
				+ (this.inlined ? "others.read(parser, property, selection);" : reader() + ".skip(parser, property);"));
		this.source.close();
		if (lenient) {
			leniency();
		}
		this.source.close();
	}

	/** Goes on behind a value that cannot be read, if the property is lenient. */
	private void leniency() {
		this.source.close().open("catch (" + this.source.use(Names.JACKSON_EXCEPTION) + " ex) {");
		this.source.open("switch (property) {");
		for (int i = 0; i < this.properties.size(); i++) {
			if (!this.properties.get(i).component().lenient()) {
				this.source.line("case " + i + " -> throw ex;");
			}
		}
		this.source.line("default -> " + lenientReader() + ".skip(parser, depth, ex);");
		this.source.close().close();
	}

	/** Properties to which {@code null} means something. */
	private void nulls() {
		if (this.properties.stream().noneMatch(ReadMethodWriter::minds)) {
			return;
		}
		this.source.open("switch (property) {");
		for (int i = 0; i < this.properties.size(); i++) {
			Property property = this.properties.get(i);
			if (minds(property)) {
				String value = property.component().marker() ? "true" : this.source.use(Names.OMITTABLE) + ".of(null)";
				this.source.line("case " + i + " -> " + property.variable() + " = " + value + ";");
			}
		}
		this.source.open("default -> {").close().close();
	}

	private static boolean minds(Property property) {
		return property.component().marker() || property.component().type().is(Shape.OMITTABLE);
	}

	private SharedReads sharedReads() {
		Map<Integer, String> reads = new TreeMap<>();
		for (int i = 0; i < this.properties.size(); i++) {
			if (this.properties.get(i).component().kindFrom() == null) {
				reads.put(i, expression(i, this.properties.get(i)));
			}
		}
		SharedReads shared = new SharedReads(this.properties);
		shared.group(reads);
		return shared;
	}

	private String expression(int index, Property property) {
		ValueType type = property.component().type();
		return (property.component().lenient() && type.is(Shape.LIST)) ? lenientReader() + ".readList(parser, "
				+ type.elementType().codec(this.source) + ", selection.nested(" + index + "))"
				: type.read(this.source, "selection.nested(" + index + ")");
	}

	private void value(int index, Property property) {
		String variable = property.variable();
		ValueType type = property.component().type();
		if (property.component().kindFrom() == null) {
			this.source.line("case " + index + " -> " + variable + " = " + expression(index, property) + ";");
			return;
		}
		String kind = kindVariable(property);
		this.source.open("case " + index + " -> {");
		this.source.open("if (" + kind + " != null) {");
		this.source.line(variable + " = " + type.codec(this.source) + ".read(parser, " + kind + ".value());");
		this.source.close().open("else {");
		this.source.line(variable + "Buffer = " + kindReader() + ".buffer(parser);");
		this.source.close().close();
	}

	private String kindVariable(Property property) {
		return this.properties.stream()
			.filter((other) -> Objects.equals(other.owner(), property.owner())
					&& other.component().name().equals(property.component().kindFrom()))
			.findFirst()
			.orElseThrow()
			.variable();
	}

	/** Reads what came before the property that tells its kind. */
	private void replay() {
		for (Property property : this.properties) {
			if (property.component().kindFrom() != null) {
				String variable = property.variable();
				String kind = kindVariable(property);
				this.source.open("if (" + variable + "Buffer != null && " + kind + " != null) {");
				this.source.open("try (" + this.source.use(Names.PARSER) + " replay = " + kindReader() + ".replay("
						+ variable + "Buffer)) {");
				this.source.line(variable + " = " + property.component().type().codec(this.source) + ".read(replay, "
						+ kind + ".value());");
				this.source.close();
				rethrow(this.source, Names.quoted(property.name()));
				this.source.close();
			}
		}
	}

	/** Adds the way to what was set aside to an exception from there. */
	static void rethrow(SourceFile source, String property) {
		source.open("catch (" + source.use(Names.EXCEPTION) + " ex) {");
		source.line("throw " + source.use(Names.KIND_READER) + ".inside(parser, " + property + ", ex);").close();
	}

	private void checks() {
		for (Property property : this.properties) {
			if (property.component().isRequired()) {
				this.source.open("if (" + property.component().isMissing(property.variable()) + ") {");
				this.source.line("throw " + reader() + ".absent(parser, "
						+ Names.quoted((property.owner() != null) ? inlinedName(property.owner()) : this.model.name())
						+ ", " + Names.quoted(property.name()) + ");");
				this.source.close();
			}
		}
	}

	private static String inlinedName(ComponentModel owner) {
		RecordModel inlined = owner.inlined();
		return (inlined != null) ? inlined.name() : owner.name();
	}

	private String construct(RecordModel record) {
		String arguments = record.components().stream().map((component) -> {
			RecordModel inlined = component.inlined();
			return (inlined != null) ? construct(inlined) : variable(component);
		}).collect(Collectors.joining(", "));
		return "new " + this.source.use(record.qualifiedName()) + "(" + arguments + ")";
	}

	private String variable(ComponentModel component) {
		return this.properties.stream()
			.filter((property) -> property.name().equals(component.property()))
			.findFirst()
			.orElseThrow()
			.variable();
	}

	private String kindReader() {
		return this.source.use(Names.KIND_READER);
	}

	private String lenientReader() {
		return this.source.use(Names.LENIENT_READER);
	}

	private String reader() {
		return this.source.use(Names.READER);
	}

}
