package io.github.discordspring.bot.command.registration;

import java.util.ArrayList;
import java.util.List;

/**
 * How the declared commands differ from those that are registered in one place.
 */
public final class CommandDifferences {

	private final String place;

	private final List<String> added = new ArrayList<>();

	private final List<String> changed = new ArrayList<>();

	private final List<String> removed = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	private int unchanged;

	CommandDifferences(String place) {
		this.place = place;
	}

	void added(String name, String description) {
		this.added.add(name);
		this.lines.add("+ " + name + (description.isEmpty() ? "" : "  " + description));
	}

	void changed(String name, List<String> changes) {
		this.changed.add(name);
		this.lines.add("~ " + name);
		changes.forEach((change) -> this.lines.add("    " + change));
	}

	void removed(String name) {
		this.removed.add(name);
		this.lines.add("- " + name);
	}

	void unchanged() {
		this.unchanged++;
	}

	/**
	 * Tells where the commands are registered.
	 * @return {@code globally}, or {@code in guild} and the id
	 */
	public String place() {
		return this.place;
	}

	/**
	 * Tells whether there are none.
	 * @return whether all is registered as it is declared
	 */
	public boolean isEmpty() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty();
	}

	/**
	 * Gives the commands that are declared only.
	 * @return their names, those of slash commands with {@code /}
	 */
	public List<String> added() {
		return List.copyOf(this.added);
	}

	/**
	 * Gives the commands that are declared otherwise than they are registered.
	 * @return their names
	 */
	public List<String> changed() {
		return List.copyOf(this.changed);
	}

	/**
	 * Gives the commands that are registered only.
	 * @return their names
	 */
	public List<String> removed() {
		return List.copyOf(this.removed);
	}

	/**
	 * Describes what differs.
	 * @return a line for each command, {@code +} if it is new, {@code -} if it is gone,
	 * {@code ~} if it differs, with a line for each change
	 */
	public List<String> lines() {
		return List.copyOf(this.lines);
	}

	/**
	 * Tells in short what differs.
	 */
	@Override
	public String toString() {
		return "added " + this.added + ", changed " + this.changed + ", removed " + this.removed + ", " + this.unchanged
				+ " unchanged";
	}

}
