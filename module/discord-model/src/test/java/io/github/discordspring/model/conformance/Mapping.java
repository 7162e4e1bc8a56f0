package io.github.discordspring.model.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which schema is which class of the model, as the files of the folder
 * {@code conformance} say.
 */
final class Mapping {

	private final Map<String, String> classes = new TreeMap<>();

	private final Map<String, String> reasons = new TreeMap<>();

	private final List<String> mistakes = new ArrayList<>();

	static Mapping read() {
		Mapping mapping = new Mapping();
		try {
			Path folder = Path.of(Mapping.class.getResource("/conformance").toURI());
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".properties")).sorted().toList()) {
					mapping.read(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
		return mapping;
	}

	private void read(Path file) throws IOException {
		for (String line : Files.readAllLines(file)) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			int equals = line.indexOf('=');
			if (equals < 0) {
				this.mistakes.add(file.getFileName() + ": not 'schema = class': " + line);
				continue;
			}
			add(file, line.substring(0, equals).strip(), line.substring(equals + 1).strip());
		}
	}

	private void add(Path file, String key, String value) {
		if (this.classes.containsKey(key) || this.reasons.containsKey(key)) {
			this.mistakes.add(file.getFileName() + ": " + key + " is there twice");
		}
		if (!value.startsWith("-")) {
			int comment = value.indexOf(" #");
			this.classes.put(key, (comment < 0) ? value : value.substring(0, comment).strip());
			return;
		}
		String reason = value.substring(1).strip();
		if (reason.isEmpty()) {
			this.mistakes.add(file.getFileName() + ": " + key + " has no reason");
		}
		this.reasons.put(key, reason);
	}

	/** The schemas that have a class, and its name. */
	Map<String, String> classes() {
		return this.classes;
	}

	/** The schemas and properties that are left out, and why. */
	Map<String, String> reasons() {
		return this.reasons;
	}

	/** Lines that cannot be understood. */
	List<String> mistakes() {
		return this.mistakes;
	}

}
