package io.github.discordspring.emulator.world;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a request brings besides its body.
 *
 * @param reason why it is done, for the audit log
 * @param files the files that came with it
 */
public record RequestContext(@Nullable String reason, List<UploadedFile> files) {

	/** Of what is done without a request. */
	public static final RequestContext NONE = new RequestContext(null, List.of());

}
