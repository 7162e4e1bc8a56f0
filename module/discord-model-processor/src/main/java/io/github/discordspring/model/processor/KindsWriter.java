package io.github.discordspring.model.processor;

import java.util.stream.Collectors;

/**
 * Writes the codec of a sealed interface, which passes each kind on to its own codec.
 */
final class KindsWriter {

	private final KindsModel model;

	private final SourceFile source;

	private final String reader;

	private final String parser;

	private final String generator;

	private final Checks checks;

	KindsWriter(KindsModel model, Checks checks) {
		this.model = model;
		this.checks = checks;
		this.source = SourceFile.beside(model.packageName(), model.name(), "Codec");
		this.reader = this.source.use(Names.READER);
		this.parser = this.source.use(Names.PARSER);
		this.generator = this.source.use(Names.GENERATOR);
	}

	SourceFile write() {
		String name = this.model.name();
		String codec = this.source.use(this.model.isInside() ? Names.CODEC : Names.KIND_CODEC);
		this.source.comment("Reads and writes {@link " + name + "}, each kind by its own codec.");
		CodecWriter.start(this.source, name, codec + "<" + name + ">");
		if (this.model.isInside()) {
			this.source.line("private static final " + this.source.use(Names.PROPERTY_NAMES) + " KIND = " + this.reader
					+ ".names(" + Names.quoted(this.model.property()) + ");");
			this.source.line();
		}
		CodecWriter.constructor(this.source, name);
		if (this.model.isInside()) {
			readInside();
		}
		else {
			this.source.line("@Override").open("public " + name + " read(" + this.parser + " parser, int kind) {");
			kinds("read");
			this.source.close().line();
		}
		writes();
		validates();
		return this.source.close();
	}

	private void readInside() {
		String name = this.model.name();
		String property = Names.quoted(this.model.property());
		String buffer = this.source.use(Names.TOKEN_BUFFER);
		this.source.line("@Override").open("public " + name + " read(" + this.parser + " parser) {");
		this.source.line(this.reader + ".startObject(parser, " + Names.quoted(name) + ");");
		this.source.open("if (parser.nextNameMatch(KIND) == 0) {");
		this.source.line("parser.nextToken();");
		this.source.line("return readProperties(parser, " + this.reader + ".readInt(parser));").close();
		this.source.line(buffer + " buffer = " + this.source.use(Names.KIND_READER) + ".bufferObject(parser);");
		this.source.line("int kind = " + this.source.use(Names.KIND_READER) + ".readKind(parser, buffer, "
				+ Names.quoted(name) + ", " + property + ");");
		this.source
			.open("try (" + this.parser + " replay = " + this.source.use(Names.KIND_READER) + ".replay(buffer)) {");
		this.source.line("return readProperties(replay, kind);").close();
		ReadMethodWriter.rethrow(this.source, "null");
		this.source.close().line();
		this.source.open("private static " + name + " readProperties(" + this.parser + " parser, int kind) {");
		kinds("readProperties");
		this.source.close().line();
	}

	private void kinds(String method) {
		this.source.open("return switch (kind) {");
		for (RecordModel kind : this.model.kinds()) {
			String numbers = kind.kind().numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
			String more = "";
			if (this.model.isInside()) {
				more = (kind.holdsKind() ? ", kind, " : ", ") + this.source.use(Names.SELECTION) + ".all()";
			}
			this.source
				.line("case " + numbers + " -> " + kind.name() + "Codec.INSTANCE." + method + "(parser" + more + ");");
		}
		String json = this.model.isInside() ? this.source.use(Names.KIND_READER) + ".readUnknown(parser, "
				+ Names.quoted(this.model.property()) + ", kind)"
				: this.source.use(Names.CODECS) + ".RAW_JSON.read(parser)";
		this.source.line("default -> new " + this.model.unknown() + "(kind, " + json + ");");
		this.source.close("};");
	}

	private void validates() {
		if (!this.checks.isChecked(this.model.element())) {
			return;
		}
		ValidateMethodWriter.start(this.source, this.model.name());
		for (RecordModel kind : this.model.kinds()) {
			if (this.checks.isChecked(kind.element())) {
				this.source.open("if (object instanceof " + kind.name() + " kind) {");
				this.source.line(kind.name() + "Codec.INSTANCE.validate(kind, faults);");
				this.source.line("return;");
				this.source.close();
			}
		}
		this.source.close().line();
	}

	private void writes() {
		this.source.line("@Override")
			.open("public void write(" + this.model.name() + " object, " + this.generator + " generator) {");
		for (RecordModel kind : this.model.kinds()) {
			this.source.open("if (object instanceof " + kind.name() + " kind) {");
			this.source.line(kind.name() + "Codec.INSTANCE.write(kind, generator);");
			this.source.line("return;");
			this.source.close();
		}
		this.source.line(this.source.use(Names.CODECS) + ".RAW_JSON.write(((" + this.model.unknown() + ") object)."
				+ this.model.unknownJson() + "(), generator);");
		this.source.close().line();
	}

}
