package io.github.discordspring.bot.command.registration;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells, for people, what is different in two declarations of a command.
 */
final class CommandChanges {

	private static final int MAX_VALUE = 120;

	private final List<String> lines = new ArrayList<>();

	private CommandChanges() {
	}

	static List<String> between(ApplicationCommandRequest before, ApplicationCommandRequest after) {
		CommandChanges changes = new CommandChanges();
		changes.compare("", before, after);
		return changes.lines;
	}

	private void compare(String where, Record before, Record after) {
		for (RecordComponent component : before.getClass().getRecordComponents()) {
			Object old = value(component, before);
			Object now = value(component, after);
			if (Objects.equals(old, now)) {
				continue;
			}
			if (component.getName().equals("options")) {
				compareOptions(where, options(old), options(now));
			}
			else {
				this.lines.add(where + component.getName() + ": " + text(old) + " -> " + text(now));
			}
		}
	}

	private void compareOptions(String where, List<ApplicationCommandOption> before,
			List<ApplicationCommandOption> after) {
		Map<String, ApplicationCommandOption> old = byName(before);
		Map<String, ApplicationCommandOption> now = byName(after);
		now.forEach((name, option) -> {
			ApplicationCommandOption was = old.get(name);
			if (was == null) {
				this.lines.add(where + "option " + name + ": added");
			}
			else if (!was.equals(option)) {
				compare(where + "option " + name + ": ", was, option);
			}
		});
		old.keySet()
			.stream()
			.filter((name) -> !now.containsKey(name))
			.forEach((name) -> this.lines.add(where + "option " + name + ": removed"));
		Set<String> both = new LinkedHashSet<>(old.keySet());
		both.retainAll(now.keySet());
		List<String> order = now.keySet().stream().filter(both::contains).toList();
		if (!List.copyOf(both).equals(order)) {
			this.lines.add(where + "order of options: " + List.copyOf(both) + " -> " + order);
		}
	}

	private static Map<String, ApplicationCommandOption> byName(List<ApplicationCommandOption> options) {
		Map<String, ApplicationCommandOption> byName = new LinkedHashMap<>();
		options.forEach((option) -> byName.put(option.name(), option));
		return byName;
	}

	@SuppressWarnings("unchecked")
	private static List<ApplicationCommandOption> options(@Nullable Object value) {
		return (value != null) ? (List<ApplicationCommandOption>) value : List.of();
	}

	private static @Nullable Object value(RecordComponent component, Record owner) {
		try {
			return component.getAccessor().invoke(owner);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(@Nullable Object value) {
		String text;
		if (value == null) {
			text = "none";
		}
		else if (value instanceof String string) {
			text = "\"" + string + "\"";
		}
		else if (value instanceof Double number && number == Math.rint(number)) {
			text = Long.toString(number.longValue());
		}
		else if (value instanceof List<?> list && !list.isEmpty()
				&& list.get(0) instanceof ApplicationCommandOptionChoice) {
			text = list.stream()
				.map(ApplicationCommandOptionChoice.class::cast)
				.map((choice) -> choice.name() + "=" + choice.value()
						+ ((choice.nameLocalizations() != null) ? choice.nameLocalizations() : ""))
				.toList()
				.toString();
		}
		else {
			text = value.toString();
		}
		return (text.length() <= MAX_VALUE) ? text : text.substring(0, MAX_VALUE - 1) + "…";
	}

}
