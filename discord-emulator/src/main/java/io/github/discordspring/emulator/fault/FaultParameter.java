package io.github.discordspring.emulator.fault;

import java.util.List;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A parameter of a kind of fault.
 *
 * @param name its name, as in the control API
 * @param description what it means
 * @param absent what holds where it is not given: a Long, a Boolean or a String
 * @param minimum smallest number
 * @param maximum largest number
 * @param choices what it may be, empty for anything
 */
public record FaultParameter(String name, String description, Object absent, long minimum, long maximum,
		List<String> choices) {

	static FaultParameter number(String name, String description, long absent, long minimum, long maximum) {
		return new FaultParameter(name, description, absent, minimum, maximum, List.of());
	}

	static FaultParameter flag(String name, String description) {
		return new FaultParameter(name, description, false, 0, 0, List.of());
	}

	static FaultParameter text(String name, String description) {
		return new FaultParameter(name, description, "", 0, 0, List.of());
	}

	static FaultParameter choice(String name, String description, String... choices) {
		return new FaultParameter(name, description, choices[0], 0, 0, List.of(choices));
	}

	/**
	 * Reads a value.
	 * @param sent what was given, {@code null} for what holds otherwise
	 * @return a Long, a Boolean or a String
	 * @throws IllegalArgumentException if it is none for this parameter
	 */
	Object read(@Nullable Object sent) {
		if (sent == null) {
			return this.absent;
		}
		if (this.absent instanceof Long) {
			return number(sent);
		}
		if (this.absent instanceof Boolean) {
			return flag(sent);
		}
		String text = sent.toString();
		if (!this.choices.isEmpty() && !this.choices.contains(text)) {
			throw wrong("must be one of " + String.join(", ", this.choices), sent);
		}
		return text;
	}

	private Long number(Object sent) {
		if (sent instanceof Number number && number.longValue() == number.doubleValue()
				&& number.longValue() >= this.minimum && number.longValue() <= this.maximum) {
			return number.longValue();
		}
		throw wrong("must be a whole number from " + this.minimum + " to " + this.maximum, sent);
	}

	private Boolean flag(Object sent) {
		if (sent instanceof Boolean flag) {
			return flag;
		}
		throw wrong("must be true or false", sent);
	}

	private IllegalArgumentException wrong(String rule, Object sent) {
		return new IllegalArgumentException("The parameter " + this.name + " " + rule + ", but is " + sent);
	}

	ObjectNode toJson() {
		ObjectNode json = Json.object().put("name", this.name).put("description", this.description);
		if (this.absent instanceof Long number) {
			json.put("type", "integer")
				.put("default", number)
				.put("minimum", this.minimum)
				.put("maximum", this.maximum);
		}
		else if (this.absent instanceof Boolean flag) {
			json.put("type", "boolean").put("default", flag);
		}
		else {
			json.put("type", "string").put("default", this.absent.toString());
		}
		if (!this.choices.isEmpty()) {
			json.set("enum", Json.valueOf(this.choices));
		}
		return json;
	}

}
