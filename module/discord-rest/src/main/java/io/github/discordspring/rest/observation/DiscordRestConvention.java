package io.github.discordspring.rest.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How calls are named and tagged. Give the client one of your own to change that.
 */
public interface DiscordRestConvention extends ObservationConvention<DiscordRestContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof DiscordRestContext;
	}

}
