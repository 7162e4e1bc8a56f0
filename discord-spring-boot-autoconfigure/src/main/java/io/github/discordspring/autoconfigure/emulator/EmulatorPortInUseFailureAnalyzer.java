package io.github.discordspring.autoconfigure.emulator;

import io.github.discordspring.emulator.EmulatorPortInUseException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains that another program has the emulator's port.
 */
class EmulatorPortInUseFailureAnalyzer extends AbstractFailureAnalyzer<EmulatorPortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmulatorPortInUseException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Set the property discord.emulator.port to another port, or to 0 for any that is free.", cause);
	}

}
