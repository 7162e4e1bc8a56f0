package io.github.discordspring.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The tables of facts about Discord that lie beside a checkout in some places. Where they
 * do not, the tests that need them are skipped.
 */
public final class DiscordFacts {

	private final String text;

	private DiscordFacts(String text) {
		this.text = text;
	}

	/**
	 * Reads a file of facts.
	 * @param name the file's name
	 * @return the facts; without the file, the test is skipped
	 */
	public static DiscordFacts read(String name) {
		for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
			Path file = directory.resolve("shared/discord").resolve(name);
			if (Files.isRegularFile(file)) {
				try {
					return new DiscordFacts(Files.readString(file));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}
		return abort("There is no shared/discord/" + name + " in this directory or one above it");
	}

	/**
	 * Gives the text of a section.
	 * @param heading start of the heading
	 * @return all up to the next heading of this level
	 */
	public String section(String heading) {
		int start = this.text.indexOf("\n## " + heading);
		if (start < 0) {
			throw new IllegalArgumentException("There is no section " + heading);
		}
		int end = this.text.indexOf("\n## ", start + 1);
		return this.text.substring(start, (end < 0) ? this.text.length() : end);
	}

	/**
	 * Gives the rows of the first table of a section, without its head.
	 * @param heading start of the heading
	 * @return the cells of each row
	 */
	public List<List<String>> table(String heading) {
		List<List<String>> rows = new ArrayList<>();
		for (String line : section(heading).split("\n")) {
			if (line.startsWith("|")) {
				List<String> cells = new ArrayList<>();
				// A bar within code is no end of a cell
				for (String cell : line.substring(1).split("\\|(?=(?:[^`]*`[^`]*`)*[^`]*$)")) {
					cells.add(cell.trim());
				}
				rows.add(cells);
			}
			else if (!rows.isEmpty()) {
				break;
			}
		}
		return rows.subList(2, rows.size());
	}

}
