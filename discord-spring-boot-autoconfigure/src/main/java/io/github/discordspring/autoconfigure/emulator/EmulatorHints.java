package io.github.discordspring.autoconfigure.emulator;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Keeps the emulator's page in a native image, and the description of its control API.
 * The locator of the WebJars that the page uses sees to these.
 */
final class EmulatorHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern("io/github/discordspring/emulator/page/**")
			.registerPattern("io/github/discordspring/emulator/control/openapi.yml");
	}

}
