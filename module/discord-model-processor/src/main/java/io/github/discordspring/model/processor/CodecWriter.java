package io.github.discordspring.model.processor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the codec of a record.
 */
final class CodecWriter {

	private final RecordModel model;

	private final List<Property> properties;

	private final SourceFile source;

	private final Checks checks;

	private final Inlining inlining;

	CodecWriter(RecordModel model, Checks checks, Inlining inlining) throws ModelException {
		this.model = model;
		this.checks = checks;
		this.inlining = inlining;
		this.properties = Property.of(model);
		this.source = SourceFile.beside(model.packageName(), model.name(), "Codec");
	}

	SourceFile write() throws ModelException {
		String codec = this.source.use(Names.CODEC);
		String name = this.model.name();
		this.source.comment("Reads and writes {@link " + name + "}.");
		start(this.source, name, codec + "<" + name + ">");
		if (!this.properties.isEmpty()) {
			String names = this.properties.stream()
				.map((property) -> Names.quoted(property.name()))
				.collect(Collectors.joining(", "));
			String type = this.source.use(Names.PROPERTY_NAMES);
			this.source.line("private static final " + type + " PROPERTIES = " + this.source.use(Names.READER)
					+ ".names(" + names + ");");
			this.source.line();
		}
		ValidateMethodWriter validation = new ValidateMethodWriter(this.model, this.checks, this.source);
		validation.constants();
		constructor(this.source, name);
		ReadMethodWriter reading = new ReadMethodWriter(this.model, this.properties, this.inlining, this.source);
		reading.write();
		reading.writeProperties();
		new WriteMethodWriter(this.model, this.properties, this.source).write();
		validation.write();
		reading.writeOthers();
		return this.source.close();
	}

	/** The head of a codec's class. */
	static void start(SourceFile source, String name, String implemented) {
		source.line("@" + source.use("javax.annotation.processing.Generated") + "("
				+ Names.quoted(ModelProcessor.class.getName()) + ")");
		source.open("public final class " + name + "Codec implements " + implemented + " {").line();
		source.comment("The one instance.");
		source.line("public static final " + name + "Codec INSTANCE = new " + name + "Codec();").line();
	}

	static void constructor(SourceFile source, String name) {
		source.open("private " + name + "Codec() {").close().line();
	}

}
