package io.github.discordspring.model.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;

import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/**
 * A Java source file being written: indents, and imports what is named.
 */
final class SourceFile {

	private static final int MAX_WIDTH = 120;

	private static final int TAB_WIDTH = 4;

	private final String packageName;

	private final String name;

	/** Qualified names by simple name. */
	private final Map<String, String> imports = new TreeMap<>();

	private final StringBuilder body = new StringBuilder();

	private int depth;

	SourceFile(String packageName, String name) {
		this.packageName = packageName;
		this.name = name;
		this.imports.put(name, packageName + "." + name);
	}

	/** A file for a type of the same package, named after it. */
	static SourceFile beside(String packageName, String type, String suffix) {
		SourceFile source = new SourceFile(packageName, type + suffix);
		source.use(packageName + "." + type);
		return source;
	}

	/**
	 * Gives the name by which a class is called in this file, and imports it if need be.
	 */
	String use(String qualifiedName) {
		String simpleName = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
		String other = this.imports.putIfAbsent(simpleName, qualifiedName);
		return (other == null || other.equals(qualifiedName)) ? simpleName : qualifiedName;
	}

	SourceFile line(String text) {
		return append(text);
	}

	SourceFile line() {
		this.body.append('\n');
		return this;
	}

	/** Begins a block; the text ends with its brace. */
	SourceFile open(String text) {
		append(text);
		this.depth++;
		return this;
	}

	SourceFile close() {
		return close("}");
	}

	SourceFile close(String text) {
		this.depth--;
		return append(text);
	}

	/** A comment for Javadoc, with a line for each text. */
	SourceFile comment(String... lines) {
		append("/**");
		for (String line : lines) {
			append(" * " + line);
		}
		return append(" */");
	}

	private SourceFile append(String text) {
		String indentation = "\t".repeat(this.depth);
		boolean comment = text.startsWith(" * ");
		String rest = text;
		int width = MAX_WIDTH - TAB_WIDTH * this.depth;
		while (rest.length() > width) {
			int end = endOfLine(rest, width);
			if (end < 0) {
				break;
			}
			this.body.append(indentation).append(rest, 0, end).append('\n');
			rest = (comment ? " * " : "\t\t") + rest.substring(end + 1);
			// A tab is one character, but wider
			width = MAX_WIDTH - TAB_WIDTH * this.depth - (comment ? 0 : 2 * (TAB_WIDTH - 1));
		}
		this.body.append(indentation).append(rest).append('\n');
		return this;
	}

	/** Finds the last place to break a line at: a space that is not in a string. */
	private static int endOfLine(String text, int width) {
		int end = -1;
		boolean quoted = false;
		// Breaking within the first words would go on for ever
		int first = text.startsWith(" * ") ? " * ".length() : 2;
		for (int i = first; i < width; i++) {
			char character = text.charAt(i);
			if (character == '"' && text.charAt(i - 1) != '\\') {
				quoted = !quoted;
			}
			if (character == ' ' && !quoted) {
				end = i;
			}
		}
		return end;
	}

	void writeTo(Filer filer, Element... origins) throws IOException {
		try (Writer writer = filer.createSourceFile(this.packageName + "." + this.name, origins).openWriter()) {
			writer.write(toString());
		}
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("package ").append(this.packageName).append(";\n\n");
		boolean any = false;
		for (String imported : this.imports.values().stream().sorted().toList()) {
			String itsPackage = imported.substring(0, imported.lastIndexOf('.'));
			if (!itsPackage.equals(this.packageName) && !itsPackage.equals("java.lang")) {
				text.append("import ").append(imported).append(";\n");
				any = true;
			}
		}
		return text.append(any ? "\n" : "").append(this.body).toString();
	}

}
