package io.github.discordspring.emulator.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * Answers that the REST API gives instead of doing what is asked. Used with the world
 * locked.
 */
public final class RestFaults {

	private final Deque<Response> answers = new ArrayDeque<>();

	/**
	 * Makes the next request fail.
	 * @param status status of the answer
	 */
	public void fail(int status) {
		this.answers.add(Response.error(DiscordError.of(status, 0, status + ": Asked for")));
	}

	/**
	 * Makes the next request fail with a body that is no JSON, as proxies send it.
	 * @param status status of the answer
	 * @param html the body
	 */
	public void fail(int status, String html) {
		this.answers.add(Response.of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Makes the next request be one too many.
	 * @param retryAfter how long to wait
	 * @param scope {@code user}, {@code global} or {@code shared}
	 */
	public void rateLimit(Duration retryAfter, String scope) {
		this.answers.add(RateLimits.tooMany(retryAfter.toMillis(), scope));
	}

	/**
	 * Forgets all answers that were asked for.
	 */
	public void clear() {
		this.answers.clear();
	}

	@Nullable Response next() {
		return this.answers.poll();
	}

}
