package io.github.discordspring.emulator.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the REST API for some requests. Used with the world
 * locked.
 */
public final class RestFault {

	private final @Nullable Supplier<Response> answer;

	private final Duration late;

	private final boolean truncates;

	private final boolean cuts;

	private String method = "";

	private String path = "";

	private int left;

	private Runnable over = () -> {
	};

	private RestFault(@Nullable Supplier<Response> answer, Duration late, boolean truncates, boolean cuts) {
		this.answer = answer;
		this.late = late;
		this.truncates = truncates;
		this.cuts = cuts;
	}

	/**
	 * Makes requests fail.
	 * @param status status of the answers
	 * @return the fault
	 */
	public static RestFault error(int status) {
		return answering(() -> Response.error(DiscordError.of(status, 0, status + ": Asked for")));
	}

	/**
	 * Makes requests fail with a body that is no JSON, as proxies send it.
	 * @param status status of the answers
	 * @param html the body
	 * @return the fault
	 */
	public static RestFault html(int status, String html) {
		return answering(() -> Response.of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Makes requests be one too many.
	 * @param retryAfter how long to wait
	 * @param scope {@code user}, {@code global}, {@code shared}, or {@code cloudflare}
	 * for a page of HTML without the headers of a limit
	 * @return the fault
	 */
	public static RestFault rateLimit(Duration retryAfter, String scope) {
		if ("cloudflare".equals(scope)) {
			long seconds = Math.max(1, retryAfter.toSeconds());
			return answering(() -> InvalidRequests.page(seconds));
		}
		return answering(() -> RateLimits.tooMany(retryAfter.toMillis(), scope));
	}

	private static RestFault answering(Supplier<Response> answer) {
		return new RestFault(answer, Duration.ZERO, false, false);
	}

	/**
	 * Makes answers late.
	 * @param late how much later they come
	 * @return the fault
	 */
	public static RestFault latency(Duration late) {
		return new RestFault(null, late, false, false);
	}

	/**
	 * Ends answers in the middle of the body.
	 * @return the fault
	 */
	public static RestFault truncated() {
		return new RestFault(null, Duration.ZERO, true, false);
	}

	/**
	 * Ends connections instead of answering what was done.
	 * @return the fault
	 */
	public static RestFault cut() {
		return new RestFault(null, Duration.ZERO, false, true);
	}

	/**
	 * Says whom it concerns.
	 * @param onlyMethod requests with this method, empty for any
	 * @param pathStart requests whose path after the version begins so
	 * @return this fault
	 */
	public RestFault of(String onlyMethod, String pathStart) {
		this.method = onlyMethod;
		this.path = pathStart;
		return this;
	}

	/**
	 * Says how often it happens.
	 * @param times for how many requests, 0 for any number
	 * @param whenOver what to do after the last one
	 * @return this fault
	 */
	public RestFault times(int times, Runnable whenOver) {
		this.left = times;
		this.over = whenOver;
		return this;
	}

	boolean matches(Request request) {
		return (this.method.isEmpty() || this.method.equals(request.method()))
				&& ("/" + String.join("/", request.segments())).startsWith(this.path);
	}

	void count() {
		if (this.left > 0 && --this.left == 0) {
			this.over.run();
		}
	}

	@Nullable Supplier<Response> answer() {
		return this.answer;
	}

	Duration late() {
		return this.late;
	}

	boolean truncates() {
		return this.truncates;
	}

	boolean cuts() {
		return this.cuts;
	}

}
