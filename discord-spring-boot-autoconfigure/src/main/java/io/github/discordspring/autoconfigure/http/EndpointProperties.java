package io.github.discordspring.autoconfigure.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * What all endpoints are set up with.
 */
interface EndpointProperties {

	/** Many times what Discord sends. */
	DataSize MAX_BODY_SIZE = DataSize.ofMegabytes(64);

	@Nullable String path();

	DataSize maxBodySize();

	Duration timestampTolerance();

}
