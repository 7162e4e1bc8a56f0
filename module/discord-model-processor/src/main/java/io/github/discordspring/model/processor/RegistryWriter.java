package io.github.discordspring.model.processor;

import java.util.Collection;

/**
 * Writes the class that lists all codecs.
 */
final class RegistryWriter {

	private final String qualifiedName;

	RegistryWriter(String qualifiedName) {
		this.qualifiedName = qualifiedName;
	}

	/** Lists the codecs of types, given by qualified name. */
	SourceFile write(Collection<String> types) {
		int dot = this.qualifiedName.lastIndexOf('.');
		String name = this.qualifiedName.substring(dot + 1);
		SourceFile source = new SourceFile(this.qualifiedName.substring(0, dot), name);
		source.comment("All codecs that were generated.");
		source.line("@" + source.use("javax.annotation.processing.Generated") + "("
				+ Names.quoted(ModelProcessor.class.getName()) + ")");
		source.open("final class " + name + " {").line();
		source.open("private " + name + "() {").close().line();
		source.open("static void registerIn(" + source.use(Names.CODEC_PACKAGE + "CodecRegistry") + " registry) {");
		for (String type : types) {
			source.line("registry.add(" + source.use(type) + ".class, " + source.use(type + "Codec") + ".INSTANCE);");
		}
		source.close().line();
		source.comment("Finds the codec of a type by its name. No other is loaded.");
		source
			.open("static @" + source.use(Names.NULLABLE) + " " + source.use(Names.CODEC) + "<?> find(String type) {");
		source.open("return switch (type) {");
		for (String type : types) {
			source.line("case " + Names.quoted(type) + " -> " + source.use(type + "Codec") + ".INSTANCE;");
		}
		source.line("default -> null;").close("};");
		return source.close().line().close();
	}

}
