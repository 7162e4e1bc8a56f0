package io.github.discordspring.model.processor;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the Javadoc of a record says about its components.
 */
final class Documentation {

	private Documentation() {
	}

	/** The texts of the {@code @param} tags by name, each in one line. */
	static Map<String, String> parameters(@Nullable String javadoc) {
		Map<String, String> parameters = new LinkedHashMap<>();
		if (javadoc == null) {
			return parameters;
		}
		for (String block : javadoc.split("(?m)^\\s*@", -1)) {
			if (block.startsWith("param ")) {
				String[] nameAndText = block.substring("param ".length()).strip().split("\\s+", 2);
				String text = (nameAndText.length > 1) ? nameAndText[1].replaceAll("\\s+", " ") : "";
				// What a link names is imported there, not in generated code
				parameters.put(nameAndText[0], text.replace("{@link ", "{@code "));
			}
		}
		return parameters;
	}

}
