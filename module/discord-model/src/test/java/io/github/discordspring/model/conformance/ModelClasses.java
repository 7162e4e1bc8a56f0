package io.github.discordspring.model.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.discordspring.model.Snowflake;

/**
 * The classes of the model, by their simple names.
 */
final class ModelClasses {

	private static final String BASE = Snowflake.class.getPackageName() + ".";

	private final List<String> names = new ArrayList<>();

	ModelClasses() {
		try {
			Path root = Path.of(Snowflake.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			try (Stream<Path> files = Files.walk(root)) {
				files.map((file) -> root.relativize(file).toString())
					.filter((file) -> file.endsWith(".class") && !file.contains("$"))
					.map((file) -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
					.filter((name) -> name.startsWith(BASE))
					.forEach(this.names::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Finds the class of a simple name, or of one with a package below the base. */
	Class<?> find(String name) {
		List<String> found = this.names.stream()
			.filter((candidate) -> candidate.equals(BASE + name) || candidate.endsWith("." + name))
			.toList();
		if (found.size() != 1) {
			throw new IllegalArgumentException(
					found.isEmpty() ? "there is no class " + name : name + " may be any of " + found);
		}
		return load(found.get(0));
	}

	/** Whether the type has a codec that was written by hand. */
	boolean hasOwnCodec(Class<?> type) {
		return !type.isRecord() && !type.isSealed() && this.names.contains(type.getName() + "Codec");
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
