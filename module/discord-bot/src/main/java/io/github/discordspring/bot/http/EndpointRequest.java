package io.github.discordspring.bot.http;

import org.jspecify.annotations.Nullable;

/**
 * The head of a request, as far as it matters.
 *
 * @param method such as {@code POST}
 * @param contentType type of the body
 * @param contentLength bytes of the body, -1 if it is not said
 * @param signature header {@code X-Signature-Ed25519}
 * @param timestamp header {@code X-Signature-Timestamp}
 */
record EndpointRequest(String method, @Nullable String contentType, long contentLength, @Nullable String signature,
		@Nullable String timestamp) {

	static final String SIGNATURE = "X-Signature-Ed25519";

	static final String TIMESTAMP = "X-Signature-Timestamp";

}
