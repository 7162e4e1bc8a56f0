package io.github.discordspring.bot.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds the command a text begins with. Immutable.
 */
final class TextCommandNames {

	private final boolean caseSensitive;

	/** By the words of the name, between single spaces. */
	private final Map<String, TextCommandMethod> byName;

	private final int longest;

	TextCommandNames(boolean caseSensitive, Map<String, TextCommandMethod> byName) {
		this.caseSensitive = caseSensitive;
		this.byName = new LinkedHashMap<>(byName);
		this.longest = byName.keySet().stream().mapToInt((name) -> name.split(" ").length).max().orElse(0);
	}

	static TextCommandNames none(boolean caseSensitive) {
		return new TextCommandNames(caseSensitive, Map.of());
	}

	/**
	 * Gives the form in which names are compared.
	 */
	String normal(String name) {
		String words = String.join(" ", name.strip().split("\\s+"));
		return this.caseSensitive ? words : words.toLowerCase(Locale.ROOT);
	}

	@Nullable TextCommandMethod get(String name) {
		return this.byName.get(normal(name));
	}

	Collection<String> names() {
		return List.copyOf(this.byName.keySet());
	}

	/**
	 * Gives each command once, in the order of their declaration.
	 */
	List<TextCommandMethod> commands() {
		return this.byName.values().stream().distinct().toList();
	}

	TextCommandNames with(String name, TextCommandMethod command) {
		Map<String, TextCommandMethod> more = new LinkedHashMap<>(this.byName);
		more.put(normal(name), command);
		return new TextCommandNames(this.caseSensitive, more);
	}

	TextCommandNames without(String name) {
		Map<String, TextCommandMethod> fewer = new LinkedHashMap<>(this.byName);
		fewer.remove(normal(name));
		return new TextCommandNames(this.caseSensitive, fewer);
	}

	/**
	 * Finds the command with the longest name that a text begins with.
	 */
	@Nullable Found find(String text) {
		List<Integer> ends = new ArrayList<>(this.longest);
		int position = 0;
		while (ends.size() < this.longest) {
			int start = skip(text, position, true);
			int end = skip(text, start, false);
			if (start == end) {
				break;
			}
			ends.add(end);
			position = end;
		}
		for (int i = ends.size() - 1; i >= 0; i--) {
			String name = text.substring(0, ends.get(i));
			TextCommandMethod command = get(name);
			if (command != null) {
				return new Found(command, name.strip(), text.substring(ends.get(i)));
			}
		}
		return null;
	}

	private static int skip(String text, int from, boolean space) {
		int position = from;
		while (position < text.length() && Character.isWhitespace(text.charAt(position)) == space) {
			position++;
		}
		return position;
	}

	/**
	 * What was found.
	 *
	 * @param command the command
	 * @param name its name as it was written
	 * @param text the text behind the name
	 */
	record Found(TextCommandMethod command, String name, String text) {

	}

}
