package io.github.discordspring.model.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a record that are read by the same call, such as all its ids. That
 * call is written once for all of them: the compiler puts what is called in the place of
 * each call, and of a record with forty properties that makes a method that takes seconds
 * to compile.
 */
final class SharedReads {

	private static final Pattern CALL = Pattern
		.compile("ValueReader\\.read(Id|String|Int|Boolean|Instant|Long|Double)\\(parser\\)");

	/** What a property is set from, where no property has the name. */
	private static final String VARIABLE = "read";

	/** What makes the value of a property of the call, which is what it begins with. */
	private final Map<Integer, String> expressions = new HashMap<>();

	private final Map<Integer, List<Integer>> groups = new HashMap<>();

	private final Map<Integer, String> calls = new HashMap<>();

	private final List<Property> properties;

	private final String variable;

	SharedReads(List<Property> properties) {
		this.properties = properties;
		String name = VARIABLE;
		while (isTaken(name)) {
			name += "Value";
		}
		this.variable = name;
	}

	private boolean isTaken(String name) {
		return this.properties.stream().anyMatch((property) -> property.variable().equals(name));
	}

	/**
	 * Notes how properties are read.
	 * @param reads an expression for the index of each property
	 */
	void group(Map<Integer, String> reads) {
		Map<String, List<Integer>> byCall = new LinkedHashMap<>();
		reads.forEach((index, read) -> {
			Matcher matcher = CALL.matcher(read);
			if (matcher.find()) {
				byCall.computeIfAbsent(matcher.group(), (call) -> new ArrayList<>()).add(index);
				this.calls.put(index, matcher.group());
				this.expressions.put(index, matcher.replaceFirst(this.variable));
			}
		});
		byCall.values().stream().filter((group) -> group.size() > 1).forEach((group) -> {
			for (Integer index : group) {
				this.groups.put(index, group);
			}
		});
	}

	/**
	 * Writes the case of a property that is read like others, with the first of these.
	 * @return whether it is such a property
	 */
	boolean write(int index, SourceFile source) {
		List<Integer> group = this.groups.get(index);
		if (group == null) {
			return false;
		}
		if (group.get(0) == index) {
			source.open("case " + group.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " -> {");
			source
				.line(type(source, this.calls.get(index)) + " " + this.variable + " = " + this.calls.get(index) + ";");
			source.open("switch (property) {");
			int last = group.get(group.size() - 1);
			for (int each : group) {
				source.line(((each != last) ? "case " + each : "default") + " -> "
						+ this.properties.get(each).variable() + " = " + this.expressions.get(each) + ";");
			}
			source.close().close();
		}
		return true;
	}

	private static String type(SourceFile source, @Nullable String call) {
		Matcher matcher = CALL.matcher(String.valueOf(call));
		if (!matcher.matches()) {
			throw new IllegalStateException("No such call: " + call);
		}
		return switch (matcher.group(1)) {
			case "Id", "Long" -> "long";
			case "Int" -> "int";
			case "Boolean" -> "boolean";
			case "Double" -> "double";
			case "String" -> "String";
			default -> source.use("java.time.Instant");
		};
	}

}
